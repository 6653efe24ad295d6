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
const LENGTH = { day: DAY, week: 7 * DAY } as const;

/** How far the time may be put forward at once: so long, or to when something next happens. */
export const steps = ['day', 'week', 'next'] as const;
export type Step = (typeof steps)[number];

/** The most events that one step stops at. */
const STOPS = 500;

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
    const to = step === 'next' ? await time.next() : new Date(time.now().getTime() + LENGTH[step]);
    if (to) await passTo(time, to);
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

/** Stops at each event on the way, so that what happens then happens at its own time and in its order. */
async function passTo(time: Time, to: Date): Promise<void> {
  let last = 0;
  for (let stops = 0; stops < STOPS; stops += 1) {
    const due = (await time.next())?.getTime() ?? Number.POSITIVE_INFINITY;
    // What is due again at the same time does not get done: waiting for it would be for ever.
    if (due >= to.getTime() || due <= last) break;
    await time.moveTo(new Date(due));
    last = due;
  }
  await time.moveTo(to);
}
