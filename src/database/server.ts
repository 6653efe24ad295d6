import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from './place.ts';
import { postmasterOf } from './postmaster.ts';
import { DatabaseProblem } from './problem.ts';
import { manners, program } from './program.ts';

export type Server = { readonly child: ChildProcess; readonly port: number };

/** Somebody took the port between our asking and PostgreSQL's, or a killed server's last processes are still ending. */
const PASSING = /could not bind|pre-existing shared memory/;

type Wish = { readonly place: Place; readonly settings: Readonly<Record<string, string>>; readonly port: number };

/** Starts PostgreSQL on a free port of 127.0.0.1 and waits until it takes connections (a recovery may take long). */
export async function startServer(place: Place, settings: Readonly<Record<string, string>>): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = await launch({ place, settings, port });
    if (await isReady(child, place.data)) return { child, port };
    const said = await lastWords(place);
    if (attempt === 5 || !PASSING.test(said)) {
      throw new DatabaseProblem('unusable', `PostgreSQL did not start; the end of ${logOf(place)} says:\n${said}`);
    }
    await pause(attempt * 200);
  }
}

async function launch({ place, settings, port }: Wish): Promise<ChildProcess> {
  const given = { ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC' };
  const flags = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  await rename(logOf(place), `${logOf(place)}.before`).catch(() => undefined);
  const log = await open(logOf(place), 'w', 0o600);
  try {
    // Detached: Ctrl-C in a terminal reaches the whole group, and the database must outlast our own last words.
    const child = spawn(program(place, 'postgres'), ['-D', place.data, '-p', String(port), ...flags], {
      ...manners(place),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(15)) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    const master = await postmasterOf(data);
    if (master?.pid === child.pid && master.ready) return true;
  }
  child.kill('SIGQUIT');
  return false;
}

const logOf = (place: Place): string => join(place.base, 'postgres.log');

async function lastWords(place: Place): Promise<string> {
  const text = await readFile(logOf(place), 'utf8').catch(() => '(nothing)');
  return text.trim().split('\n').slice(-5).join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
