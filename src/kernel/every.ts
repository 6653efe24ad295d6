import type { Language, TimeZone } from '../surface/identity.ts';
import { printMoment } from '../time/print.ts';
import { nextOccurrence, type Occurrence, type Recurrence } from '../time/recurrence.ts';
import { parseRecurrence, type Recurring } from '../time/recurrence-phrase.ts';
import { engineVoice } from '../words/engine.ts';
import { unknownZone } from './unknown-zone.ts';

const YEAR = 366 * 24 * 60 * 60_000;

export interface SaidEvery {
  readonly now: Date;
  /** The community's: whose clock is meant where the phrase names no zone. */
  readonly zone: TimeZone;
  readonly language: Language;
  /** Where a first time was said too, it begins with that or after it, and at its hour. */
  readonly from?: Date | undefined;
  /** The hour of what recurs at none that anybody said, as `09:00`; without it that is asked for. */
  readonly usually?: string;
}

export type Every =
  | { readonly ok: true; readonly recurrence: Recurrence; readonly first: Occurrence }
  /** A sentence in the reader's language. */
  | { readonly ok: false; readonly problem: string };

/** How often, as somebody typed it: `every second tuesday 15:00 Madrid`. It has to begin within a year. */
export function readEvery(typed: string, said: SaidEvery): Every {
  const read = recurrenceIn(typed, said);
  if (!read.ok) return { ok: false, problem: refused(typed, read, said) };
  const first = nextOccurrence(read.recurrence, beginning(said));
  if (first.due.getTime() - said.now.getTime() <= YEAR) return { ok: true, recurrence: read.recurrence, first };
  return { ok: false, problem: engineVoice(said.language).line('every.too-far', { typed }) };
}

const beginning = ({ from, now }: SaidEvery): Date => (from ? new Date(from.getTime() - 1) : now);

function recurrenceIn(typed: string, said: SaidEvery): Recurring {
  const { from, usually, zone, language } = said;
  const asked = { now: beginning(said), zone, language };
  const at = (hour: string | undefined) => parseRecurrence(typed, { ...asked, ...(hour && { defaultTime: hour }) });
  if (!from) return at(usually);
  const read = at(hourOf(from, zone));
  // The first time's hour is meant by the clock of the zone that the phrase names.
  return read.ok && read.recurrence.zone !== zone ? at(hourOf(from, read.recurrence.zone)) : read;
}

const hourOf = (at: Date, zone: TimeZone): string =>
  printMoment(at, { zone, language: 'en', style: 'time', withZone: false });

function refused(typed: string, read: Recurring & { readonly ok: false }, said: SaidEvery): string {
  const voice = engineVoice(said.language);
  const { because } = read;
  if (because === 'ambiguous-zone') {
    return voice.line('field.zone-ambiguous', { typed: read.typed, known: read.zones.join(', ') });
  }
  if (because !== 'not-understood') return voice.line(`every.${because}`, { typed });
  const understood = (phrase: string) => {
    const again = recurrenceIn(phrase, said);
    return again.ok || again.because !== 'not-understood';
  };
  return unknownZone(typed, understood, said.language) ?? voice.line('every.not-understood', { typed });
}
