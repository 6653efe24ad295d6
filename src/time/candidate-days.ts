import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** A day that passed this lately, said without a year, is a slip rather than a plan for next year. */
const slipDays = 30;

/**
 * The days that may be meant, the likeliest first; the first whose moment is still ahead is taken.
 * Empty when no calendar has the day (31 April).
 */
export function candidateDays(day: Day | undefined, today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  if (day === undefined) return [today, today.add({ days: 1 })];
  switch (day.kind) {
    case 'ahead':
      return [today.add(day.by)];
    case 'weekday': {
      const ahead = (day.weekday - today.dayOfWeek + 7) % 7;
      if (day.next) return [today.add({ days: ahead === 0 ? 7 : ahead })];
      return ahead === 0 ? [today, today.add({ days: 7 })] : [today.add({ days: ahead })];
    }
    case 'date':
      return day.year === undefined ? withoutYear(day, today) : calendarDay({ ...day, year: day.year });
  }
}

function withoutYear(day: { month: number; day: number }, today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const [thisYear, nextYear] = [today.year, today.year + 1].map((year) => calendarDay({ ...day, year }));
  const [date] = thisYear ?? [];
  const gone = date === undefined ? undefined : date.until(today).days;
  if (gone !== undefined && gone > 0 && gone <= slipDays) return [...(thisYear ?? [])];
  return [...(thisYear ?? []), ...(nextYear ?? [])];
}

function calendarDay({ year, month, day }: { year: number; month: number; day: number }): Temporal.PlainDate[] {
  try {
    return [Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })];
  } catch {
    return [];
  }
}
