import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DrizzleSnapshotJSON, generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import type { Db } from '../src/database/connect.ts';
import { MIGRATIONS } from '../src/database/migrate.ts';
import { freshDatabase } from './support/database.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What every tables.ts exports, as drizzle-kit sees it. */
async function tables(): Promise<Record<string, unknown>> {
  const files = (await readdir(SRC, { recursive: true })).filter((name) => name.endsWith('tables.ts'));
  expect(files.length).toBeGreaterThan(0);
  const modules = await Promise.all(files.map((name) => import(join(SRC, name))));
  return Object.assign({}, ...modules.map((module, at) => prefixed(module, String(at))));
}

const prefixed = (module: object, prefix: string): object =>
  Object.fromEntries(Object.entries(module).map(([name, value]) => [`${prefix}.${name}`, value]));

/** Columns, constraints and indexes as PostgreSQL itself tells them. */
async function shapeOf(db: Db): Promise<readonly string[]> {
  const { rows } = await db.execute<{ line: string }>(sql`
    select format('%s.%s %s %s %s', c.table_name, c.column_name, c.udt_name, c.is_nullable, c.column_default) as line
      from information_schema.columns c where table_schema = 'public'
    union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select indexdef from pg_indexes where schemaname = 'public'
    order by line`);
  return rows.map((row) => row.line);
}

/** Makes the tables anew, from what tables.ts says and nothing else; extensions stay. */
async function rebuild(db: Db, schema: Record<string, unknown>): Promise<void> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select format('%I', tablename) as name from pg_tables where schemaname = 'public'`,
  );
  for (const { name } of rows) await db.execute(sql.raw(`drop table ${name} cascade`));
  for (const statement of await generateMigration(generateDrizzleJson({}), generateDrizzleJson(schema))) {
    await db.execute(sql.raw(statement));
  }
}

async function drift(schema: Record<string, unknown>): Promise<{ readonly only: string; readonly line: string }[]> {
  const { db, stop } = await freshDatabase();
  const migrated = await shapeOf(db);
  await rebuild(db, schema);
  const described = await shapeOf(db);
  await stop();
  return [
    ...migrated.filter((line) => !described.includes(line)).map((line) => ({ only: 'migrations', line })),
    ...described.filter((line) => !migrated.includes(line)).map((line) => ({ only: 'tables.ts', line })),
  ];
}

async function lastSnapshot(): Promise<DrizzleSnapshotJSON> {
  const names = (await readdir(join(MIGRATIONS, 'meta'))).filter((name) => name.endsWith('_snapshot.json')).sort();
  return JSON.parse(await readFile(join(MIGRATIONS, 'meta', names.at(-1) ?? 'none'), 'utf8'));
}

test('the migrations make exactly what the tables.ts files describe', async () => {
  expect(await drift(await tables())).toEqual([]);
});

test('drizzle-kit would find nothing new to generate', async () => {
  const now = JSON.parse(JSON.stringify(generateDrizzleJson(await tables())));
  expect(now.tables).toEqual((await lastSnapshot()).tables);
});

test('a table without a migration is noticed', async () => {
  const planted = pgTable('planted', { stone: integer('stone') });
  const lines = await drift({ ...(await tables()), planted });
  expect(lines).toEqual([{ only: 'tables.ts', line: 'planted.stone int4 YES ' }]);
});
