import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { statement } from '../../src/database/statement.ts';
import { inFewTrips } from '../../src/database/transaction.ts';
import { freshDatabase } from '../support/database.ts';

const count = statement<object, { n: number }>('count_notes', () => sql`select count(*)::int as n from note`);
const write = statement<{ readonly line: string }>(
  'write_note',
  (value) => sql`insert into note (line) values (${value('line')})`,
);

let database: Database;
const notes = async () => {
  const { rows } = await database.db.execute<{ line: string }>(sql`select line from note order by line`);
  return rows.map((row) => row.line);
};
/** Writes one line, and then the others together with the commit. */
const noted = (line: string, ...others: readonly string[]) =>
  inFewTrips(database.db, {
    first: count.ready({}),
    work: async (tx, { rows: [first] }) => {
      await write(tx, { line });
      return { value: first?.n, last: others.map((other) => write.ready({ line: other })) };
    },
  });

beforeEach(async () => {
  database = await freshDatabase();
  await database.db.execute(sql`create table note (line text primary key)`);
});
afterEach(() => database.stop());

test('what the work writes and what is sent with the commit is kept, and the first answer is read before both', async () => {
  expect(await noted('a', 'b', 'c')).toBe(0);
  expect(await noted('d')).toBe(3);
  expect(await notes()).toEqual(['a', 'b', 'c', 'd']);
});

test('nothing is kept where a statement sent with the commit fails, wherever it stands', async () => {
  await noted('a');
  await expect(noted('b', 'a', 'c')).rejects.toMatchObject({ code: '23505', constraint: 'note_pkey' });
  await expect(noted('b', 'c', 'a')).rejects.toMatchObject({ code: '23505' });
  expect(await notes()).toEqual(['a']);
});

test('nothing is kept where the work fails, or failed in the database without a word', async () => {
  const silent = inFewTrips(database.db, {
    first: count.ready({}),
    work: async (tx) => {
      await write(tx, { line: 'a' });
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
      return { value: undefined, last: [] };
    },
  });
  await expect(silent).rejects.toThrow('rolled back');
  const failing = inFewTrips(database.db, {
    first: count.ready({}),
    work: async (tx) => {
      await write(tx, { line: 'b' });
      throw new Error('told to fail');
    },
  });
  await expect(failing).rejects.toThrow('told to fail');
  expect(await notes()).toEqual([]);
});

test('more failures than there are connections leave none of them taken or open in a transaction', async () => {
  await noted('a');
  const failed = await Promise.allSettled(Array.from({ length: 25 }, (_, i) => noted(`b${i}`, 'a')));
  expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(await Promise.all(Array.from({ length: 25 }, (_, i) => noted(`c${i}`)))).toHaveLength(25);
  expect(await notes()).toHaveLength(26);
});

test('a connection lost on the way is an error, and the next transaction has another one', async () => {
  const lost = inFewTrips(database.db, {
    first: count.ready({}),
    work: async (tx) => {
      await write(tx, { line: 'a' });
      return { value: undefined, last: [end.ready({})] };
    },
  });
  await expect(lost).rejects.toThrow(/terminat/);
  expect(await noted('b')).toBe(0);
});
const end = statement('end_connection', () => sql`select pg_terminate_backend(pg_backend_pid())`);

test('a value that has no text of its own is refused before anything is sent', () => {
  const list = statement<{ readonly all: readonly string[] }>('list', (value) => sql`select ${value('all')}`);
  expect(() => list.ready({ all: ['a'] })).toThrow(TypeError);
});
