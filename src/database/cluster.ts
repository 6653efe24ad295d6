import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataVersion } from './binaries.ts';
import type { Place } from './place.ts';
import { DatabaseProblem, reasonOf } from './problem.ts';
import { initdb } from './program.ts';

/** The one account inside PostgreSQL, and the database it uses. */
export const ROLE = 'convener';
export const DATABASE = 'postgres';

/**
 * Makes the data folder where there is none, and answers the password. Made aside and moved when complete, so that
 * being killed halfway leaves nothing half made. `hasty` skips the flush to disk (tests).
 */
export async function ensureCluster(place: Place, hasty: boolean): Promise<string> {
  const there = await dataVersion(place.data);
  if (there === undefined) return makeCluster(place, hasty);
  const ours = place.binaries.version.split('.')[0];
  if (there !== ours) {
    const what = `The database in ${place.data} was made by PostgreSQL ${there} and this is ${ours}`;
    throw new DatabaseProblem('unusable', `${what}: dump it with the old version and load it into the new.`);
  }
  return readFile(join(place.base, 'password'), 'utf8').catch((error) => {
    const what = `Cannot read the database's password in ${place.base}`;
    throw new DatabaseProblem('unusable', `${what}: start as the account that made it (${reasonOf(error)}).`, error);
  });
}

async function makeCluster(place: Place, hasty: boolean): Promise<string> {
  await clearNurseries(place);
  const password = randomBytes(24).toString('base64url');
  const nursery = join(place.base, `making-${process.pid}`);
  await mkdir(nursery, { mode: 0o700 });
  await writeFor(place, join(nursery, 'password'), password);
  if (place.account) await chown(nursery, place.account.uid, place.account.gid);
  await initdb(place, [...initFlags(nursery), ...(hasty ? ['--no-sync'] : [])]);
  await writeFile(join(place.base, 'password'), password, { mode: 0o600 });
  await rename(join(nursery, 'data'), place.data);
  await rm(nursery, { recursive: true });
  return password;
}

/** C.UTF-8 sorts by code point and knows every letter, wherever it runs; the machine's own locale would not. */
function initFlags(nursery: string): readonly string[] {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'en_US.UTF-8' : 'C';
  return [
    `--pgdata=${join(nursery, 'data')}`,
    `--pwfile=${join(nursery, 'password')}`,
    `--username=${ROLE}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

async function writeFor({ account }: Place, path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  if (account) await chown(path, account.uid, account.gid);
}

async function clearNurseries({ base }: Place): Promise<void> {
  for (const name of await readdir(base)) {
    if (name.startsWith('making-')) await rm(join(base, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
