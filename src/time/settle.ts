import { Temporal } from 'temporal-polyfill';
import type { TimeZone } from '../surface/identity.ts';

/** Where a wall-clock time falls: on one instant, on two (clocks went back), or in the gap when clocks went forward. */
export type Settled =
  | { readonly kind: 'once'; readonly at: Temporal.Instant }
  | { readonly kind: 'twice'; readonly first: Temporal.Instant; readonly second: Temporal.Instant }
  | { readonly kind: 'never'; readonly gapEnds: Temporal.Instant };

/** Finds the instants that clocks in the zone show as this time. */
export function settle(wall: Temporal.PlainDateTime, zone: TimeZone): Settled {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'once', at: later.toInstant() };
  if (earlier.toPlainDateTime().equals(wall)) {
    return { kind: 'twice', first: earlier.toInstant(), second: later.toInstant() };
  }
  // `earlier` is before the gap even for its first minute; `later` may be the transition itself.
  const transition = earlier.getTimeZoneTransition('next') ?? later;
  return { kind: 'never', gapEnds: transition.toInstant() };
}

/** As clocks in the zone go on: a skipped time moves on by the length of the gap (RFC 5545 3.3.5), a repeated one is the first. */
export function settleOnward(wall: Temporal.PlainDateTime, zone: TimeZone): Temporal.Instant {
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
}

export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

export function localTime(at: Date, zone: TimeZone): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime();
}
