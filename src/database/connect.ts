import { setTimeout as pause } from 'node:timers/promises';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { DatabaseProblem, type Remark, reasonOf } from './problem.ts';

export type Db = NodePgDatabase & { readonly $client: pg.Pool };
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export type Database = {
  readonly db: Db;
  readonly pool: pg.Pool;
  /** Holds a password: not for logs. */
  readonly url: string;
  /** Waits for what is under way, but not forever, then closes; ends the server too if it came along with us. */
  readonly stop: () => Promise<void>;
};

export type ConnectOptions = {
  /** The project's folder, for the database that comes along; unused with a URL. */
  readonly folder?: string;
  /** Connections at most; 10 unless told. */
  readonly max?: number;
  /** Milliseconds that `stop` waits for statements under way; 5,000 unless told. */
  readonly patience?: number;
  readonly remark?: Remark;
};

/**
 * Connects to the PostgreSQL at `url`, or, without one, to the one that comes along (see embedded.ts), and asks it one
 * question. Throws a DatabaseProblem. Statements end after 15 s, waits for a row after 10 s, idle transactions after 30 s;
 * the settings belong to the session, so a pooler in between has to pool sessions, not transactions.
 */
export async function connect(url: string | undefined, options: ConnectOptions = {}): Promise<Database> {
  if (url !== undefined) return open(url, options, async () => undefined);
  const { embedded } = await import('./embedded.ts');
  const server = await embedded(options.folder ?? process.cwd(), { remark: options.remark });
  try {
    return await open(server.url, options, server.stop);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function open(url: string, options: ConnectOptions, after: () => Promise<void>): Promise<Database> {
  const { max = 10, patience = 5_000, remark } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'convener',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // An idle connection that drops (a restart of the database) would otherwise end the process.
  pool.on('error', (error) => {
    if (!pool.ending) remark?.('a connection to the database was lost', error);
  });
  // The pool listens to idle connections only: one that drops in the middle of a transaction would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw unreachable(url, error);
  }
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= close(pool, patience).then(after);
    return stopping;
  };
  return { db: drizzle({ client: pool }), pool, url, stop };
}

/** Ending a pool waits for every client handed out; one that never comes back must not keep us. */
async function close(pool: pg.Pool, patience: number): Promise<void> {
  const enough = new AbortController();
  await Promise.race([pool.end(), pause(patience, undefined, { signal: enough.signal }).catch(() => undefined)]);
  enough.abort();
}

/** The sentence for a database that does not answer, or answers no; never the URL's password. */
export function unreachable(url: string, error: unknown): DatabaseProblem {
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: 'the address in DATABASE_URL', pathname: '' };
  const what = `Cannot use the database at ${host}${pathname}`;
  return new DatabaseProblem('unreachable', `${what}: ${reasonOf(error)}.`, error);
}
