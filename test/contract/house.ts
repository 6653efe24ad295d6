import { chores } from '../../src/chores/index.ts';
import { type MovableClock, movableClock } from '../../src/kernel/clock.ts';
import { type Engine, engine } from '../../src/kernel/engine.ts';
import type { Platform } from '../../src/surface/platform.ts';
import { emptyTables, testDatabase } from '../support/database.ts';
import { type Logged, logbook } from '../support/logbook.ts';
import type { Scene, Stage } from './stage.ts';

export interface RunningHouse {
  readonly engine: Engine;
  readonly clock: MovableClock;
  readonly log: readonly Logged[];
}

/** All the chores over the real database, on these platforms, running as main runs them. */
export async function runningHouse(...platforms: readonly Platform[]): Promise<RunningHouse> {
  const { db } = await testDatabase();
  await emptyTables(db);
  const clock = movableClock();
  const log = logbook();
  const running = engine({ db, chores, platforms, clock, log });
  await running.start();
  return { engine: running, clock, log: log.lines };
}

/** Puts the engine behind a scene. */
export async function stageOf(scene: Scene): Promise<Stage> {
  const house = await runningHouse(scene.platform);
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
