import { createHash } from 'node:crypto';
import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, mayEnter, openFolder, serverAccount } from './account.ts';
import { type Binaries, packagedBinaries, runnableBinaries } from './binaries.ts';
import { DatabaseProblem } from './problem.ts';

/** Where one checkout's PostgreSQL lives and whom it runs as. */
export type Place = {
  /** Holds the data, the password and the server's log. */
  readonly base: string;
  readonly data: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
};

/** Only root writes here, so nobody can put binaries or data there for us. */
const SHELF = '/var/lib/convener';

/**
 * Chooses the place for the checkout in `folder`: its `.convener`, or, when we are root and the server's account may
 * not enter that, a folder below /var/lib named after the checkout's path; `.convener/WHERE.txt` then says so.
 */
export async function placeFor(folder: string, given?: Binaries): Promise<Place> {
  const own = join(await realpath(folder), '.convener');
  const binaries = given ?? (await packagedBinaries());
  await mkdir(own, { recursive: true });
  const ours = await serverAccount(join(own, 'postgres'));
  if (ours === undefined) return { base: own, data: join(own, 'postgres'), binaries, account: undefined };
  await openFolder(own);
  const base = await baseFor(own, ours);
  const data = join(base, 'postgres');
  const account = (await serverAccount(data)) ?? ours;
  return { base, data, account, binaries: await runnableBinaries(binaries, account, SHELF) };
}

async function baseFor(own: string, account: Account): Promise<string> {
  const away = join(SHELF, createHash('sha256').update(own).digest('hex').slice(0, 16));
  const [here, there] = await Promise.all([exists(join(own, 'postgres')), exists(join(away, 'postgres'))]);
  const reachable = await mayEnter(own, account);
  if (reachable && (here || !there)) return own;
  if (here) {
    const who = `the account it runs as (uid ${account.uid})`;
    throw new DatabaseProblem(
      'unusable',
      `The database in ${own} is out of reach of ${who}: let it enter that folder.`,
    );
  }
  await openFolder(SHELF);
  await openFolder(away);
  await writeFile(join(own, 'WHERE.txt'), whereText(away));
  return away;
}

function whereText(away: string): string {
  return `This checkout's database is in ${away}

PostgreSQL does not run as root, and the account it runs as instead may not enter this folder.
To start afresh, stop Convener and delete that folder.
`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
