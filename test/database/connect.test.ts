import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { ask } from './fixtures/folder.ts';

test('a pool survives the loss of its idle connections', async () => {
  const url = await freshDatabaseUrl();
  const remarks: string[] = [];
  const heard = Promise.withResolvers<void>();
  const remark = (message: string): void => {
    remarks.push(message);
    heard.resolve();
  };
  const { pool, stop } = await connect(url, { remark });
  const others = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()';
  await ask(url, `${others} and pid <> pg_backend_pid()`);
  await heard.promise;
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(remarks).toEqual(['a connection to the database was lost']);
  await stop();
});

test('a database that does not answer is named in one sentence, without its password', async () => {
  const refused = 'Cannot use the database at 127.0.0.1:1/x: connect ECONNREFUSED 127.0.0.1:1.';
  await expect(connect('postgres://me:secret@127.0.0.1:1/x')).rejects.toMatchObject({
    reason: 'unreachable',
    message: refused,
  });
});

test('a database that answers no is named too', async () => {
  const url = new URL(await freshDatabaseUrl());
  url.password = 'wrong';
  await expect(connect(url.href)).rejects.toThrow(/^Cannot use the database at 127.0.0.1:\d+\/convener_\d+: password/);
});

test('stopping twice is stopping once, and a client that never comes back does not keep us', async () => {
  const { pool, stop } = await connect(await freshDatabaseUrl(), { patience: 10 });
  const client = await pool.connect();
  client.on('error', () => undefined);
  await Promise.all([stop(), stop()]);
  client.release();
});
