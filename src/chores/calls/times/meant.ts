import { and, eq, gt, or } from 'drizzle-orm';
import type { Look, Turn } from '../../../kernel/work.ts';
import { findCall } from '../call-field.ts';
import type { Call } from '../model.ts';
import { habitsOf } from '../settings/store.ts';
import { addCall, callsWhere, changeCall } from '../store.ts';
import { calls } from '../tables.ts';
import { oneLine } from '../typed.ts';
import { callsVoice } from '../words.ts';

/** Calls whose date may still be looked for. */
export const datable = ({ tx, community, now }: Look): Promise<readonly Call[]> =>
  callsWhere(
    tx,
    and(
      eq(calls.community, community.id),
      or(eq(calls.state, 'dating'), and(eq(calls.state, 'planned'), gt(calls.startsAt, now))),
    ),
    { limit: 25 },
  );

/** What a coordinator said of a call whose date is to be found. */
export interface Asked {
  readonly topic: string | undefined;
  readonly length: number | undefined;
  readonly call: number | undefined;
}

type Meant =
  | { readonly ok: true; readonly call: Call }
  | { readonly ok: false; readonly field: 'topic' | 'call'; readonly problem: string };

/** The call that is there already, or else a new one without a date. Only under `lockCalls`. */
export async function callMeant(turn: Turn, { topic, call: number, length }: Asked): Promise<Meant> {
  const title = oneLine(topic);
  if (number === undefined) {
    if (title === undefined)
      return { ok: false, field: 'topic', problem: callsVoice(turn.language).line('times.needs') };
    return { ok: true, call: await newCall(turn, title, length) };
  }
  const found = await findCall(turn, number);
  if (!found.ok) return { ...found, field: 'call' };
  const { state, startsAt } = found.call;
  if (state === 'dating' || (state === 'planned' && startsAt !== null && startsAt > turn.now)) return found;
  return { ok: false, field: 'call', problem: callsVoice(turn.language).line('times.not-open') };
}

async function newCall({ tx, community, actor, now }: Turn, title: string, length: number | undefined): Promise<Call> {
  const habits = await habitsOf(tx, community.id);
  const minutes = length ?? habits.minutes;
  const made = await addCall(tx, {
    community: community.id,
    startsAt: null,
    title,
    minutes,
    link: habits.link,
    agenda: null,
    by: actor.id,
    now,
  });
  if (!made) throw new Error('a call of no series was refused for its series');
  return made;
}

/** What was said of a call that is there already. */
export async function changed({ tx, now }: Turn, call: Call, { topic, length }: Asked): Promise<Call> {
  const to = { title: oneLine(topic) ?? call.title, minutes: length ?? call.minutes };
  if (to.title === call.title && to.minutes === call.minutes) return call;
  await changeCall(tx, call.id, { ...to, now });
  return { ...call, ...to };
}
