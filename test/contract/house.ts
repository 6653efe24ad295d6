import { sql } from 'drizzle-orm';
import { chores } from '../../src/chores/index.ts';
import type { Db } from '../../src/database/connect.ts';
import type { MovableClock } from '../../src/kernel/clock.ts';
import { type Engine, engine } from '../../src/kernel/engine.ts';
import type { Platform } from '../../src/surface/platform.ts';
import { emptyTables, testDatabase } from '../support/database.ts';
import { type Logged, logbook } from '../support/logbook.ts';
import { runningClock } from './clocks.ts';
import type { Scene, Setting, Stage } from './stage.ts';

export const ADDRESS = 'https://convener.example.org';

export interface RunningHouse {
  readonly engine: Engine;
  readonly db: Db;
  readonly clock: MovableClock;
  readonly log: readonly Logged[];
  /** Looks until it holds, the channels' pace passing as fast as it can; fails after ten seconds with what was waited for. */
  until(holds: () => boolean, what: string): Promise<void>;
  /** Resolves when nothing waits to be sent, and we know of all that was. */
  sent(): Promise<void>;
}

/** All the chores over the real database, on these platforms, running as main runs them. */
export async function runningHouse(clock: MovableClock, ...platforms: readonly Platform[]): Promise<RunningHouse> {
  const { db } = await testDatabase();
  await emptyTables(db);
  const log = logbook();
  const running = engine({ db, chores, platforms, clock, log, address: () => ADDRESS });
  await running.start();
  const patiently = async (holds: () => boolean | Promise<boolean>, what: string) => {
    const giveUpAt = performance.now() + 10_000;
    while (!(await holds())) {
      if (performance.now() > giveUpAt) throw new Error(`waited in vain: ${what}`);
      await hurry(db, clock, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const isSent = async () => {
    const { rows } = await db.execute(sql`select from outbox where dead_at is null limit 1`);
    return rows.length === 0;
  };
  return {
    engine: running,
    db,
    clock,
    log: log.lines,
    until: patiently,
    sent: () => patiently(isSent, 'all to be sent'),
  };
}

/** Puts the clock on to when the next letter may go, where none is under way. */
async function hurry(db: Db, clock: MovableClock, { wake }: Engine): Promise<void> {
  const { rows } = await db.execute<{ at: string | null; busy: boolean | null }>(sql`
    select min(ready_at)::text as at, bool_or(leased_until is not null) as busy from lane
    where exists (select 1 from outbox where outbox.lane_id = lane.id and outbox.dead_at is null)`);
  const [row] = rows;
  if (!row?.at || row.busy) return;
  clock.moveTo(new Date(row.at));
  wake();
}

/** Puts the engine behind a scene. */
export async function stageOf(open: (setting: Setting) => Promise<Scene>): Promise<Stage> {
  const clock = runningClock();
  const scene = await open({ clock });
  const house = await runningHouse(clock, scene.platform);
  await scene.begun();
  return {
    ...scene,
    ...house,
    stop: async () => {
      await house.engine.stop();
      await scene.stop();
    },
  };
}

/** Looks until it holds; fails after ten seconds with what was waited for. */
export async function eventually(holds: () => boolean, what: string): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
