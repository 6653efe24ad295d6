import { sql } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import { statement } from '../../database/statement.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';
import type { Ballot, Paper, PaperChoice } from './ballot.ts';

const gateOf = (poll: string): string => `topics.poll/${poll}`;

/** Waits until every vote under way is in, and lets none in until the end of the transaction. */
export async function lockBallots(tx: Tx, polls: readonly string[]): Promise<void> {
  // In one order everywhere, or two who lock several could wait for each other.
  for (const poll of polls.toSorted())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${gateOf(poll)}, 0))`);
}

export interface InHand extends Paper {
  readonly poll: string;
  readonly community: CommunityId;
  readonly closesAt: Date;
  /** Undefined where no ballot can be cast here: the poll is closed or another community's. */
  readonly mine: Ballot | undefined;
}

export interface Hand {
  readonly poll: string;
  readonly member: MemberId;
  readonly community: CommunityId;
  readonly now: Date;
}

/**
 * Reaches for a member's ballot, made where there is none: it stays theirs alone until the end of the transaction, and
 * the poll cannot be closed meanwhile. One statement, because every vote pays for it.
 */
export async function takeBallot(tx: Tx, hand: Hand): Promise<InHand | undefined> {
  const { rows } = await take(tx, { ...hand, gate: gateOf(hand.poll) });
  const [row] = rows;
  return row && { ...row, closesAt: new Date(row.closesAt), mine: row.mine ?? undefined };
}

const take = statement<Hand & { readonly gate: string }, Row>(
  'topics_take_ballot',
  (value) => sql`
    with gate as materialized (select pg_advisory_xact_lock_shared(hashtextextended(${value('gate')}, 0))),
    poll as materialized (select p.* from topics_poll p, gate where p.id = ${value('poll')}),
    mine as (
      insert into topics_ballot (poll_id, member_id)
      select id, ${value('member')} from poll
      where community_id = ${value('community')} and closed_at is null and closes_at > ${value('now')}
      on conflict (poll_id, member_id) do update set cast_at = topics_ballot.cast_at
      returning choices)
    select p.id as poll, p.community_id as community, p.votes_each as "votesEach", p.closes_at as "closesAt",
      (select choices from mine) as mine,
      (select json_agg(json_build_object('position', c.position, 'title', t.title, 'removed', t.state = 'removed')
        order by c.position) from topics_choice c join topics_topic t on t.id = c.topic_id where c.poll_id = p.id) as choices
    from poll p`,
);

interface Row extends Omit<InHand, 'mine' | 'closesAt'> {
  readonly closesAt: string;
  readonly mine: Ballot | null;
  readonly choices: readonly PaperChoice[];
}

/**
 * False when the poll was closed while we waited for it: what `takeBallot` read is as old as the beginning of its wait,
 * this statement sees what was committed since.
 */
export async function castBallot(tx: Tx, hand: Hand, ballot: Ballot): Promise<boolean> {
  const { rowCount } = await put(tx, { ...hand, ballot: [...ballot] });
  return rowCount === 1;
}

const put = statement<Hand & { readonly ballot: readonly number[] }>(
  'topics_cast_ballot',
  (value) => sql`
    update topics_ballot b set choices = ${value('ballot')}::int[], cast_at = ${value('now')}
    from topics_poll p where p.id = b.poll_id and p.closed_at is null
      and b.poll_id = ${value('poll')} and b.member_id = ${value('member')}`,
);

/** Polls in which one of the two has a ballot. */
async function pollsOf(tx: Tx, { from, into }: Merged): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ poll: string }>(sql`
    select distinct poll_id as poll from topics_ballot where member_id in (${from}, ${into})`);
  return rows.map((row) => row.poll);
}

export interface Merged {
  readonly from: MemberId;
  readonly into: MemberId;
}

/** One person, one ballot: the one cast last. Answers the polls that are still open and may have another tally now. */
export async function mergeBallots(tx: Tx, merged: Merged): Promise<readonly string[]> {
  const { from, into } = merged;
  const touched = await pollsOf(tx, merged);
  await lockBallots(tx, touched);
  await tx.execute(sql`
    delete from topics_ballot b using topics_ballot o
    where b.poll_id = o.poll_id and b.member_id in (${from}, ${into}) and o.member_id in (${from}, ${into})
      and (coalesce(b.cast_at, '-infinity'), b.member_id = ${into}) < (coalesce(o.cast_at, '-infinity'), o.member_id = ${into})`);
  await tx.execute(sql`update topics_ballot set member_id = ${into} where member_id = ${from}`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from topics_poll where id = any(${sql.param([...touched])}::uuid[]) and closed_at is null`);
  return rows.map((row) => row.id);
}
