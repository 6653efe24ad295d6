import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { Poll } from '../polls/polls.ts';
import { choices, polls, topics } from '../tables.ts';

/** A choice as whoever edits the poll sees it; `number` and `title` are its topic's. */
export interface Choice {
  readonly position: number;
  readonly topic: string;
  readonly number: number;
  readonly title: string;
  /** It takes votes: neither taken out of the poll nor withdrawn from the list. */
  readonly running: boolean;
}

export const choicesOf = (tx: Tx, poll: string): Promise<readonly Choice[]> =>
  tx
    .select({
      position: choices.position,
      topic: choices.topic,
      number: topics.number,
      title: topics.title,
      running: sql<boolean>`not ${choices.withdrawn} and ${topics.state} <> 'removed'`,
    })
    .from(choices)
    .innerJoin(topics, eq(topics.id, choices.topic))
    .where(eq(choices.poll, poll))
    .orderBy(asc(choices.position));

export async function changePoll(
  tx: Tx,
  poll: string,
  change: Partial<Pick<Poll, 'question' | 'closesAt'>>,
): Promise<void> {
  await tx.update(polls).set(change).where(eq(polls.id, poll));
}

/** Ballots keep what they say of it: it does not count while it is out, and does again when it is put back. */
export async function takeOut(tx: Tx, poll: string, out: readonly string[]): Promise<void> {
  await tx
    .update(choices)
    .set({ withdrawn: true })
    .where(and(eq(choices.poll, poll), inArray(choices.topic, [...out])));
}

/** After all the others, whose places and votes stay; one that was taken out comes back to its own. Only under `lockTopics`. */
export async function putIn(tx: Tx, poll: string, added: readonly string[]): Promise<void> {
  for (const topic of added) {
    const position = sql`(select max(position) + 1 from topics_choice where poll_id = ${poll})`;
    await tx
      .insert(choices)
      .values({ poll, topic, position })
      .onConflictDoUpdate({ target: [choices.poll, choices.topic], set: { withdrawn: false } });
  }
}
