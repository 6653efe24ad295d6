import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { ask } from './fixtures/folder.ts';

/** A migrations folder as drizzle-kit writes it; `when` is far ahead of any real migration in the template. */
async function migrations(entries: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'convener-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'meta'));
  const journal = Object.keys(entries).map((when) => ({ when: Number(when), tag: when, breakpoints: true }));
  await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify({ entries: journal }));
  for (const [when, text] of Object.entries(entries)) await writeFile(join(folder, `${when}.sql`), text);
  return folder;
}

/** A database of which even our own migrations are gone. */
async function emptyDatabase(): Promise<string> {
  const url = await freshDatabaseUrl();
  await ask(url, 'drop schema if exists drizzle cascade; drop schema public cascade; create schema public');
  return url;
}

const SLOWLY = 'select pg_sleep(0.2);--> statement-breakpoint\ncreate table pear (id int)';

test('three that start at once apply each migration once', async () => {
  const [url, folder] = [await emptyDatabase(), await migrations({ 1: 'create table plum (id int)', 2: SLOWLY })];
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(applied.sort((a, b) => a - b)).toEqual([0, 0, 2]);
});

test('a migration that fails leaves nothing of the others', async () => {
  const [url, folder] = [await emptyDatabase(), await migrations({ 1: 'create table plum (id int)', 2: 'nonsense' })];
  await expect(migrate(url, folder)).rejects.toThrow();
  expect(await ask(url, "select to_regclass('plum') as plum")).toEqual([{ plum: null }]);
});

test('a database that is newer than the code is refused', async () => {
  const url = await emptyDatabase();
  await migrate(url, await migrations({ 1: 'select 1', 2: 'select 1' }));
  const refused = 'The database is newer than this version of Convener (1 migrations it does not know)';
  await expect(migrate(url, await migrations({ 1: 'select 1' }))).rejects.toThrow(refused);
});

test('a migration dated before the last one applied is refused, not skipped', async () => {
  const url = await emptyDatabase();
  await migrate(url, await migrations({ 2: 'select 1' }));
  await expect(migrate(url, await migrations({ 1: 'select 1', 2: 'select 1' }))).rejects.toThrow(/never applied/);
});
