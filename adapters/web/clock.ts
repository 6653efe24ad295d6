import type { Bell } from './bell.ts';

/** The engine's time, which can be put forward. */
export interface Time {
  now(): Date;
  /** Resolves when everything due by then has been done and sent. */
  moveTo(at: Date): Promise<void>;
  /** When the next job is due. */
  next(): Promise<Date | undefined>;
}

const DAY = 24 * 60 * 60_000;

export type Step = 'day' | 'next';

/** What the page shows of the time. */
export interface Clock {
  now(): Date;
  /** When something next happens by itself, as last looked up. */
  next(): Date | undefined;
  /** Counts the times it was put forward. */
  moves(): number;
  /** Grows when it shows something else than that it is later. */
  version(): number;
  /** Looks up when something next happens. */
  look(): Promise<void>;
  /** Puts the time forward. Two at once go one after the other. */
  move(step: Step): Promise<void>;
}

export function clock(time: Time, bell: Bell): Clock {
  let next: Date | undefined;
  let moves = 0;
  let version = 0;
  let last: Promise<void> = Promise.resolve();
  const look = async () => {
    const found = await time.next();
    if (found?.getTime() === next?.getTime()) return;
    next = found;
    version += 1;
    bell.ring();
  };
  const go = async (step: Step) => {
    const to = step === 'day' ? new Date(time.now().getTime() + DAY) : await time.next();
    if (to) await time.moveTo(to);
    moves += 1;
    version += 1;
    await look();
    bell.ring();
  };
  return {
    now: time.now,
    next: () => next,
    moves: () => moves,
    version: () => version,
    look,
    move: (step) => {
      const moved = last.then(() => go(step));
      last = moved.catch(() => undefined);
      return moved;
    },
  };
}
