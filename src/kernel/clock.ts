/** The only source of `now` for everything that runs. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that can be put forward, for the playground and for tests. It never goes back. */
export interface MovableClock extends Clock {
  moveTo(at: Date): void;
}

/** Runs on from real time: what was moved is added. */
export function movableClock(): MovableClock {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  return {
    now,
    moveTo: (at) => {
      ahead += Math.max(0, at.getTime() - now().getTime());
    },
  };
}
