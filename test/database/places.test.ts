import { spawnSync } from 'node:child_process';
import { chown, cp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mayEnter } from '../../src/database/account.ts';
import { packagedBinaries, runnableBinaries } from '../../src/database/binaries.ts';
import { BOOT, end, urlOf } from './fixtures/child.ts';
import { ask, running, testFolder, usedFolder } from './fixtures/folder.ts';

const root = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };
const nobodyRuns = root && spawnSync(process.execPath, ['--check', BOOT], { ...NOBODY, cwd: '/' }).status === 0;

test.runIf(root)('in a folder that only root may enter, the data is kept elsewhere and a note says where', async () => {
  const folder = await testFolder(0o700);
  const first = await running(folder);
  await ask(urlOf(first), 'create table note as select 7 as number');
  await end(first, 'SIGTERM');
  const note = await readFile(join(folder, '.convener', 'WHERE.txt'), 'utf8');
  const base = note.match(/\/var\/lib\/convener\/\w+/)?.[0] ?? '';
  expect((await stat(join(base, 'postgres'))).uid).not.toBe(0);
  expect((await stat(join(base, 'password'))).mode & 0o777).toBe(0o600);
  const second = await running(folder);
  expect(await ask(urlOf(second), 'select number from note')).toEqual([{ number: 7 }]);
});

test.runIf(root)('binaries that only root can reach are copied, once, to where the account can run them', async () => {
  const closed = await testFolder(0o700);
  const shelf = join(await testFolder(0o755), 'shelf');
  const packaged = await packagedBinaries();
  const home = join(closed, 'native');
  await cp(packaged.home, home, { recursive: true, verbatimSymlinks: true });
  const copied = await runnableBinaries({ ...packaged, home }, NOBODY, shelf);
  expect(copied.home).toBe(join(shelf, `postgresql-${packaged.version}`));
  const made = await stat(copied.home);
  expect(spawnSync(join(copied.home, 'bin', 'postgres'), ['--version'], { ...NOBODY, cwd: '/' }).status).toBe(0);
  await runnableBinaries({ ...packaged, home }, NOBODY, shelf);
  expect((await stat(copied.home)).ino).toBe(made.ino);
  expect(await mayEnter(closed, NOBODY)).toBe(false);
});

test.runIf(nobodyRuns)('an ordinary user keeps the data in the folder, for nobody else to read', async () => {
  const folder = await testFolder(0o755);
  await chown(folder, NOBODY.uid, NOBODY.gid);
  const child = await running(folder, NOBODY);
  expect(await ask(urlOf(child), 'select 1 as one')).toEqual([{ one: 1 }]);
  const { uid, mode } = await stat(join(folder, '.convener', 'postgres'));
  expect([uid, mode & 0o777]).toEqual([NOBODY.uid, 0o700]);
  expect((await stat(join(folder, '.convener', 'password'))).mode & 0o777).toBe(0o600);
});

test.runIf(nobodyRuns)('what an ordinary user made goes on when root starts it, as that user', async () => {
  const folder = await testFolder(0o755);
  await chown(folder, NOBODY.uid, NOBODY.gid);
  const theirs = await running(folder, NOBODY);
  await ask(urlOf(theirs), 'create table note as select 7 as number');
  await end(theirs, 'SIGTERM');
  const ours = await running(folder);
  expect(await ask(urlOf(ours), 'select number from note')).toEqual([{ number: 7 }]);
});

test.runIf(nobodyRuns)('what root made is refused to an ordinary user in one sentence', async () => {
  const folder = await usedFolder();
  const { report } = await running(folder, NOBODY);
  expect(report).toEqual({ refused: expect.stringMatching(/^Cannot write to .*start as the account that owns it/) });
});
