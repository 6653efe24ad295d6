import { Temporal } from 'temporal-polyfill';
import type { Language, TimeZone } from '../surface/identity.ts';
import { candidateDays } from './candidate-days.ts';
import { takeTime } from './clock-time.ts';
import { type Day, readDay } from './day.ts';
import { phrase } from './fold.ts';
import { nextOccurrence, type Recurrence } from './recurrence.ts';
import type { Rhythm } from './rhythm.ts';
import { readRhythm } from './rhythm-words.ts';
import { readWithZone, type Unread } from './said.ts';
import { localTime } from './settle.ts';

export interface AskedAgain {
  readonly now: Date;
  /** Whose clock is meant where the phrase names no zone. */
  readonly zone: TimeZone;
  /** Decides the order of `3/4` after `starting`, nothing else. */
  readonly language: Language;
  /** Taken where no time is said; without it such a phrase is refused. */
  readonly defaultTime?: string;
}

export type Recurring =
  | { readonly ok: true; readonly recurrence: Recurrence }
  | { readonly ok: false; readonly because: 'time-missing' | 'no-such-day' | 'past' }
  | Unread;

interface Said {
  readonly rhythm: Rhythm;
  readonly time: Temporal.PlainTime | undefined;
  readonly start: Day | undefined;
}

const starting = /^(?<what>.+) (?:starting|beginning|from|desde|empezando|a partir) (?<start>.+)$/;

/**
 * A recurrence that somebody typed, in English or Spanish: `every second Tuesday 15:00 America/Chicago`, `cada martes a las
 * 15`, `el primer martes del mes 15:00`, `every other monday 9:00 starting 6 April`. Never throws.
 * It is anchored on its first occurrence after `now`, or on or after the day it starts.
 */
export function parseRecurrence(typed: string, asked: AskedAgain): Recurring {
  const reading = readWithZone(phrase(typed), (text) => readRecurrence(text, asked.language));
  if (!reading.ok) return reading;
  const zone = reading.zone ?? asked.zone;
  const time = reading.said.time?.toString({ smallestUnit: 'minute' }) ?? asked.defaultTime;
  if (time === undefined) return { ok: false, because: 'time-missing' };
  const from = startOf(reading.said.start, asked.now, zone);
  if (typeof from === 'string') return { ok: false, because: from };
  const { rhythm } = reading.said;
  const recurrence = { rhythm, time, zone, anchor: from.toPlainDate().toString() };
  // Every week at first: an interval counts from the first occurrence, not from the week in which somebody typed it.
  const weekly = { ...recurrence, rhythm: rhythm.every === 'week' ? { ...rhythm, interval: 1 } : rhythm };
  const first = nextOccurrence(weekly, new Date(from.toZonedDateTime(zone).epochMilliseconds));
  return { ok: true, recurrence: { ...recurrence, anchor: first.key } };
}

function readRecurrence(text: string, language: Language): Said | undefined {
  const groups = starting.exec(text)?.groups;
  const timed = takeTime(groups?.what ?? text);
  const rhythm = timed === undefined ? undefined : readRhythm(timed.rest);
  const start = groups?.start === undefined ? undefined : readDay(groups.start, language);
  if (rhythm === undefined || (groups !== undefined && start === undefined)) return undefined;
  return { rhythm, time: timed?.time, start };
}

/** The wall-clock time after which the first occurrence is: now, or the last moment before the day it starts. */
function startOf(start: Day | undefined, now: Date, zone: TimeZone): Temporal.PlainDateTime | 'no-such-day' | 'past' {
  const today = localTime(now, zone);
  if (start === undefined) return today;
  const dates = candidateDays(start, today.toPlainDate());
  const date = dates.find((each) => Temporal.PlainDate.compare(each, today) >= 0);
  if (date === undefined) return dates.length === 0 ? 'no-such-day' : 'past';
  if (date.equals(today)) return today;
  return date.toPlainDateTime().subtract({ seconds: 1 });
}
