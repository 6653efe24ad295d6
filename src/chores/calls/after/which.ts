import { type Field, optional } from '../../../kernel/field.ts';
import type { Look, Visit } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { callField, type Found, findCall } from '../call-field.ts';
import { type Call, isDated } from '../model.ts';
import { tag } from '../naming.ts';
import { begunCalls } from '../store.ts';
import { callsVoice, localized } from '../words.ts';

/** A call that has begun; left out, the last one. */
export const begunCall: Field<number | undefined> = {
  ...optional(
    callField({ label: localized('call.field'), hint: localized('call.field.last') }, ({ tx, community, now }) =>
      begunCalls(tx, community.id, now),
    ),
  ),
  unlessSaid: true,
};

/** The call of that number, else the last; only one that has begun has something to look back on. */
export async function lastOr(look: Look, number: number | undefined): Promise<Found> {
  if (number !== undefined) return begunOnly(look, await findCall(look, number));
  const [last] = await begunCalls(look.tx, look.community.id, look.now, 1);
  const problem = callsVoice(look.language).line('call.none-begun');
  return last ? { ok: true, call: last } : { ok: false, problem };
}

function begunOnly({ language, now }: Look, found: Found): Found {
  if (!found.ok || hasBegun(found.call, now)) return found;
  const number = tag(found.call.number);
  return { ok: false, problem: callsVoice(language).line('call.not-begun', { number }) };
}

/** Said instead of a form about a call that has begun where there is none. */
export async function noneBegun({ turn, language }: Visit): Promise<Message | undefined> {
  const [last] = turn ? await begunCalls(turn.tx, turn.community.id, turn.now, 1) : [];
  return last ? undefined : said(callsVoice(language).line('call.none-begun'));
}

/** Over, or under way; what was called off never begins. */
export const hasBegun = (call: Call, now: Date): boolean =>
  call.state === 'held' || (call.state === 'planned' && isDated(call) && call.startsAt <= now);
