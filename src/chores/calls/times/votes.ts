import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { SlotAnswer } from '../model.ts';
import { type Slot, slotsOf } from './datings.ts';
import { slotVotes } from './tables.ts';

export interface SlotVote {
  readonly dating: string;
  readonly position: number;
  readonly member: MemberId;
  readonly answer: SlotAnswer;
  readonly now: Date;
}

/** One answer for each member and slot: the one given last. Only under `lockDating`. */
export async function putVote(tx: Tx, { now, ...vote }: SlotVote): Promise<void> {
  await tx
    .insert(slotVotes)
    .values({ ...vote, at: now })
    .onConflictDoUpdate({
      target: [slotVotes.dating, slotVotes.member, slotVotes.position],
      set: { answer: vote.answer, at: now },
    });
}

/** What one member said of each slot, by its position. */
export async function votesOf(tx: Tx, dating: string, member: MemberId): Promise<ReadonlyMap<number, SlotAnswer>> {
  const rows = await tx
    .select({ position: slotVotes.position, answer: slotVotes.answer })
    .from(slotVotes)
    .where(and(eq(slotVotes.dating, dating), eq(slotVotes.member, member)));
  return new Map(rows.map((row) => [row.position, row.answer]));
}

export interface Tally extends Slot {
  readonly yes: number;
  readonly ifNeedBe: number;
  readonly no: number;
}

/** Every slot with how many said what of it. */
export async function tally(tx: Tx, dating: string): Promise<readonly Tally[]> {
  const { rows } = await tx.execute<{ position: number; answer: SlotAnswer; count: number }>(sql`
    select position, answer, count(*)::int as count from calls_slot_vote where dating_id = ${dating}
    group by position, answer`);
  const count = (position: number, answer: SlotAnswer) =>
    rows.find((row) => row.position === position && row.answer === answer)?.count ?? 0;
  return (await slotsOf(tx, dating)).map((slot) => ({
    ...slot,
    yes: count(slot.position, 'yes'),
    ifNeedBe: count(slot.position, 'if-need-be'),
    no: count(slot.position, 'no'),
  }));
}

/** How many members there are, and how many of them have answered at all and to every slot. */
export async function turnout(
  tx: Tx,
  dating: string,
): Promise<{ readonly members: number; readonly some: number; readonly all: number }> {
  const { rows } = await tx.execute<{ members: number; some: number; all: number }>(sql`
    with answered as (select member_id, count(*) as slots from calls_slot_vote where dating_id = ${dating} group by member_id)
    select
      (select count(*)::int from member m join calls_call c on c.community_id = m.community_id
        join calls_dating d on d.call_id = c.id where d.id = ${dating}) as members,
      (select count(*)::int from answered) as some,
      (select count(*)::int from answered
        where slots = (select count(*) from calls_slot where dating_id = ${dating})) as all`);
  return rows[0] ?? { members: 0, some: 0, all: 0 };
}

/** Which of these members said no to which slots. */
export async function refusals(
  tx: Tx,
  dating: string,
  of: readonly MemberId[],
): Promise<readonly { readonly member: MemberId; readonly position: number }[]> {
  if (of.length === 0) return [];
  return tx
    .select({ member: slotVotes.member, position: slotVotes.position })
    .from(slotVotes)
    .where(and(eq(slotVotes.dating, dating), inArray(slotVotes.member, [...of]), eq(slotVotes.answer, 'no')));
}
