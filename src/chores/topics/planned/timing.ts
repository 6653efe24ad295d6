import { readEvery } from '../../../kernel/every.ts';
import type { Turn } from '../../../kernel/work.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { printMoment } from '../../../time/print.ts';
import type { Occurrence, Recurrence } from '../../../time/recurrence.ts';
import { USUAL_TIME } from '../model.ts';
import { topicsVoice } from '../words.ts';

/** When a poll opens that does not open at once. */
export interface Timing {
  readonly first: Occurrence;
  /** As it was typed and as it was read, where it comes again. */
  readonly every: string | null;
  readonly recurrence: Recurrence | null;
}

export interface SaidTimes {
  readonly opens: Date | undefined;
  readonly every: string | undefined;
  readonly closes: Date;
}

export type Timed =
  /** `later` is undefined for a poll that opens at once. */
  | { readonly ok: true; readonly later: Timing | undefined }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** Where `every` is said, `opens` is the first time or before it. */
export function timingOf(turn: Turn, said: SaidTimes): Timed {
  const read = laterOf(turn, said);
  if (!read.ok || read.later === undefined || read.later.first.due < said.closes) return read;
  const { language, zone } = turn;
  const at = printMoment(read.later.first.due, { zone, language, style: 'full', withZone: true });
  return { ok: false, problems: { closes: topicsVoice(language).line('plan.closes-first', { at }) } };
}

function laterOf({ now, community, language }: Turn, { opens, every }: SaidTimes): Timed {
  if (every === undefined) {
    return { ok: true, later: opens && { first: { due: opens, key: 'once' }, every: null, recurrence: null } };
  }
  const read = readEvery(every, { now, zone: community.zone, language, from: opens, usually: USUAL_TIME });
  if (!read.ok) return { ok: false, problems: { every: read.problem } };
  return { ok: true, later: { first: read.first, every: cleanLine(every), recurrence: read.recurrence } };
}
