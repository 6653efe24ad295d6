import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Place } from './place.ts';

const run = promisify(execFile);

/** How a PostgreSQL program is started: as its account, from a folder it may be in, without our tokens around it. */
export function manners({ account }: Place): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  const { PATH, SystemRoot, TEMP } = process.env;
  const windows = process.platform === 'win32' ? { SystemRoot, TEMP } : {};
  return {
    ...account,
    cwd: process.platform === 'win32' ? process.cwd() : '/',
    env: { PATH, LC_ALL: 'C', ...windows },
  };
}

/** The path of one of the programs in `bin`. */
export function program(place: Place, name: 'initdb' | 'postgres'): string {
  return join(place.binaries.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Runs initdb to its end; what it complained about is in the error. */
export async function initdb(place: Place, flags: readonly string[]): Promise<void> {
  await run(program(place, 'initdb'), flags, { ...manners(place), timeout: 60_000 });
}
