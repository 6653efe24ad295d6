import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { members } from '../../community/tables.ts';
import type { Tx } from '../../database/connect.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';
import type { Standing } from './standings.ts';
import { choices, polls } from './tables.ts';

export interface Poll {
  readonly id: string;
  readonly community: CommunityId;
  readonly number: number;
  readonly question: string | null;
  readonly votesEach: number;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
}

/** A poll with its tally: as it stands now, or as it stood at the close. */
export interface Tallied extends Poll {
  readonly standings: readonly Standing[];
  readonly voters: number;
  /** Of the community at the close; null until then. */
  readonly members: number | null;
}

export interface NewPoll extends Pick<Poll, 'community' | 'votesEach' | 'closesAt'> {
  readonly question: string | undefined;
  /** Ids, in the order in which they are shown. */
  readonly topics: readonly string[];
  readonly by: MemberId;
  readonly now: Date;
}

/** Only under `lockTopics`: the number is the community's next, and no topic may stand in two open polls. */
export async function openPoll(tx: Tx, of: NewPoll): Promise<Poll> {
  const { topics, by, now, ...poll } = of;
  const next = sql`(select coalesce(max(number), 0) + 1 from topics_poll where community_id = ${of.community})`;
  const [opened] = await tx
    .insert(polls)
    .values({ ...poll, number: next, openedBy: by, openedAt: now })
    .returning(columns);
  if (!opened) throw new Error('a poll was inserted and not returned');
  await tx.insert(choices).values(topics.map((topic, i) => ({ poll: opened.id, position: i + 1, topic })));
  return opened;
}

const columns = {
  id: polls.id,
  community: polls.community,
  number: polls.number,
  question: polls.question,
  votesEach: polls.votesEach,
  closesAt: polls.closesAt,
  closedAt: polls.closedAt,
};

/** Of whatever community, open or closed. */
export async function pollById(tx: Tx, id: string): Promise<Poll | undefined> {
  const [row] = await tx.select(columns).from(polls).where(eq(polls.id, id));
  return row;
}

/** The community's open polls, the first to close first. */
export const openPolls = (tx: Tx, community: CommunityId): Promise<readonly Poll[]> =>
  tx
    .select(columns)
    .from(polls)
    .where(and(eq(polls.community, community), isNull(polls.closedAt)))
    .orderBy(asc(polls.closesAt), asc(polls.number));

export async function talliedPoll(tx: Tx, id: string): Promise<Tallied | undefined> {
  const voters = sql<number>`coalesce(${polls.voters}, (select count(*)::int from topics_ballot
    where poll_id = ${id} and cardinality(choices) > 0))`;
  const [poll] = await tx
    .select({ ...columns, voters, members: polls.members })
    .from(polls)
    .where(eq(polls.id, id));
  return poll && { ...poll, standings: await standingsOf(tx, id) };
}

async function standingsOf(tx: Tx, poll: string): Promise<readonly Standing[]> {
  const { rows } = await tx.execute<Omit<Standing, 'createdAt'> & { createdAt: string }>(sql`
    select c.position, t.id as topic, t.number, t.title, t.created_at as "createdAt", t.state = 'removed' as removed,
      coalesce(c.votes, v.votes, 0) as votes
    from topics_choice c join topics_topic t on t.id = c.topic_id
    left join (select position, count(*)::int as votes from topics_ballot b, unnest(b.choices) as position
      where b.poll_id = ${poll} group by position) v on v.position = c.position
    where c.poll_id = ${poll} order by c.position`);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

/** Writes down how it ended: from now on the tally is what it was then, whoever leaves later. */
export async function markClosed(tx: Tx, poll: Tallied, at: Date): Promise<number> {
  const [all] = await tx.select({ members: count() }).from(members).where(eq(members.community, poll.community));
  const total = all?.members ?? 0;
  await tx.update(polls).set({ closedAt: at, voters: poll.voters, members: total }).where(eq(polls.id, poll.id));
  const votes = poll.standings.map((each) => each.votes);
  const positions = poll.standings.map((each) => each.position);
  await tx.execute(sql`update topics_choice c set votes = v.votes
    from unnest(${sql.param(positions)}::int[], ${sql.param(votes)}::int[]) as v(position, votes)
    where c.poll_id = ${poll.id} and c.position = v.position`);
  return total;
}
