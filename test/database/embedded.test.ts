import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placeFor } from '../../src/database/place.ts';
import { postmasterOf } from '../../src/database/postmaster.ts';
import { end, urlOf } from './fixtures/child.ts';
import { ask, running, testFolder, usedFolder } from './fixtures/folder.ts';

const OPEN = 0o755;
const remember = 'create table note as select 7 as number';
const recall = 'select number from note';

test('data survives a restart, and nothing runs in between', async () => {
  const folder = await testFolder(OPEN);
  const first = await running(folder);
  await ask(urlOf(first), remember);
  await end(first, 'SIGTERM');
  expect(await postmasterOf((await placeFor(folder)).data)).toBeUndefined();
  const second = await running(folder);
  expect(await ask(urlOf(second), recall)).toEqual([{ number: 7 }]);
});

test('after kill -9 the server lives on, and the next start goes on with the data', async () => {
  const folder = await usedFolder();
  const first = await running(folder);
  await ask(urlOf(first), remember);
  await end(first, 'SIGKILL');
  expect(await ask(urlOf(first), recall)).toEqual([{ number: 7 }]);
  const second = await running(folder);
  expect(await ask(urlOf(second), recall)).toEqual([{ number: 7 }]);
  await expect(ask(urlOf(first), recall)).rejects.toThrow();
});

test('when the machine went down with both, the next start recovers', async () => {
  const folder = await usedFolder();
  const first = await running(folder);
  await ask(urlOf(first), remember);
  await end(first, 'SIGKILL');
  process.kill((await postmasterOf((await placeFor(folder)).data))?.pid ?? Number.NaN, 'SIGKILL');
  const second = await running(folder);
  expect(await ask(urlOf(second), recall)).toEqual([{ number: 7 }]);
});

test('a second start while the first one runs is refused in one sentence, and the first goes on', async () => {
  const folder = await usedFolder();
  const first = await running(folder);
  const second = await running(folder);
  const pid = first.process.pid;
  const refused = `Convener is already running in this folder (process ${pid}): stop it first, or give this one its own DATABASE_URL.`;
  expect(second.report).toEqual({ refused });
  expect(await ask(urlOf(first), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('of two first starts at the same moment one runs and one is refused', async () => {
  const folder = await testFolder(OPEN);
  const both = await Promise.all([running(folder), running(folder)]);
  const refusals = both.flatMap(({ report }) => ('refused' in report ? [report.refused] : []));
  expect(refusals).toEqual([expect.stringMatching(/^Convener is already running in this folder/)]);
});

test('a process number that a stranger has taken over does not stop us, nor we it', async () => {
  const folder = await usedFolder();
  const { data, account } = await placeFor(folder);
  const stranger = spawn('sleep', ['60'], { ...account, cwd: '/' });
  onTestFinished(() => void stranger.kill());
  await writeFile(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n5432\n\n127.0.0.1\n\nready   \n`);
  const again = await running(folder);
  expect(await ask(urlOf(again), 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
});

test('a first start that was killed halfway leaves nothing half made', async () => {
  const folder = await testFolder(OPEN);
  await mkdir(join(folder, '.convener', 'making-1', 'data'), { recursive: true });
  const child = await running(folder);
  expect(await ask(urlOf(child), 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await readdir(join(folder, '.convener'))).not.toContain('making-1');
});

test('data of another major version is left alone, with a sentence', async () => {
  const folder = await usedFolder();
  const version = join((await placeFor(folder)).data, 'PG_VERSION');
  await writeFile(version, '17\n');
  const { report } = await running(folder);
  expect(report).toEqual({ refused: expect.stringMatching(/was made by PostgreSQL 17 and this is 18: dump it/) });
  expect(await readFile(version, 'utf8')).toBe('17\n');
});
