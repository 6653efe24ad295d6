import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { lockDating } from './datings.ts';
import { datings, slotVotes } from './tables.ts';

export interface Merged {
  readonly from: MemberId;
  readonly into: MemberId;
}

/**
 * One person, one answer to each slot: the one given last; and what a call cost them once. Answers the searches that are
 * still open and may count otherwise now.
 */
export async function mergeTimes(tx: Tx, { from, into }: Merged): Promise<readonly string[]> {
  const open = await openWith(tx, { from, into });
  for (const dating of open) await lockDating(tx, dating);
  await tx.execute(sql`
    delete from calls_slot_vote a using calls_slot_vote b
    where a.dating_id = b.dating_id and a.position = b.position
      and a.member_id in (${from}, ${into}) and b.member_id in (${from}, ${into})
      and (a.at, a.member_id = ${into}) < (b.at, b.member_id = ${into})`);
  await tx.update(slotVotes).set({ member: into }).where(eq(slotVotes.member, from));
  await tx.execute(sql`
    insert into calls_burden (community_id, call_id, member_id, minutes, at)
    select community_id, call_id, ${into}, minutes, at from calls_burden where member_id = ${from}
    on conflict (call_id, member_id) do update set minutes = greatest(calls_burden.minutes, excluded.minutes)`);
  await tx.execute(sql`delete from calls_burden where member_id = ${from}`);
  await tx.update(datings).set({ openedBy: into }).where(eq(datings.openedBy, from));
  return open;
}

/** In one order everywhere, or two who lock several could wait for each other. */
async function openWith(tx: Tx, { from, into }: Merged): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ id: datings.id })
    .from(datings)
    .innerJoin(slotVotes, eq(slotVotes.dating, datings.id))
    .where(and(isNull(datings.closedAt), inArray(slotVotes.member, [from, into])))
    .orderBy(datings.id);
  return rows.map((row) => row.id);
}
