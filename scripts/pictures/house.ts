import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chores } from '../../src/chores/index.ts';
import { connect } from '../../src/database/connect.ts';
import { embedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import type { MovableClock } from '../../src/kernel/clock.ts';
import { type Engine, engine } from '../../src/kernel/engine.ts';
import type { Log } from '../../src/surface/adapter.ts';
import type { Platform } from '../../src/surface/platform.ts';

export interface House {
  readonly engine: Engine;
  readonly stop: () => Promise<void>;
}

/** All the chores on these platforms, over a PostgreSQL that is thrown away afterwards. Not yet started. */
export async function openHouse(platforms: readonly Platform[], clock: MovableClock, log: Log): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'convener-pictures-'));
  await chmod(folder, 0o755);
  const server = await embedded(folder, { throwaway: true });
  await migrate(server.url);
  const database = await connect(server.url);
  const running = engine({ db: database.db, chores, platforms, clock, log });
  const stop = async () => {
    await running.stop();
    await database.stop();
    await server.stop();
    await rm(server.base, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
  return { engine: running, stop };
}

const quiet = () => undefined;
const aloud = (fields: Readonly<Record<string, unknown>>, message: string) => console.error(message, fields);

/** Says only what should not happen while pictures are made. */
export const log: Log = { debug: quiet, info: quiet, warn: aloud, error: aloud };

/** Looks until something is there; fails after ten seconds with what was waited for. */
export async function eventually<T>(look: () => T | undefined, what: string): Promise<T> {
  for (const giveUpAt = Date.now() + 10_000; Date.now() < giveUpAt; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}
