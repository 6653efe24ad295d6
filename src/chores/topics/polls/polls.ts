import { randomBytes } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { choices, polls, seals } from '../tables.ts';
import type { Manner } from './model.ts';

export interface Poll extends Manner {
  readonly id: string;
  readonly community: CommunityId;
  readonly number: number;
  readonly question: string | null;
  /** As many choices as one ballot may name. */
  readonly votesEach: number;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
}

export interface NewPoll extends Manner, Pick<Poll, 'community' | 'votesEach' | 'closesAt'> {
  readonly question: string | undefined;
  /** Ids, in the order in which they are shown. */
  readonly topics: readonly string[];
  readonly by: MemberId | null;
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
  if (opened.anonymity === 'sealed') {
    await tx.insert(seals).values({ poll: opened.id, key: randomBytes(32).toString('hex') });
  }
  return opened;
}

export const columns = {
  id: polls.id,
  community: polls.community,
  number: polls.number,
  question: polls.question,
  method: polls.method,
  reveal: polls.reveal,
  anonymity: polls.anonymity,
  writeIns: polls.writeIns,
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
