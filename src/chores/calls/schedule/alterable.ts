import type { Look, Visit } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { type Found, findCall } from '../call-field.ts';
import { type Call, isDated } from '../model.ts';
import { tag } from '../naming.ts';
import { unfinishedCalls } from '../store.ts';
import { callsVoice } from '../words.ts';

/** Calls that may still be moved or called off. */
export const alterableCalls = ({ tx, community, now }: Look): Promise<readonly Call[]> =>
  unfinishedCalls(tx, community.id, now);

/** The call of that number, where it has not begun and was not called off. */
export async function alterable(look: Look, number: number): Promise<Found> {
  const found = await findCall(look, number);
  if (!found.ok) return found;
  const because = refusalOf(found.call, look.now);
  if (because === undefined) return found;
  return { ok: false, problem: callsVoice(look.language).line(`alter.${because}`, { number: tag(number) }) };
}

function refusalOf(call: Call, now: Date): 'off' | 'begun' | undefined {
  if (call.state === 'cancelled' || call.state === 'skipped') return 'off';
  return call.state === 'held' || (isDated(call) && call.startsAt <= now) ? 'begun' : undefined;
}

export const skippableCalls = async (look: Look): Promise<readonly Call[]> =>
  (await alterableCalls(look)).filter((call) => call.series !== null);

/** Said instead of a form whose menu would offer nothing: nobody could send it. */
export const unlessAny =
  (which: typeof alterableCalls) =>
  async ({ turn, language }: Visit): Promise<Message | undefined> => {
    const some = turn ? await which(turn) : [];
    return some.length > 0 ? undefined : said(callsVoice(language).line('alter.none'));
  };
