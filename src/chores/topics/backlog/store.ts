import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Speak, Suggestion, Topic, Volunteer } from '../model.ts';
import { interests, topics } from '../tables.ts';
import { gist } from './gist.ts';

/** Until the end of the transaction nobody else adds a topic, opens a poll or closes one in this community. */
export async function lockTopics(tx: Tx, community: CommunityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`topics/${community}`}, 0))`);
}

export interface NewTopic extends Suggestion {
  readonly community: CommunityId;
  /** Who adds it. */
  readonly by: MemberId;
  /** Whose words it is made of, where they are somebody else's. */
  readonly credit?: MemberId | undefined;
  readonly draft?: string | undefined;
  readonly now: Date;
}

/** With whoever adds it as the first who wants it. Only under `lockTopics`, or two would get one number. */
export async function addTopic(tx: Tx, of: NewTopic): Promise<Topic> {
  const { community, title, why, by, credit = by, draft, now, speak } = of;
  const next = sql`(select coalesce(max(number), 0) + 1 from topics_topic where community_id = ${community})`;
  const [added] = await tx
    .insert(topics)
    .values({ community, number: next, title, gist: gist(title), why, suggestedBy: credit, draft, createdAt: now })
    .returning(columns);
  if (!added) throw new Error('a topic was inserted and not returned');
  await tx.insert(interests).values({ topic: added.id, member: by, wants: true, speak, since: now });
  return added;
}

const columns = {
  id: topics.id,
  community: topics.community,
  number: topics.number,
  title: topics.title,
  state: topics.state,
  mergedInto: sql<number | null>`(select number from topics_topic o where o.id = topics_topic.merged_into)`,
};

/** Of whatever community and in whatever state. */
export async function topicById(tx: Tx, id: string): Promise<Topic | undefined> {
  const [row] = await tx.select(columns).from(topics).where(eq(topics.id, id));
  return row;
}

/** The topic that was made of a draft. */
export async function topicOfDraft(tx: Tx, draft: string): Promise<Topic | undefined> {
  const [row] = await tx.select(columns).from(topics).where(eq(topics.draft, draft));
  return row;
}

export interface Wish {
  readonly topic: string;
  readonly member: MemberId;
  readonly now: Date;
  readonly wants?: boolean;
  readonly speak?: Speak;
}

/** Notes what is said and leaves the rest as it was. */
export async function noteWish(tx: Tx, { topic, member, now, ...said }: Wish): Promise<void> {
  const { wants, speak } = said;
  await tx
    .insert(interests)
    .values({ topic, member, since: now, ...said })
    .onConflictDoUpdate({
      target: [interests.topic, interests.member],
      set: {
        wants: wants ?? sql`topics_interest.wants`,
        speak: speak ?? sql`topics_interest.speak`,
        ...(speak !== undefined && { since: now }),
      },
    });
}

export async function markChosen(tx: Tx, topic: string): Promise<void> {
  await tx.update(topics).set({ state: 'chosen' }).where(eq(topics.id, topic));
}

/** Who could speak about a topic, and who suggested it. */
export async function volunteersFor(
  tx: Tx,
  topic: string,
): Promise<{ readonly suggestedBy: MemberId | null; readonly volunteers: readonly Volunteer[] }> {
  const [row] = await tx.select({ suggestedBy: topics.suggestedBy }).from(topics).where(eq(topics.id, topic));
  const volunteers = await tx
    .select({ member: interests.member, since: interests.since })
    .from(interests)
    .where(and(eq(interests.topic, topic), eq(interests.speak, 'yes')));
  return { suggestedBy: row?.suggestedBy ?? null, volunteers };
}
