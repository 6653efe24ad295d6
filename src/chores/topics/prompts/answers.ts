import { and, asc, count, eq, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { topics } from '../tables.ts';
import { answers, prompts } from './tables.ts';

export interface NewAnswer {
  readonly round: string;
  readonly member: MemberId;
  readonly words: string;
  readonly named: boolean;
  readonly now: Date;
  readonly topic?: string;
}

/** One topic is one answer of somebody's, however often they say it. Only while `holdOpen` holds the round. */
export async function keepAnswer(tx: Tx, { now, ...answer }: NewAnswer): Promise<void> {
  await tx
    .insert(answers)
    .values({ ...answer, at: now })
    .onConflictDoNothing();
}

export async function dropAnswer(
  tx: Tx,
  { round, member, topic }: { readonly round: string; readonly member: MemberId; readonly topic: string },
): Promise<void> {
  await tx.delete(answers).where(and(eq(answers.round, round), eq(answers.member, member), eq(answers.topic, topic)));
}

/** An answer as everyone may see it. */
export interface Answered {
  /** Null where they asked not to be named. */
  readonly name: string | null;
  readonly words: string;
  /** The number of the topic that it became or joined. */
  readonly topic: number | null;
}

export interface Answers {
  /** The first to the last. */
  readonly shown: readonly Answered[];
  readonly all: number;
}

export async function answersOf(
  tx: Tx,
  round: string,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<Answers> {
  const shown = await tx
    .select({
      name: sql<string | null>`case when ${answers.named} then ${people.name} end`,
      words: answers.words,
      topic: topics.number,
    })
    .from(answers)
    .innerJoin(members, eq(members.id, answers.member))
    .innerJoin(people, eq(people.id, members.person))
    .leftJoin(topics, eq(topics.id, answers.topic))
    .where(eq(answers.round, round))
    .orderBy(asc(answers.at), asc(answers.id))
    .limit(limit)
    .offset(offset);
  return { shown, all: await countAnswers(tx, round) };
}

export async function countAnswers(tx: Tx, round: string): Promise<number> {
  const [row] = await tx.select({ all: count() }).from(answers).where(eq(answers.round, round));
  return row?.all ?? 0;
}

/** What two members answered and asked becomes one's; a topic that both named is named once. */
export async function mergePrompts(
  tx: Tx,
  { from, into }: { readonly from: MemberId; readonly into: MemberId },
): Promise<readonly string[]> {
  const doubled = await tx.execute<{ round: string }>(sql`
    delete from topics_answer a using topics_answer b
    where a.member_id = ${from} and b.member_id = ${into} and a.round_id = b.round_id and a.topic_id = b.topic_id
    returning a.round_id as round`);
  await tx.update(answers).set({ member: into }).where(eq(answers.member, from));
  await tx.update(prompts).set({ createdBy: into }).where(eq(prompts.createdBy, from));
  return doubled.rows.map((row) => row.round);
}
