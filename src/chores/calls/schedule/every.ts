import type { Language, TimeZone } from '../../../surface/identity.ts';
import { printMoment } from '../../../time/print.ts';
import { nextOccurrence, type Recurrence } from '../../../time/recurrence.ts';
import { parseRecurrence, type Recurring } from '../../../time/recurrence-phrase.ts';
import { callsVoice } from '../words.ts';
import { unknownZone } from './unknown-zone.ts';

const YEAR = 366 * 24 * 60 * 60_000;

export interface SaidEvery {
  readonly now: Date;
  /** The community's: whose clock is meant where the phrase names no zone. */
  readonly zone: TimeZone;
  readonly language: Language;
  /** Where a first time was said too, the series begins with it or after it, and at its hour. */
  readonly at?: Date | undefined;
}

export type Every =
  | { readonly ok: true; readonly recurrence: Recurrence }
  | { readonly ok: false; readonly problem: string };

/** How often, as somebody typed it; `problem` is a sentence in their language. */
export function readEvery(typed: string, said: SaidEvery): Every {
  const read = recurrenceIn(typed, said);
  if (!read.ok) return { ok: false, problem: refused(typed, read, said) };
  const first = nextOccurrence(read.recurrence, said.now);
  if (first.due.getTime() - said.now.getTime() <= YEAR) return read;
  return { ok: false, problem: callsVoice(said.language).line('every.too-far', { typed }) };
}

function recurrenceIn(typed: string, { at, ...asked }: SaidEvery): Recurring {
  if (at === undefined) return parseRecurrence(typed, asked);
  const from = { ...asked, now: new Date(at.getTime() - 1) };
  const read = parseRecurrence(typed, { ...from, defaultTime: hourOf(at, asked.zone) });
  if (!read.ok || read.recurrence.zone === asked.zone) return read;
  return parseRecurrence(typed, { ...from, defaultTime: hourOf(at, read.recurrence.zone) });
}

const hourOf = (at: Date, zone: TimeZone): string =>
  printMoment(at, { zone, language: 'en', style: 'time', withZone: false });

function refused(typed: string, read: Recurring & { readonly ok: false }, said: SaidEvery): string {
  const voice = callsVoice(said.language);
  const { because } = read;
  if (because === 'ambiguous-zone')
    return voice.line('every.ambiguous-zone', { typed: read.typed, known: read.zones.join(', ') });
  if (because !== 'not-understood') return voice.line(`every.${because}`, { typed });
  const understood = (phrase: string) => reason(recurrenceIn(phrase, said)) !== 'not-understood';
  return unknownZone(typed, understood, said.language) ?? voice.line('every.not-understood', { typed });
}

const reason = (read: Recurring): string | undefined => (read.ok ? undefined : read.because);
