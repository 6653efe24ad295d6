import type { Language, TimeZone } from '../../surface/identity.ts';
import { printMoment } from '../../time/print.ts';
import { nextOccurrence, type Occurrence, type Recurrence } from '../../time/recurrence.ts';
import { parseRecurrence, type Recurring } from '../../time/recurrence-phrase.ts';
import { topicsVoice } from './words.ts';

const YEAR = 366 * 24 * 60 * 60_000;
/** Of what recurs at no hour that anybody said. */
const USUAL_TIME = '09:00';

export interface SaidEvery {
  readonly now: Date;
  /** The community's: whose clock is meant where the phrase names no zone. */
  readonly zone: TimeZone;
  readonly language: Language;
  /** Where a first time was said too, it begins with that or after it, and at its hour. */
  readonly from?: Date | undefined;
}

export type Every =
  | { readonly ok: true; readonly recurrence: Recurrence; readonly first: Occurrence }
  /** A sentence in the reader's language. */
  | { readonly ok: false; readonly problem: string };

/** How often, as somebody typed it. */
export function readEvery(typed: string, { now, zone, language, from }: SaidEvery): Every {
  const voice = topicsVoice(language);
  const begins = from ? new Date(from.getTime() - 1) : now;
  const defaultTime = from ? printMoment(from, { zone, language, style: 'time', withZone: false }) : USUAL_TIME;
  const read = parseRecurrence(typed, { now: begins, zone, language, defaultTime });
  if (!read.ok) return { ok: false, problem: refused(typed, read, language) };
  const first = nextOccurrence(read.recurrence, begins);
  if (first.due.getTime() - now.getTime() <= YEAR) return { ok: true, recurrence: read.recurrence, first };
  return { ok: false, problem: voice.line('every.too-far', { typed }) };
}

function refused(typed: string, read: Recurring & { readonly ok: false }, language: Language): string {
  const voice = topicsVoice(language);
  if (read.because !== 'ambiguous-zone') return voice.line(`every.${read.because}`, { typed });
  return voice.line('every.ambiguous-zone', { typed: read.typed, known: read.zones.join(', ') });
}
