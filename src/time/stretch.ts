import type { TimeZone } from '../surface/identity.ts';
import { localTime, settleOnward, toDate } from './settle.ts';

/** How long something lasts, as people say it: so many days on, at this wall-clock time. Plain data: survives JSON. */
export interface Stretch {
  readonly days: number;
  /** `17:00` */
  readonly time: string;
}

/** From one moment to another, as clocks in the zone show them. */
export function stretchOf(from: Date, to: Date, zone: TimeZone): Stretch {
  const [start, end] = [localTime(from, zone), localTime(to, zone)];
  const { days } = start.toPlainDate().until(end.toPlainDate(), { largestUnit: 'day' });
  return { days, time: end.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The end of a stretch that begins then: at its time whatever clocks do meanwhile, and a day later where that is past. */
export function endOf(from: Date, { days, time }: Stretch, zone: TimeZone): Date {
  const on = (more: number) =>
    toDate(settleOnward(localTime(from, zone).toPlainDate().add({ days: more }).toPlainDateTime(time), zone));
  const end = on(days);
  return end > from ? end : on(days + 1);
}
