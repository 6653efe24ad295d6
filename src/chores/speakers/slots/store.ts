import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { calls, slots } from '../tables.ts';
import { type Call, isLive, type Slot, type SlotState } from './model.ts';

/** A slot with its call and what its member is called. */
export interface Seat {
  readonly slot: Slot;
  readonly call: Call;
  readonly name: string;
}

const seats = (tx: Tx) =>
  tx
    .select({ slot: slots, call: calls, name: people.name })
    .from(slots)
    .innerJoin(calls, eq(calls.id, slots.call))
    .innerJoin(members, eq(members.id, slots.member))
    .innerJoin(people, eq(people.id, members.person))
    .$dynamic();

/** Of whatever community and in whatever state. */
export async function seatById(tx: Tx, id: string): Promise<Seat | undefined> {
  const [row] = await seats(tx).where(eq(slots.id, id));
  return row;
}

/** Everybody who has or had to do with a call, in the order in which they were asked. */
export const seatsOf = (tx: Tx, call: string): Promise<readonly Seat[]> =>
  seats(tx).where(eq(slots.call, call)).orderBy(asc(slots.invitedAt), asc(slots.id));

/** Who speaks in a call or is asked to, now. */
export async function presentOf(tx: Tx, call: string): Promise<Seat | undefined> {
  return (await seatsOf(tx, call)).find(({ slot }) => slot.role === 'speaker' && isLive(slot));
}

/** What somebody has before them in a community, the first call first. */
export const seatsAhead = (
  tx: Tx,
  of: { readonly community: CommunityId; readonly member: MemberId; readonly now: Date },
): Promise<readonly Seat[]> =>
  seats(tx)
    .where(
      and(
        eq(slots.community, of.community),
        eq(slots.member, of.member),
        inArray(slots.state, ['invited', 'accepted']),
        sql`${calls.startsAt} > ${of.now}`,
      ),
    )
    .orderBy(asc(calls.startsAt), asc(slots.id));

export type NewSlot = Pick<Slot, 'call' | 'member' | 'role' | 'how' | 'state' | 'invitedAt' | 'confirmBy'> & {
  readonly community: CommunityId;
  readonly anew?: boolean;
};

export async function addSlot(tx: Tx, of: NewSlot): Promise<Slot> {
  const [row] = await tx.insert(slots).values(of).returning();
  if (!row) throw new Error('an insert returned no row');
  return row;
}

export async function changeSlot(
  tx: Tx,
  id: string,
  change: Partial<Pick<Slot, 'late' | 'otherDate'>> & { readonly state?: SlotState; readonly answeredAt?: Date },
): Promise<void> {
  await tx.update(slots).set(change).where(eq(slots.id, id));
}
