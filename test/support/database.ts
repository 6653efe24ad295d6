import { sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { connect, type Database, type Db } from '../../src/database/connect.ts';

/** A new database, cloned from the migrated template; end it with `stop()`. For tests that need one of their own. */
export async function freshDatabase(): Promise<Database> {
  return connect(await freshDatabaseUrl());
}

/** The same, not yet connected to. */
export async function freshDatabaseUrl(): Promise<string> {
  const response = await fetch(inject('databases'));
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}

const SHARED = Symbol.for('convener.test.database');
const worker: typeof globalThis & { [SHARED]?: Promise<Database> } = globalThis;

/**
 * The worker's own database, the same for all test files that run in it, one after the other: call `emptyTables`
 * before each test, and leave `stop()` to the end of the run.
 */
export function testDatabase(): Promise<Database> {
  worker[SHARED] ??= freshDatabase();
  return worker[SHARED];
}

/** Deletes every row of every table of ours (a millisecond for twenty tables; truncate took 160). Foreign keys do not matter. */
export async function emptyTables(db: Db): Promise<void> {
  const statements = (await tablesOf(db)).map((table) => `delete from ${table}`);
  await db.execute(sql.raw(['set local session_replication_role = replica', ...statements].join(';\n')));
}

const known = new WeakMap<Db, Promise<readonly string[]>>();

function tablesOf(db: Db): Promise<readonly string[]> {
  const asked = known.get(db) ?? listTables(db);
  known.set(db, asked);
  return asked;
}

async function listTables(db: Db): Promise<readonly string[]> {
  const listed = sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`;
  const { rows } = await db.execute<{ name: string }>(listed);
  return rows.map((row) => row.name);
}
