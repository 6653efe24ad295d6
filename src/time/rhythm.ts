/** How often something recurs, as plain data: kept in a database, worded by views, written to calendars. */
export type Rhythm =
  | { readonly every: 'day'; readonly interval: number }
  /** `days` are ISO weekdays, Monday 1; weeks begin on Monday. */
  | { readonly every: 'week'; readonly interval: number; readonly days: readonly number[] }
  /** The nth weekday of each month, -1 the last. */
  | { readonly every: 'month'; readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: number }
  /** A day of each month, 1 to 28 (every month has it), -1 the last. */
  | { readonly every: 'month'; readonly date: number };

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rhythm as an RRULE (RFC 5545 3.3.10), without a time: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`. */
export function rruleOf(rhythm: Rhythm): string {
  switch (rhythm.every) {
    case 'day':
      return `FREQ=DAILY;INTERVAL=${rhythm.interval}`;
    case 'week':
      return `FREQ=WEEKLY;INTERVAL=${rhythm.interval};BYDAY=${rhythm.days.map(code).join(',')}`;
    case 'month':
      return `FREQ=MONTHLY;${'date' in rhythm ? `BYMONTHDAY=${rhythm.date}` : `BYDAY=${rhythm.nth}${code(rhythm.weekday)}`}`;
  }
}

function code(weekday: number): string {
  return codes[weekday - 1] ?? 'MO';
}
