import { count, eq, type SQL, sql } from 'drizzle-orm';
import { members } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import { breakSeal, voterOf } from '../ballots/sealed.ts';
import { countPairs, type Ranked } from '../count/pairs.ts';
import type { Pairs, Standing, Tally } from '../count/standing.ts';
import { polls } from '../tables.ts';
import { columns, type Poll } from './polls.ts';

/** A poll with its tally: as it stands now, or as it stood at the close. */
export interface Tallied extends Poll, Tally {
  readonly voters: number;
  /** Of the community at the close; null until then. */
  readonly members: number | null;
}

/** The ballots of a poll that hold something, each once and without whose it is: `choices`, `points`. */
const cast = (poll: string): SQL => sql`(
  select choices, points from topics_ballot where poll_id = ${poll} and cardinality(choices) > 0
  union all
  select b.choices, b.points from topics_seal s join topics_poll p on p.id = s.poll_id
    join member m on m.community_id = p.community_id
    join topics_sealed_ballot b on b.poll_id = s.poll_id and b.voter = ${voterOf(sql`s.key`, sql`m.id`)}
  where s.poll_id = ${poll} and cardinality(b.choices) > 0)`;

/** Who may see what this holds is for `mayShow` to say. */
export async function talliedPoll(tx: Tx, id: string): Promise<Tallied | undefined> {
  const voters = sql<number>`coalesce(${polls.voters}, (select count(*)::int from ${cast(id)} b))`;
  const [row] = await tx
    .select({ ...columns, voters, members: polls.members, pairs: polls.pairs })
    .from(polls)
    .where(eq(polls.id, id));
  if (!row) return undefined;
  const standings = await standingsOf(tx, id);
  const pairs = row.pairs ?? (row.method === 'ranked' ? await pairsOf(tx, id, standings.length) : undefined);
  return { ...row, standings, pairs };
}

async function standingsOf(tx: Tx, poll: string): Promise<readonly Standing[]> {
  const { rows } = await tx.execute<Omit<Standing, 'createdAt'> & { createdAt: string }>(sql`
    select c.position, t.id as topic, t.number, t.title, t.created_at as "createdAt",
      c.withdrawn or (p.closed_at is null and t.state = 'removed') as removed,
      person.name as "addedBy", coalesce(c.votes, v.votes, 0) as votes, coalesce(c.points, v.points, 0) as points
    from topics_choice c join topics_poll p on p.id = c.poll_id join topics_topic t on t.id = c.topic_id
    left join member on member.id = c.added_by left join person on person.id = member.person_id
    left join (select position, count(*)::int as votes, sum(each)::int as points
      from ${cast(poll)} b, unnest(b.choices, b.points) as marks(position, each) group by position) v
      on v.position = c.position
    where c.poll_id = ${poll} order by c.position`);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

async function pairsOf(tx: Tx, poll: string, choices: number): Promise<Pairs> {
  const { rows } = await tx.execute<Ranked & Record<string, unknown>>(sql`
    select choices as "order", count(*)::int as ballots from ${cast(poll)} b group by choices`);
  return countPairs(choices, rows);
}

/**
 * Writes down how it ended: from now on the tally is what it was then, whoever leaves later. Of a sealed poll nothing else is
 * left. Answers how many members the community has.
 */
export async function markClosed(tx: Tx, poll: Tallied, at: Date): Promise<number> {
  const [all] = await tx.select({ members: count() }).from(members).where(eq(members.community, poll.community));
  const total = all?.members ?? 0;
  const { voters, pairs = null } = poll;
  await tx.update(polls).set({ closedAt: at, voters, members: total, pairs }).where(eq(polls.id, poll.id));
  await tx.execute(sql`update topics_choice c set votes = v.votes, points = v.points, withdrawn = v.removed
    from unnest(${column(poll, 'position')}, ${column(poll, 'votes')}, ${column(poll, 'points')}, ${removedIn(poll)})
      as v(position, votes, points, removed)
    where c.poll_id = ${poll.id} and c.position = v.position`);
  await breakSeal(tx, poll.id);
  return total;
}

const column = ({ standings }: Tallied, name: 'position' | 'votes' | 'points'): SQL =>
  sql`${sql.param(standings.map((each) => each[name]))}::int[]`;

const removedIn = ({ standings }: Tallied): SQL => sql`${sql.param(standings.map((each) => each.removed))}::boolean[]`;
