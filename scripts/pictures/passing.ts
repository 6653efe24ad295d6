import type { MovableClock } from '../../src/kernel/clock.ts';
import type { Engine } from '../../src/kernel/engine.ts';

const HOUR = 60 * 60_000;

/** Lets so many hours go by, stopping at all that is due on the way, so that each thing is done at its time. */
export const passing =
  (engine: Engine, clock: MovableClock) =>
  async (hours: number): Promise<void> => {
    const end = clock.now().getTime() + hours * HOUR;
    for (;;) {
      await engine.settle();
      const due = await engine.nextJob();
      if (!due || due.getTime() > end) break;
      clock.moveTo(due);
    }
    clock.moveTo(new Date(end));
    await engine.settle();
    engine.wake();
  };
