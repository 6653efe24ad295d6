import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { TimeZone } from '../surface/identity.ts';
import { type Rhythm, rruleOf } from './rhythm.ts';
import { settleOnward, toDate } from './settle.ts';

/** Something that recurs for ever at one wall-clock time of one zone. Plain data: survives JSON. */
export interface Recurrence {
  readonly rhythm: Rhythm;
  /** Wall-clock time in the zone: `15:00`. */
  readonly time: string;
  readonly zone: TimeZone;
  /** ISO date from which it counts: no occurrence is earlier, and `every second week` counts from this one's. */
  readonly anchor: string;
}

export interface Occurrence {
  readonly due: Date;
  /** The local date, `2026-03-31`: the same however often and whenever it is computed. */
  readonly key: string;
}

/**
 * The first occurrence due strictly after `after`. A time that clocks skip moves on by the length of the gap (02:30 becomes
 * 03:30), one that they show twice is the first; the key stays the date that the rhythm gives.
 * Throws RangeError on a recurrence that was not made by `parseRecurrence` and has no such date, time or zone.
 */
export function nextOccurrence({ rhythm, time, zone, anchor }: Recurrence, after: Date): Occurrence {
  const dates = datesOf(rhythm, anchor);
  const at = Temporal.PlainTime.from(time);
  // A zone may skip a whole day (Samoa, 2011-12-30), so yesterday's date may still be due.
  let from = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  from = from.subtract({ days: 1 });
  for (;;) {
    const date = dates(from);
    const due = toDate(settleOnward(date.toPlainDateTime(at), zone));
    if (due > after) return { due, key: date.toString() };
    from = date.add({ days: 1 });
  }
}

/**
 * The first date of the rhythm on or after another. Dates are counted in UTC, where every day exists: in a zone the library
 * leaves out an occurrence whose time is skipped, and a call that everyone expects would not be held.
 */
function datesOf(rhythm: Rhythm, anchor: string): (from: Temporal.PlainDate) => Temporal.PlainDate {
  const dtstart = Temporal.PlainDate.from(anchor).toZonedDateTime('UTC');
  const rule = new RRuleTemporal({ rruleString: `RRULE:${rruleOf(rhythm)}`, dtstart, temporal: Temporal });
  return (from) => {
    const next = rule.next(new Date(from.toZonedDateTime('UTC').epochMilliseconds), true);
    if (next === null) throw new RangeError(`${rruleOf(rhythm)} has no date after ${from.toString()}`);
    return next.toPlainDate();
  };
}
