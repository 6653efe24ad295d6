import type { TimeZone } from '../../../surface/identity.ts';
import { localTime, settleOnward } from '../../../time/settle.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The hours that are anybody's own, on every day of the week: which days are free differs from place to place. */
const OWN = { from: 8, to: 20 };
/** Of all hours outside, those that cost most. */
const NIGHT = { from: 23, to: 6 };

/** Epoch milliseconds; `to` is not in it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A zone's days over a time, laid out once for the many calls that are held against it. */
export interface Clock {
  readonly own: readonly Span[];
  readonly nights: readonly Span[];
  readonly weekends: readonly Span[];
}

/** Covers every call that begins at or after `from` and ends at or before `to`. Right across clock changes. */
export function clockOf(zone: TimeZone, from: Date, to: Date): Clock {
  const midnight = localTime(from, zone).toPlainDate().toPlainDateTime();
  const count = Math.ceil((to.getTime() - from.getTime()) / DAY) + 3;
  const days = Array.from({ length: count }, (_, i) => midnight.add({ days: i - 1 }));
  const at = (day: typeof midnight, hours: number) => settleOnward(day.add({ hours }), zone).epochMilliseconds;
  return {
    own: days.map((day) => ({ from: at(day, OWN.from), to: at(day, OWN.to) })),
    nights: days.map((day) => ({ from: at(day, NIGHT.from), to: at(day, 24 + NIGHT.to) })),
    weekends: days.filter((day) => day.dayOfWeek >= 6).map((day) => ({ from: at(day, 0), to: at(day, 24) })),
  };
}

/** How much of a call lies in these spans, in minutes. */
function minutesIn(spans: readonly Span[], startsAt: number, minutes: number): number {
  const endsAt = startsAt + minutes * MINUTE;
  let shared = 0;
  for (const { from, to } of spans) shared += Math.max(0, Math.min(to, endsAt) - Math.max(from, startsAt));
  return shared / MINUTE;
}

export interface Meeting {
  readonly startsAt: Date;
  /** Its length. */
  readonly minutes: number;
}

/** What a call is to somebody who lives by a clock. */
export interface Strain {
  /** Minutes outside their own hours. */
  readonly outside: number;
  /** The same, with each minute of the night (23:00-06:00) counted twice: what the ledger adds up. */
  readonly burden: number;
}

export function strain({ own, nights }: Clock, { startsAt, minutes }: Meeting): Strain {
  const outside = minutes - minutesIn(own, startsAt.getTime(), minutes);
  return { outside, burden: outside + minutesIn(nights, startsAt.getTime(), minutes) };
}

/** Whether any of it is on a Saturday or Sunday of this clock. */
export const onWeekend = ({ weekends }: Clock, { startsAt, minutes }: Meeting): boolean =>
  minutesIn(weekends, startsAt.getTime(), minutes) > 0;

export const strainIn = (zone: TimeZone, of: Meeting): Strain =>
  strain(clockOf(zone, of.startsAt, new Date(of.startsAt.getTime() + of.minutes * MINUTE)), of);

/** How many minutes of a call are outside 08:00-20:00 of a member's own clock; weekends are days like others. */
export const minutesOutside = (startsAt: Date, minutes: number, zone: TimeZone): number =>
  strainIn(zone, { startsAt, minutes }).outside;
