import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import '../../src/boot.ts';
import type { Embedded } from '../../src/database/embedded.ts';
import { stopLeftover } from '../../src/database/postmaster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers each GET with the URL of a new database, cloned from the migrated template. */
    databases: string;
  }
}

const PREFIX = 'convener-test-';
const TEMPLATE = 'convener_template';

/** One PostgreSQL for the run, started when the first test asks for a database: tests that need none wait for none. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep((pid) => pid !== process.pid && !existsSync(`/proc/${pid}`));
  let server: Promise<Embedded> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  const clone = async (): Promise<string> => {
    server ??= start();
    const { url } = await server;
    const name = `convener_${++count}`;
    await ask(url, `create database ${name} template ${TEMPLATE}`);
    return named(url, name);
  };
  const desk = await listen(() => {
    const next = last.then(clone);
    last = next.catch(() => undefined);
    return next;
  });
  project.provide('databases', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    await last;
    if (server) await clear(await server);
    await sweep((pid) => pid === process.pid);
  };
}

async function start(): Promise<Embedded> {
  const { embedded } = await import('../../src/database/embedded.ts');
  const { MIGRATIONS, migrate } = await import('../../src/database/migrate.ts');
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o755);
  const server = await embedded(folder, { throwaway: true });
  await ask(server.url, `create database ${TEMPLATE}`);
  if (existsSync(join(MIGRATIONS, 'meta', '_journal.json'))) await migrate(named(server.url, TEMPLATE));
  return server;
}

async function clear(server: Embedded): Promise<void> {
  await server.stop();
  await rm(server.base, { recursive: true, force: true });
}

/** Removes what those runs have left; where one was killed, its server lives on. */
async function sweep(over: (pid: number) => boolean): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.match(`^${PREFIX}(\\d+)-`)?.[1]);
    if (Number.isNaN(pid) || !over(pid)) continue;
    const folder = join(tmpdir(), name);
    await stopLeftover(join(folder, '.convener', 'postgres')).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

async function ask(url: string, statement: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function named(url: string, name: string): string {
  const { href } = Object.assign(new URL(url), { pathname: `/${name}` });
  return href;
}

function listen(answer: () => Promise<string>): Promise<Server> {
  const desk = createServer((_request, response) => {
    answer().then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  return new Promise((resolve) => {
    desk.listen(0, '127.0.0.1', () => resolve(desk));
  });
}
