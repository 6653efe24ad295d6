import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres/session';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { PoolClient, QueryResult } from 'pg';
import { type Ready, sendTogether } from './batch.ts';
import type { Db, Tx } from './connect.ts';

export interface Steps<T> {
  /** Sent together with BEGIN. */
  readonly first: Ready;
  /** What it comes to, and the statements to send together with COMMIT: where one of them fails, nothing is committed. */
  readonly work: (tx: Tx, first: QueryResult) => Promise<Worked<T>>;
}

export interface Worked<T> {
  readonly value: T;
  readonly last: readonly Ready[];
}

const begin: Ready = { name: 'begin', text: 'begin', values: [] };
const commit: Ready = { name: 'commit', text: 'commit', values: [] };

/**
 * A transaction whose BEGIN and COMMIT are no trips of their own: on a busy machine a trip costs more than most statements. A
 * connection that failed in one of the two is closed, since it is not known what it still holds.
 */
export async function inFewTrips<T>(db: Db, { first, work }: Steps<T>): Promise<T> {
  const client = await db.$client.connect();
  let usable = false;
  try {
    const [, found] = await sendTogether(client, [begin, first]);
    if (!found) throw new Error('a statement was not answered');
    const { value, last } = await work(onClient(client), found).catch(async (error: unknown) => {
      await client.query('rollback');
      usable = true;
      throw error;
    });
    const done = await sendTogether(client, [...last, commit]);
    // What the database answers to COMMIT where a statement had failed and the work went on all the same.
    if (done.at(-1)?.command !== 'COMMIT') throw new Error('a transaction was rolled back');
    usable = true;
    return value;
  } finally {
    client.release(!usable);
  }
}

const dialect = new PgDialect();

const onClient = (client: PoolClient): Tx =>
  new NodePgTransaction(dialect, new NodePgSession(client, dialect, undefined), undefined);
