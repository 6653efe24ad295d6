import { sql } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import type { CommunityId } from '../surface/identity.ts';

/** What a community still has to do, and what was given up. */
export interface Stock {
  readonly messages: { readonly waiting: number; readonly dead: number };
  readonly jobs: { readonly waiting: number; readonly dead: number; readonly next: Date | undefined };
}

interface Row extends Record<string, unknown> {
  readonly messages: number;
  readonly dead_messages: number;
  readonly jobs: number;
  readonly dead_jobs: number;
  readonly next: string | null;
}

export async function stockOf(tx: Tx, community: CommunityId): Promise<Stock> {
  const { rows } = await tx.execute<Row>(sql`select o.*, j.* from
    (select count(*) filter (where dead_at is null)::int as messages, count(dead_at)::int as dead_messages
      from outbox where community_id = ${community}) o,
    (select count(*) filter (where done_at is null and dead_at is null)::int as jobs, count(dead_at)::int as dead_jobs,
      (min(due_at) filter (where done_at is null and dead_at is null))::text as next
      from job where community_id = ${community}) j`);
  const [row] = rows;
  if (!row) throw new Error('a select of counts returned no row');
  return {
    messages: { waiting: row.messages, dead: row.dead_messages },
    jobs: { waiting: row.jobs, dead: row.dead_jobs, next: row.next === null ? undefined : new Date(row.next) },
  };
}
