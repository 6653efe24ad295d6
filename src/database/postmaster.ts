import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DatabaseProblem } from './problem.ts';

/** What a running PostgreSQL writes into its data folder. */
export type Postmaster = { readonly pid: number; readonly data: string; readonly ready: boolean };

const fileIn = (data: string): string => join(data, 'postmaster.pid');

/**
 * Reads `postmaster.pid`, or answers `undefined` when there is none: no server, or one that has ended in good order.
 * Its lines: https://www.postgresql.org/docs/18/storage-file-layout.html and src/include/utils/pidfile.h
 */
export async function postmasterOf(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(fileIn(data), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), data: lines[1] ?? '', ready: (lines[7] ?? '').trim() === 'ready' };
}

/**
 * Ends the server that an earlier process of ours left behind, if there is one. Call it holding the lock: then whoever
 * runs on `data` is nobody's.
 */
export async function stopLeftover(data: string): Promise<boolean> {
  const left = await postmasterOf(data);
  if (!left) return false;
  const command = await commandOf(left.pid);
  if (command.includes(data)) {
    await stopServer(left.pid, data);
    return true;
  }
  if (left.data !== data && command.includes(left.data)) {
    const what = `PostgreSQL still runs on ${left.data} as process ${left.pid}, from which ${data} was moved or copied`;
    throw new DatabaseProblem('unusable', `${what}: stop that process first.`);
  }
  // Dead, a zombie that nobody collects (containers), or a stranger who got the number: PostgreSQL takes the last two for
  // a server. Should anything of it live all the same, its shared memory still keeps a second server out.
  await rm(fileIn(data), { force: true });
  return false;
}

/**
 * Asks the server to end (it rolls back what is open and writes everything down) and waits until it has; after ten
 * seconds it is told to end at once, which costs the next start a recovery and no data.
 */
export async function stopServer(pid: number, data: string): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 10_000] as const, ['SIGQUIT', 5_000] as const]) {
    if (!signalled(pid, signal) || (await ended(data, patience))) return;
  }
  throw new DatabaseProblem('unusable', `PostgreSQL (process ${pid}, on ${data}) does not end: end it by hand.`);
}

function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** The file goes last; the process itself may linger as a zombie where nobody collects orphans (containers). */
async function ended(data: string, patience: number): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(15)) {
    if (!(await postmasterOf(data))) return true;
  }
  return false;
}

/** The command line of a process, '' for a dead one and for a zombie. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const run = promisify(execFile);
  return run('ps', ['-o', 'args=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
