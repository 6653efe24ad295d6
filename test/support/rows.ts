import { sql } from 'drizzle-orm';
import type { Db } from '../../src/database/connect.ts';

/** All that stands in the database, as one text. */
export async function everyRow(db: Db): Promise<string> {
  const { rows: tables } = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const all: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(name)} t order by 1`,
    );
    all.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return all.join('\n');
}
