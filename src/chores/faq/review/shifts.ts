import { and, desc, eq, isNull, max, ne, sql } from 'drizzle-orm';
import { coordinatorsOf, type Named, nameOf } from '../../../community/places.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { shifts } from '../tables.ts';
import type { Candidate } from './rotation.ts';

export type Shift = typeof shifts.$inferSelect;

export async function runningShift(tx: Tx, community: CommunityId): Promise<Shift | undefined> {
  const [row] = await tx
    .select()
    .from(shifts)
    .where(and(eq(shifts.community, community), isNull(shifts.endedAt)));
  return row;
}

export async function shiftById(tx: Tx, id: string): Promise<Shift | undefined> {
  const [row] = await tx.select().from(shifts).where(eq(shifts.id, id));
  return row;
}

/** The shift that began last, but for this one. */
export async function shiftBefore(tx: Tx, { id, community, startedAt }: Shift): Promise<Shift | undefined> {
  const [row] = await tx
    .select()
    .from(shifts)
    .where(and(eq(shifts.community, community), ne(shifts.id, id), sql`${shifts.startedAt} < ${startedAt}`))
    .orderBy(desc(shifts.startedAt))
    .limit(1);
  return row;
}

/** The shift that began when this one ended, where it was handed on. */
export async function shiftAfter(tx: Tx, { community, endedAt }: Shift): Promise<Shift | undefined> {
  if (endedAt === null) return undefined;
  const [row] = await tx
    .select()
    .from(shifts)
    .where(and(eq(shifts.community, community), eq(shifts.startedAt, endedAt)));
  return row;
}

/** Who could have the next shift, in the order of joining. */
export async function candidates(tx: Tx, community: CommunityId): Promise<readonly Candidate[]> {
  const members = await coordinatorsOf(tx, community);
  const rows = await tx
    .select({ member: shifts.steward, last: max(shifts.startedAt) })
    .from(shifts)
    .where(eq(shifts.community, community))
    .groupBy(shifts.steward);
  const last = new Map(rows.map((row) => [row.member, row.last]));
  return members.map((member) => ({ member, last: last.get(member) ?? null }));
}

interface NewShift {
  readonly community: CommunityId;
  readonly steward: MemberId;
  readonly startedAt: Date;
  readonly dueAt: Date;
}

export async function addShift(tx: Tx, of: NewShift): Promise<Shift> {
  const [row] = await tx.insert(shifts).values(of).returning();
  if (!row) throw new Error('a shift was inserted and not returned');
  return row;
}

export async function changeShift(
  tx: Tx,
  id: string,
  change: Partial<Pick<Shift, 'endedAt' | 'dueAt'>>,
): Promise<void> {
  await tx.update(shifts).set(change).where(eq(shifts.id, id));
}

/** Now, and never the moment at which another shift began or ended: the rotation follows from their order. */
export async function freshStart(tx: Tx, community: CommunityId, now: Date): Promise<Date> {
  const [row] = await tx
    .select({ began: max(shifts.startedAt), ended: max(shifts.endedAt) })
    .from(shifts)
    .where(eq(shifts.community, community));
  const last = Math.max(row?.began?.getTime() ?? 0, row?.ended?.getTime() ?? 0);
  return new Date(Math.max(now.getTime(), last + 1));
}

/** How many entries were settled in a shift, by whomever. */
export async function settledIn(tx: Tx, { community, startedAt, endedAt }: Shift): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`select count(distinct e.id)::int as n from faq_entry e
    join faq_revision r on r.entry_id = e.id
    where e.community_id = ${community} and e.waits_since is null and r.at >= ${startedAt}
      and r.at <= coalesce(${endedAt}, 'infinity'::timestamptz)
      and r.act in ('approved', 'rejected', 'merged', 'removed', 'verified', 'edited')`);
  return rows[0]?.n ?? 0;
}

/** The steward of a shift, where they are a coordinator still. */
export async function stewardOf(tx: Tx, { community, steward }: Shift): Promise<Named | undefined> {
  if (steward === null || !(await coordinatorsOf(tx, community)).includes(steward)) return undefined;
  return { id: steward, name: await nameOf(tx, steward) };
}

/** Two members were one person: the shifts of the one are the other's. */
export async function mergeShifts(
  tx: Tx,
  { from, into }: { readonly from: MemberId; readonly into: MemberId },
): Promise<void> {
  await tx.update(shifts).set({ steward: into }).where(eq(shifts.steward, from));
}
