import { sql } from 'drizzle-orm';
import { chores } from './chores/index.ts';
import type { Config } from './config.ts';
import { connect } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { movableClock } from './kernel/clock.ts';
import { engine } from './kernel/engine.ts';
import { countLetters } from './kernel/outbox/count.ts';
import { openLog } from './log.ts';
import { alive, ready } from './server/health.ts';
import { metrics } from './server/metrics.ts';
import { webServer } from './server/server.ts';
import type { Around } from './surface/adapter.ts';

export interface RunningHouse {
  /** What to tell the person at the terminal. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** Config → database → chores → platforms → clock. Throws a sentence for the person who runs us; what was started is stopped. */
export async function startHouse(config: Config, { fail }: Pick<Around, 'fail'>): Promise<RunningHouse> {
  const log = openLog(config.logLevel);
  const clock = movableClock();
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const database = await connect(config.databaseUrl, {
      remark: (message, error) => log.warn({ err: error }, message),
    });
    undo.push(() => database.stop());
    await migrate(database.url);
    const web = webServer();
    const around: Around = { log, now: clock.now, mount: web.mount, fail };
    const measured = metrics(() => countLetters(database.db));
    const house = engine({
      db: database.db,
      chores,
      platforms: config.platforms.map((create) => create(around)),
      clock,
      log,
      observe: measured.observe,
    });
    web.mount('/healthz', alive);
    web.mount(
      '/readyz',
      ready(() => database.db.execute(sql`select 1`)),
    );
    web.mount('/metrics', measured.listener);
    undo.push(() => house.stop());
    await house.start();
    const address = await web.listen(config.port, config.host);
    undo.push(() => web.stop());
    return { lines: [address], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
