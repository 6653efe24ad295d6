import type { Field, Named } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { isolated } from '../../../surface/isolate.ts';
import { fold } from '../../../time/fold.ts';
import { printMoment } from '../../../time/print.ts';
import { callsAhead } from '../slots/calls.ts';
import { type Call, isLive } from '../slots/model.ts';
import { seatsOf } from '../slots/store.ts';

/** A call to come: chosen as it is typed, or by words of its title. `callMeant` finds out which. */
export const callField = (of: Named): Field<string> => ({
  ...of,
  kind: 'choice',
  required: true,
  options: async ({ tx, now, community, language }) =>
    (await callsAhead(tx, community.id, now)).map((call) => ({
      label: `${isolated(call.title)} · ${printMoment(call.startsAt, { zone: community.zone, language, style: 'day', withZone: false })}`,
      value: call.id,
    })),
  parse: (raw) => ({ ok: true, value: raw.join(' ').trim() }),
});

export type Meant =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'none' | 'unknown' | 'several'; readonly typed: string };

/** Without a word, the next call that has no speaker, else the next. */
export async function callMeant({ tx, now, community }: Turn, typed: string | undefined): Promise<Meant> {
  const ahead = await callsAhead(tx, community.id, now);
  const [first] = ahead;
  if (!first) return { kind: 'none', typed: typed ?? '' };
  if (typed === undefined) {
    for (const call of ahead) {
      const seats = await seatsOf(tx, call.id);
      if (!seats.some(({ slot }) => slot.role === 'speaker' && isLive(slot))) return { kind: 'call', call };
    }
    return { kind: 'call', call: first };
  }
  const sought = fold(typed);
  const exact = ahead.filter((each) => each.id === typed || fold(each.title) === sought);
  const found = exact.length > 0 ? exact : ahead.filter((each) => fold(each.title).includes(sought));
  const [call, other] = found;
  if (!call) return { kind: 'unknown', typed };
  return other ? { kind: 'several', typed } : { kind: 'call', call };
}
