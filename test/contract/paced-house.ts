import { chores } from '../../src/chores/index.ts';
import type { MovableClock } from '../../src/kernel/clock.ts';
import { type Engine, engine } from '../../src/kernel/engine.ts';
import { nextLetterDue } from '../../src/kernel/outbox/claim.ts';
import type { Platform } from '../../src/surface/platform.ts';
import { emptyTables, testDatabase } from '../support/database.ts';
import { type Logged, logbook } from '../support/logbook.ts';
import { ADDRESS } from './house.ts';

export interface PacedHouse {
  readonly engine: Engine;
  readonly log: readonly Logged[];
  /** Does what is due and sends what waits, the clock going on as the channels' pace asks. */
  settle(): Promise<void>;
  /** Goes from one thing that is due to the next until then; `after` each. */
  pass(until: Date, after: () => void): Promise<void>;
}

/** All the chores on these platforms, doing nothing by themselves: what happens when is the same in every run. */
export async function pacedHouse(clock: MovableClock, platforms: readonly Platform[]): Promise<PacedHouse> {
  const { db } = await testDatabase();
  await emptyTables(db);
  const log = logbook();
  const running = engine({ db, chores, platforms, clock, log, address: () => ADDRESS });
  for (const each of platforms) await each.start(running.inbox(each));
  const names = platforms.map(({ name }) => name);
  const settle = async () => {
    await running.settle();
    for (let at = await nextLetterDue(db, names); at; at = await nextLetterDue(db, names)) {
      clock.moveTo(at);
      await running.settle();
    }
  };
  const pass = async (until: Date, after: () => void) => {
    for (let at = await running.nextJob(); at && at <= until; at = await running.nextJob()) {
      clock.moveTo(at);
      await settle();
      after();
    }
    clock.moveTo(until);
  };
  return { engine: running, log: log.lines, settle, pass };
}
