import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/connect.ts';
import { lanes, outbox } from '../tables.ts';

/** A lane held by this process: nobody else sends there until the lease ends or is given back. */
export interface Lane {
  readonly id: string;
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

export type Letter = typeof outbox.$inferSelect;

/** Longer than any platform call may take (their timeouts are 15 s); a process that dies holds its lanes no longer. */
const LEASE = '60 seconds';

/** Whose messages can be sent by this process, and when it is. */
export interface Reach {
  readonly now: Date;
  readonly platforms: readonly string[];
}

/** Takes up to `limit` lanes in which something waits and that are ready. What is for a platform that does not run waits. */
export async function claimLanes(
  db: Db,
  { now, platforms, limit }: Reach & { readonly limit: number },
): Promise<readonly Lane[]> {
  const at = now.toISOString();
  const { rows } = await db.execute<Lane & Record<string, unknown>>(sql`
    with ready as (
      select id from lane
      where platform = any(${sql.param([...platforms])}::text[]) and ready_at <= ${at} and (leased_until is null or leased_until <= ${at})
        and exists (select 1 from outbox where outbox.lane_id = lane.id and outbox.dead_at is null)
      order by ready_at limit ${limit} for update skip locked)
    update lane set leased_until = ${at}::timestamptz + ${LEASE}::interval from ready where lane.id = ready.id
    returning lane.id, lane.platform, lane.workspace, lane.channel`);
  return rows;
}

/** The first letter of a lane; where it is no post, with it all of its kind for the same card that were asked for by now. */
export async function headOf(
  tx: Tx,
  lane: string,
): Promise<{ readonly head: Letter; readonly merged: readonly number[] } | undefined> {
  const [head] = await tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.lane, lane), isNull(outbox.deadAt)))
    .orderBy(asc(outbox.id))
    .limit(1);
  if (!head) return undefined;
  if (head.kind === 'post' || head.card === null) return { head, merged: [head.id] };
  const same = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.lane, lane), eq(outbox.card, head.card), eq(outbox.kind, head.kind), isNull(outbox.deadAt)));
  return { head, merged: same.map((row) => row.id) };
}

/** Gives a lane back. `readyAt` is when something may next be sent there. */
export async function release(tx: Tx | Db, lane: string, readyAt: Date): Promise<void> {
  await tx.update(lanes).set({ readyAt, leasedUntil: null }).where(eq(lanes.id, lane));
}

/** When something that waits may next be sent by this process, or undefined. */
export async function nextLetterDue(db: Db, platforms: readonly string[]): Promise<Date | undefined> {
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select min(greatest(ready_at, leased_until))::text as at from lane
    where platform = any(${sql.param([...platforms])}::text[])
      and exists (select 1 from outbox where outbox.lane_id = lane.id and outbox.dead_at is null)`);
  return rows[0]?.at ? new Date(rows[0].at) : undefined;
}
