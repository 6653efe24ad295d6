import { sql } from 'drizzle-orm';
import { chores } from './chores/index.ts';
import type { Config } from './config.ts';
import { connect } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { allowVectors } from './database/vectors.ts';
import { embedder } from './embedding/embedder.ts';
import { type MovableClock, movableClock } from './kernel/clock.ts';
import { type Engine, engine } from './kernel/engine.ts';
import { beginAnew } from './kernel/forget.ts';
import { countLetters } from './kernel/outbox/count.ts';
import { openLog } from './log.ts';
import { alive, ready } from './server/health.ts';
import { metrics } from './server/metrics.ts';
import { pageListener } from './server/pages.ts';
import { webServer } from './server/server.ts';
import type { Around } from './surface/adapter.ts';
import type { Platform } from './surface/platform.ts';

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
    if (config.embeddings && !(await allowVectors(database.db))) {
      log.info({}, 'no pgvector here: what words mean orders what was found by the words, and finds nothing else');
    }
    const web = webServer();
    let address = config.publicUrl;
    const around: Around = { log, now: clock.now, mount: web.mount, fail };
    const measured = metrics(() => countLetters(database.db));
    const platforms = config.platforms.map((create) => create(around));
    if (config.playground) {
      await beginAnew(database.db, 'web');
      platforms.push(await openPlayground(around, clock, () => house));
    }
    const house: Engine = engine({
      db: database.db,
      chores,
      platforms,
      clock,
      log,
      observe: measured.observe,
      address: () => address,
      ...(config.embeddings && { embed: embedder(config.embeddings) }),
    });
    for (const each of house.house.registry.pages)
      web.mount(each.path, pageListener({ db: database.db, clock, log }, each));
    web.mount('/healthz', alive);
    web.mount(
      '/readyz',
      ready(() => database.db.execute(sql`select 1`)),
    );
    web.mount('/metrics', measured.listener);
    undo.push(() => house.stop());
    await house.start();
    const listening = await web.listen(config.port, config.host);
    undo.push(() => web.stop());
    if (config.playground) address ??= listening.replace(/\/$/, '');
    return { lines: greeting(config, listening), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Loaded only where it is on: production has no page that plays other people. */
async function openPlayground(around: Around, clock: MovableClock, house: () => Engine): Promise<Platform> {
  const { playground } = await import('../adapters/web/index.ts');
  return playground({
    around,
    time: {
      now: clock.now,
      moveTo: async (at) => {
        clock.moveTo(at);
        await house().settle();
        house().wake();
      },
      next: () => house().nextJob(),
    },
  });
}

function greeting({ playground, platforms }: Config, address: string): readonly string[] {
  if (playground) return [`Convener is ready. Open the playground: ${address}`];
  return [
    platforms.length > 0
      ? `Convener is ready, listening on ${address}`
      : `Convener is ready on ${address}, with no platform.`,
  ];
}
