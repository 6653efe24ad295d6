import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE, ensureCluster, ROLE } from './cluster.ts';
import { type Lock, takeLock } from './lock.ts';
import { type Place, placeFor } from './place.ts';
import { stopLeftover, stopServer } from './postmaster.ts';
import { DatabaseProblem, type Remark, reasonOf } from './problem.ts';
import { type Server, startServer } from './server.ts';

export type Embedded = {
  /** `postgres://…` on 127.0.0.1, with its password: not for logs. */
  readonly url: string;
  /** The folder that holds the data, below `.convener` or elsewhere (see its WHERE.txt). */
  readonly base: string;
  /** Ends the server and lets the next start in; may be called twice. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly remark?: Remark | undefined;
  /** Nothing survives a crash of the machine, and everything is faster: for tests only. */
  readonly throwaway?: boolean;
};

const THROWAWAY = { fsync: 'off', full_page_writes: 'off', max_wal_size: '256MB' };

/**
 * Starts the PostgreSQL that comes along as a package, with its data in `<folder>/.convener`. One process of ours at a
 * time: a second gets a DatabaseProblem `running`. A server left by a process that was killed is stopped first.
 */
export async function embedded(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const lock = await lockFolder(join(folder, '.convener'));
  try {
    const place = await placeFor(folder);
    const password = await ensureCluster(place, options.throwaway ?? false);
    if (await stopLeftover(place.data)) options.remark?.('stopped the database server that a killed process had left');
    const server = await startServer(place, options.throwaway ? THROWAWAY : {});
    const url = `postgres://${ROLE}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
    return { url, base: place.base, stop: keeper({ place, server, lock, remark: options.remark }) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function lockFolder(own: string): Promise<Lock> {
  const note = join(own, 'process');
  try {
    await mkdir(own, { recursive: true });
    const lock = takeLock(join(own, 'lock'));
    if (lock) {
      await writeFile(note, String(process.pid));
      return lock;
    }
  } catch (error) {
    const what = `Cannot write to ${own} (${reasonOf(error)})`;
    throw new DatabaseProblem('unusable', `${what}: start as the account that owns it, or set DATABASE_URL.`, error);
  }
  const pid = await readFile(note, 'utf8').catch(() => 'unknown');
  const what = `Convener is already running in this folder (process ${pid})`;
  throw new DatabaseProblem('running', `${what}: stop it first, or give this one its own DATABASE_URL.`);
}

type Kept = {
  readonly place: Place;
  readonly server: Server;
  readonly lock: Lock;
  readonly remark: Remark | undefined;
};

/** Answers `stop`; until it is called, a server that ends by itself is remarked on, and one we would leave is ended. */
function keeper({ place, server, lock, remark }: Kept): () => Promise<void> {
  const { child } = server;
  const lost = (code: number | null): void => remark?.(`the database server ended by itself (code ${code})`);
  const leaving = (): boolean => child.kill('SIGINT');
  child.once('exit', lost);
  process.once('exit', leaving);
  const end = async (): Promise<void> => {
    child.off('exit', lost);
    process.off('exit', leaving);
    if (child.pid !== undefined && child.exitCode === null) await stopServer(child.pid, place.data);
    lock.release();
  };
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= end();
    return stopping;
  };
}
