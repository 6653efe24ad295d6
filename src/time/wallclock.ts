import { Temporal } from 'temporal-polyfill';
import type { Language, TimeZone } from '../surface/identity.ts';
import { candidateDays } from './candidate-days.ts';
import type { Day } from './day.ts';
import { phrase } from './fold.ts';
import { readMoment, readWithZone, type Said, type Unread } from './said.ts';
import { localTime, settle, settleOnward, toDate } from './settle.ts';
import type { Span } from './span.ts';

export interface Asked {
  readonly now: Date;
  /** Whose clock is meant where the phrase names no zone. */
  readonly zone: TimeZone;
  /** Decides whether `3/4` is 3 April (es) or 4 March (en); every phrase is understood in both languages. */
  readonly language: Language;
  /** The time of a day said without one, `17:00` unless given. */
  readonly defaultTime?: string;
}

/** `zone` is the one the moment was said in: print refusals in it. */
export type Moment =
  /** `twice`: clocks show this time twice that day; `at` is the first that is still ahead. */
  | { readonly ok: true; readonly at: Date; readonly zone: TimeZone; readonly twice: boolean }
  | { readonly ok: false; readonly because: 'past'; readonly at: Date; readonly zone: TimeZone }
  /** Clocks skip it: `before` is the last minute before the gap, `after` the first moment after it. */
  | {
      readonly ok: false;
      readonly because: 'does-not-exist';
      readonly before: Date;
      readonly after: Date;
      readonly zone: TimeZone;
    }
  /** 31 April, or 29 February of a common year. */
  | { readonly ok: false; readonly because: 'no-such-day' }
  /** `tuesday 29 march`, which is a Sunday: `at` is the moment on that date. */
  | { readonly ok: false; readonly because: 'wrong-weekday'; readonly at: Date; readonly zone: TimeZone }
  | Unread;

/**
 * The moment that somebody typed, always ahead of `now` or refused with what a sentence needs to say why. Never throws.
 *
 * Choices: `tuesday` on a Tuesday is today while its time is ahead, else in a week; `next tuesday` is the first Tuesday
 * after today; `15:00` is the next such time; a date without a year is the next such date, but one that passed within
 * 30 days is refused as past; `in 3 days` keeps the time of day, rounded up to the minute; a bare hour is on the
 * 24-hour clock; a bare `15h` is refused.
 */
export function parseMoment(typed: string, asked: Asked): Moment {
  const reading = readWithZone(phrase(typed), (text) => readMoment(text, asked.language));
  if (!reading.ok) return reading;
  const zone = reading.zone ?? asked.zone;
  return momentOf(reading.said, { ...asked, zone });
}

function momentOf(said: Said, asked: Asked): Moment {
  switch (said.kind) {
    case 'instant':
      return ahead({ at: toDate(said.at), zone: asked.zone, twice: false }, asked.now);
    case 'span':
      return ahead({ at: after(said.by, asked), zone: asked.zone, twice: false }, asked.now);
    case 'wall':
      return onWall(said.day, said.time ?? Temporal.PlainTime.from(asked.defaultTime ?? '17:00'), asked);
  }
}

/** The likeliest day whose moment is not over; a gap that is still ahead is refused, not passed over. */
function onWall(day: Day | undefined, time: Temporal.PlainTime, asked: Asked): Moment {
  let last: Moment = { ok: false, because: 'no-such-day' };
  for (const date of candidateDays(day, localTime(asked.now, asked.zone).toPlainDate())) {
    last = onClock(date.toPlainDateTime(time), asked);
    if (last.ok || last.because !== 'past') return asNamed(last, day, date.toPlainDateTime(time), asked.zone);
  }
  return last;
}

function onClock(wall: Temporal.PlainDateTime, { now, zone }: Asked): Moment {
  const settled = settle(wall, zone);
  switch (settled.kind) {
    case 'once':
      return ahead({ at: toDate(settled.at), zone, twice: false }, now);
    case 'twice': {
      const [first, second] = [toDate(settled.first), toDate(settled.second)];
      return ahead({ at: first > now ? first : second, zone, twice: true }, now);
    }
    case 'never': {
      const after = toDate(settled.gapEnds);
      if (after <= now) return { ok: false, because: 'past', at: toDate(settleOnward(wall, zone)), zone };
      return { ok: false, because: 'does-not-exist', before: new Date(after.getTime() - 60_000), after, zone };
    }
  }
}

/** Refuses a date whose weekday was said too, and is another. */
function asNamed(moment: Moment, day: Day | undefined, wall: Temporal.PlainDateTime, zone: TimeZone): Moment {
  const said = day?.kind === 'date' ? day.weekday : undefined;
  if (said === undefined || said === wall.dayOfWeek) return moment;
  return { ok: false, because: 'wrong-weekday', at: toDate(settleOnward(wall, zone)), zone };
}

function ahead(moment: { at: Date; zone: TimeZone; twice: boolean }, now: Date): Moment {
  if (moment.at > now) return { ok: true, ...moment };
  return { ok: false, because: 'past', at: moment.at, zone: moment.zone };
}

/** Days and longer are counted on the calendar, hours and minutes on the clock. */
function after(span: Span, { now, zone }: Asked): Date {
  const from = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return toDate(from.add(span).round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toInstant());
}
