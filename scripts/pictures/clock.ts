import type { MovableClock } from '../../src/kernel/clock.ts';

/** Runs on from a moment of our choice, so that the pictures show the same days whenever they are made. */
export function clockFrom(start: string): MovableClock {
  let ahead = new Date(start).getTime() - Date.now();
  const now = () => new Date(Date.now() + ahead);
  return {
    now,
    moveTo: (at) => {
      ahead += Math.max(0, at.getTime() - now().getTime());
    },
  };
}
