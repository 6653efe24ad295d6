import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { lockBallots } from './ballots.ts';
import { mergeSealed, sealedPollsOf } from './sealed.ts';

export interface Merged {
  readonly from: MemberId;
  readonly into: MemberId;
}

/** One person, one ballot: the one cast last. Answers the polls that are still open and may have another tally now. */
export async function mergeBallots(tx: Tx, merged: Merged): Promise<readonly string[]> {
  const { from, into } = merged;
  const sealed = await sealedPollsOf(tx, into);
  const touched = [...(await pollsOf(tx, merged)), ...sealed];
  await lockBallots(tx, touched);
  await tx.execute(sql`
    delete from topics_ballot b using topics_ballot o
    where b.poll_id = o.poll_id and b.member_id in (${from}, ${into}) and o.member_id in (${from}, ${into})
      and (coalesce(b.cast_at, '-infinity'), b.member_id = ${into}) < (coalesce(o.cast_at, '-infinity'), o.member_id = ${into})`);
  await tx.execute(sql`update topics_ballot set member_id = ${into} where member_id = ${from}`);
  for (const poll of sealed) await mergeSealed(tx, poll, merged);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from topics_poll where id = any(${sql.param(touched)}::uuid[]) and closed_at is null`);
  return rows.map((row) => row.id);
}

/** Polls in which one of the two has a ballot with their name. */
async function pollsOf(tx: Tx, { from, into }: Merged): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ poll: string }>(sql`
    select distinct poll_id as poll from topics_ballot where member_id in (${from}, ${into})`);
  return rows.map((row) => row.poll);
}
