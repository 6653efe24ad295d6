import type { MovableClock } from '../../src/kernel/clock.ts';

/** A Monday morning in Chicago, two weeks before its clocks go forward. */
export const BEGIN = '2027-03-01T15:00:00Z';

/** Stands still until it is moved on. */
export function steppingClock(): MovableClock {
  let now = new Date(BEGIN);
  return {
    now: () => new Date(now),
    moveTo: (to) => {
      now = new Date(Math.max(now.getTime(), to.getTime()));
    },
  };
}

/** Runs on by itself, and can be moved on. */
export function runningClock(): MovableClock {
  let ahead = Date.parse(BEGIN) - Date.now();
  const now = () => new Date(Date.now() + ahead);
  return {
    now,
    moveTo: (to) => {
      ahead += Math.max(0, to.getTime() - now().getTime());
    },
  };
}
