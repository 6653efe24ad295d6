import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { embedded } from '../src/database/embedded.ts';

/** The PostgreSQL that comes along, with its usual settings, for this run only. */
export interface Postgres {
  /** A new empty database. */
  readonly database: (name: string) => Promise<string>;
  /** Its process, of which all that serve connections are children. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export async function postgres(): Promise<Postgres> {
  const folder = await openFolder();
  const server = await embedded(folder);
  const pid = await ask<number>(server.url, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as it");
  return {
    pid,
    database: async (name) => {
      await ask(server.url, `create database ${name}`);
      return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    },
    stop: async () => {
      await server.stop();
      await rm(server.base, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A folder of our own that the account of the database server may enter too. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'convener-bench-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Runs one statement; answers the column `it` of its first row. */
export async function ask<T>(url: string, statement: string, values: readonly unknown[] = []): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(statement, [...values]);
    return rows[0]?.it;
  } finally {
    await client.end();
  }
}
