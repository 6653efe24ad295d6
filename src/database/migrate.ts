import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyAll } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { unreachable } from './connect.ts';
import { DatabaseProblem } from './problem.ts';

/** The project's own migrations, wherever it is started from. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Any number, as long as every version of ours takes the same. */
const LOCK = 7_362_011_904;

/**
 * Brings the database at `url` up to the migrations in `folder`, all or none, and answers how many were applied.
 * Replicas that start together take turns (an advisory lock on a client of its own; waits up to 60 s). Throws a
 * DatabaseProblem `newer` when the database knows migrations that this code does not.
 */
export async function migrate(url: string, folder: string = MIGRATIONS): Promise<number> {
  const known = await stampsIn(folder);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, lock_timeout: 60_000 });
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw unreachable(url, error);
  });
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const before = await appliedIn(client);
    refuseNewer(known, before);
    await applyAll(drizzle({ client }), { migrationsFolder: folder });
    return (await appliedIn(client)).length - before.length;
  } finally {
    await client.end();
  }
}

/** When each migration was made, in milliseconds: drizzle's own key for it. */
async function stampsIn(folder: string): Promise<readonly number[]> {
  const journal = JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8'));
  return journal.entries.map((entry: { when: number }) => entry.when);
}

async function appliedIn(client: pg.Client): Promise<readonly number[]> {
  const { rows } = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
  if (!rows[0]?.there) return [];
  const applied = await client.query('select created_at from drizzle.__drizzle_migrations order by created_at');
  return applied.rows.map((row: { created_at: string }) => Number(row.created_at));
}

function refuseNewer(known: readonly number[], applied: readonly number[]): void {
  const strange = applied.filter((stamp) => !known.includes(stamp));
  if (strange.length > 0) {
    const what = `The database is newer than this version of Convener (${strange.length} migrations it does not know)`;
    throw new DatabaseProblem('newer', `${what}: start the version that made it, or a later one.`);
  }
  const last = applied.at(-1) ?? Number.NEGATIVE_INFINITY;
  const skipped = known.filter((stamp) => stamp < last && !applied.includes(stamp));
  if (skipped.length > 0) {
    const what = `${skipped.length} migrations are older than the last one in the database and were never applied`;
    throw new DatabaseProblem('unusable', `${what}: generate them anew, so that they come last.`);
  }
}
