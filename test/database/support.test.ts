import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { emptyTables, freshDatabase } from '../support/database.ts';

test('tables are emptied whatever refers to what', async () => {
  const { db, stop } = await freshDatabase();
  await db.execute(sql`create table hen (id int primary key, egg int)`);
  await db.execute(sql`create table egg (id int primary key, hen int references hen)`);
  await db.execute(sql`alter table hen add foreign key (egg) references egg`);
  await db.execute(sql`insert into hen values (1); insert into egg values (1, 1); update hen set egg = 1`);
  await emptyTables(db);
  expect((await db.execute(sql`select 1 from hen union all select 1 from egg`)).rows).toEqual([]);
  await expect(db.execute(sql`insert into hen values (1, 1)`)).rejects.toThrow();
  await stop();
});
