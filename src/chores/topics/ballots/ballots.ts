import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import { statement } from '../../../database/statement.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Anonymity, Reveal } from '../polls/model.ts';
import type { Filled, Held, Paper, PaperChoice } from './ballot.ts';
import { castSealed, takeSealed, voterFor } from './sealed.ts';

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
  readonly reveal: Reveal;
  readonly anonymity: Anonymity;
  /** Undefined where no ballot can be cast here: the poll is closed or another community's. */
  readonly mine: Filled | undefined;
  /** Under which their ballot lies in a sealed poll. */
  readonly voter: string | undefined;
}

export interface Hand {
  readonly poll: string;
  readonly member: MemberId;
  readonly community: CommunityId;
  readonly now: Date;
}

/**
 * Reaches for a member's ballot, made where there is none: it stays theirs alone until the end of the transaction, and
 * the poll cannot be closed meanwhile. One statement, because every vote pays for it; a sealed ballot takes another.
 */
export async function takeBallot(tx: Tx, hand: Hand): Promise<InHand | undefined> {
  const { rows } = await take(tx, { ...hand, gate: gateOf(hand.poll) });
  const [row] = rows;
  if (!row) return undefined;
  const { key, mine, ...paper } = row;
  const voter = key === null ? undefined : voterFor(key, hand.member);
  const held = voter === undefined ? mine : await takeSealed(tx, { poll: hand.poll, voter });
  return { ...paper, voter, closesAt: new Date(paper.closesAt), mine: held ? filled(held) : undefined };
}

const filled = ({ ballot, points }: Held): Filled => (points ? { ballot, points } : { ballot });

const take = statement<Hand & { readonly gate: string }, Row>(
  'topics_take_ballot',
  (value) => sql`
    with gate as materialized (select pg_advisory_xact_lock_shared(hashtextextended(${value('gate')}, 0))),
    poll as materialized (select p.*, community_id = ${value('community')} and closed_at is null
        and closes_at > ${value('now')} as open
      from topics_poll p, gate where p.id = ${value('poll')}),
    mine as (
      insert into topics_ballot (poll_id, member_id)
      select id, ${value('member')} from poll where open and anonymity <> 'sealed'
      on conflict (poll_id, member_id) do update set cast_at = topics_ballot.cast_at
      returning choices, points)
    select p.id as poll, p.community_id as community, p.method, p.reveal, p.anonymity, p.votes_each as "votesEach",
      p.closes_at as "closesAt",
      case when p.open then (select key from topics_seal s where s.poll_id = p.id) end as key,
      (select json_build_object('ballot', choices, 'points', points) from mine) as mine,
      (select json_agg(json_build_object('position', c.position, 'title', t.title, 'removed', c.withdrawn or t.state = 'removed')
        order by c.position) from topics_choice c join topics_topic t on t.id = c.topic_id where c.poll_id = p.id) as choices
    from poll p`,
);

interface Row extends Omit<InHand, 'mine' | 'voter' | 'closesAt'> {
  readonly closesAt: string;
  /** Of a sealed poll in which they may vote. */
  readonly key: string | null;
  readonly mine: Held | null;
  readonly choices: readonly PaperChoice[];
}

/**
 * False when the poll was closed while we waited for it: what `takeBallot` read is as old as the beginning of its wait,
 * this statement sees what was committed since.
 */
export async function castBallot(
  tx: Tx,
  { hand, voter }: { readonly hand: Hand; readonly voter: string | undefined },
  given: Filled,
): Promise<boolean> {
  if (voter !== undefined) return castSealed(tx, { poll: hand.poll, voter }, given);
  const { ballot, points } = given;
  const { rowCount } = await put(tx, { ...hand, ballot: [...ballot], points: points ? [...points] : null });
  return rowCount === 1;
}

const put = statement<Hand & { readonly ballot: readonly number[]; readonly points: readonly number[] | null }>(
  'topics_cast_ballot',
  (value) => sql`
    update topics_ballot b set choices = ${value('ballot')}::int[], points = ${value('points')}::int[],
      cast_at = ${value('now')}
    from topics_poll p where p.id = b.poll_id and p.closed_at is null
      and b.poll_id = ${value('poll')} and b.member_id = ${value('member')}`,
);
