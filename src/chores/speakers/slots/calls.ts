import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { calls } from '../tables.ts';
import type { Call } from './model.ts';

/** Until the end of the transaction nobody else changes who speaks in this community. */
export async function lockSpeakers(tx: Tx, community: CommunityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`speakers/${community}`}, 0))`);
}

/** Keeps what the calls' chore told us last. */
export async function keepCall(tx: Tx, call: Omit<Call, 'state'>): Promise<Call> {
  const values = { ...call, volunteers: [...call.volunteers], state: 'open' as const };
  const [row] = await tx.insert(calls).values(values).onConflictDoUpdate({ target: calls.id, set: values }).returning();
  if (!row) throw new Error('an upsert returned no row');
  return row;
}

/** Of whatever community and in whatever state. */
export async function callById(tx: Tx, id: string): Promise<Call | undefined> {
  const [row] = await tx.select().from(calls).where(eq(calls.id, id));
  return row;
}

export async function changeCall(
  tx: Tx,
  id: string,
  change: Partial<Pick<Call, 'title' | 'startsAt' | 'link' | 'state'>>,
): Promise<Call | undefined> {
  const [row] = await tx.update(calls).set(change).where(eq(calls.id, id)).returning();
  return row;
}

/** What is to be held after `now`, the first first. */
export const callsAhead = (tx: Tx, community: CommunityId, now: Date): Promise<readonly Call[]> =>
  tx
    .select()
    .from(calls)
    .where(and(eq(calls.community, community), eq(calls.state, 'open'), gt(calls.startsAt, now)))
    .orderBy(asc(calls.startsAt), asc(calls.id));
