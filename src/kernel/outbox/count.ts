import { sql } from 'drizzle-orm';
import type { Db } from '../../database/connect.ts';

/** What the outbox holds: letters waiting to be sent, and letters given up. */
export async function countLetters(db: Db): Promise<{ readonly waiting: number; readonly dead: number }> {
  const { rows } = await db.execute<{ waiting: number; dead: number }>(sql`
    select count(*) filter (where dead_at is null)::int as waiting, count(dead_at)::int as dead from outbox`);
  return rows[0] ?? { waiting: 0, dead: 0 };
}
