import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { calls } from '../tables.ts';
import type { Reason } from './choice.ts';
import { datings, slots } from './tables.ts';
import type { Why } from './why.ts';

/** A search for a call's date. */
export interface Dating {
  readonly id: string;
  readonly community: CommunityId;
  readonly call: string;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
  readonly renewed: boolean;
  readonly chosen: number | null;
  /** What decided, where something was chosen. */
  readonly decidedBy: Reason | null;
}

export interface NewSlot {
  readonly startsAt: Date;
  readonly why: Why | null;
}

export interface Slot extends NewSlot {
  /** From 1, the earliest first. */
  readonly position: number;
}

const columns = {
  id: datings.id,
  community: calls.community,
  call: datings.call,
  closesAt: datings.closesAt,
  closedAt: datings.closedAt,
  renewed: datings.renewed,
  chosen: datings.chosen,
  decidedBy: datings.decidedBy,
};

interface NewDating {
  readonly call: string;
  readonly by: MemberId | null;
  readonly now: Date;
  readonly closesAt: Date;
  readonly slots: readonly NewSlot[];
}

/** Undefined where a search for this call's date is open already, perhaps since a moment ago. */
export async function openDating(tx: Tx, { call, by, now, closesAt, slots }: NewDating): Promise<string | undefined> {
  const [opened] = await tx
    .insert(datings)
    .values({ call, openedBy: by, openedAt: now, closesAt })
    .onConflictDoNothing({ target: datings.call, where: sql`closed_at is null` })
    .returning({ id: datings.id });
  if (opened) await addSlots(tx, opened.id, slots);
  return opened?.id;
}

async function addSlots(tx: Tx, dating: string, of: readonly NewSlot[]): Promise<void> {
  const inOrder = of.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  await tx.insert(slots).values(inOrder.map((each, i) => ({ dating, position: i + 1, ...each })));
}

/** Of whatever community, open or closed. */
export async function datingById(tx: Tx, id: string): Promise<Dating | undefined> {
  const [row] = await tx
    .select(columns)
    .from(datings)
    .innerJoin(calls, eq(calls.id, datings.call))
    .where(eq(datings.id, id));
  return row;
}

/** The search for this call's date that is open. */
export async function openDatingOf(tx: Tx, call: string): Promise<Dating | undefined> {
  const [row] = await tx
    .select(columns)
    .from(datings)
    .innerJoin(calls, eq(calls.id, datings.call))
    .where(and(eq(datings.call, call), isNull(datings.closedAt)));
  return row;
}

/** Until the end of the transaction nobody else answers, renews or closes this search. */
export async function lockDating(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: datings.id }).from(datings).where(eq(datings.id, id)).for('update');
}

export const slotsOf = (tx: Tx, dating: string): Promise<readonly Slot[]> =>
  tx
    .select({ position: slots.position, startsAt: slots.startsAt, why: slots.why })
    .from(slots)
    .where(eq(slots.dating, dating))
    .orderBy(asc(slots.position));

export async function closeDating(
  tx: Tx,
  id: string,
  { at, ...outcome }: { readonly at: Date } & Pick<Dating, 'chosen' | 'decidedBy'>,
): Promise<void> {
  await tx
    .update(datings)
    .set({ closedAt: at, ...outcome })
    .where(eq(datings.id, id));
}

/** Other slots in place of those that have passed; the answers to those go with them. */
export async function renewDating(
  tx: Tx,
  id: string,
  { closesAt, slots: fresh }: { readonly closesAt: Date; readonly slots: readonly NewSlot[] },
): Promise<void> {
  await tx.execute(sql`delete from calls_slot_vote where dating_id = ${id}`);
  await tx.delete(slots).where(eq(slots.dating, id));
  await addSlots(tx, id, fresh);
  await tx.update(datings).set({ closesAt, renewed: true }).where(eq(datings.id, id));
}
