import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Speak } from '../model.ts';
import { choices, interests, polls, topics } from '../tables.ts';

/** What one member wants of one topic. */
export interface Interest {
  readonly member: MemberId;
  readonly wants: boolean;
  readonly speak: Speak;
  readonly since: Date;
}

const RANK: readonly Speak[] = ['no', 'someone', 'yes'];

/** What somebody wanted of two topics, of one: a yes outweighs a no, and the wish is as old as the older one. */
export function joined(one: Interest | undefined, other: Interest): Interest {
  if (!one) return other;
  const speak = RANK.indexOf(one.speak) > RANK.indexOf(other.speak) ? one.speak : other.speak;
  const since = one.since < other.since ? one.since : other.since;
  return { member: other.member, wants: one.wants || other.wants, speak, since };
}

const equal = (one: Interest, other: Interest): boolean =>
  one.wants === other.wants && one.speak === other.speak && +one.since === +other.since;

interface Two {
  readonly from: string;
  readonly into: string;
}

/**
 * `into` stands for both from now on, and everyone who wanted `from` wants it. Answers what these wanted of `into` before.
 * Only under `lockTopics`.
 */
export async function merge(tx: Tx, { from, into }: Two): Promise<readonly Interest[]> {
  const theirs = await interestsIn(tx, from);
  const before = await held(tx, into, theirs);
  await put(
    tx,
    into,
    theirs.map((each) => joined(find(before, each), each)),
  );
  await tx.update(topics).set({ state: 'merged', mergedInto: into }).where(eq(topics.id, from));
  return before;
}

/**
 * Takes that back: `from` waits again, and who has changed nothing since wants of `into` what they wanted before. What was
 * said meanwhile stays. Only under `lockTopics`.
 */
export async function unmerge(tx: Tx, { from, into }: Two, before: readonly Interest[]): Promise<void> {
  const theirs = await interestsIn(tx, from);
  const now = await held(tx, into, theirs);
  const untouched = theirs.filter((each) => {
    const current = find(now, each);
    return current !== undefined && equal(current, joined(find(before, each), each));
  });
  const gone = untouched.filter((each) => !find(before, each)).map((each) => each.member);
  await tx.delete(interests).where(and(eq(interests.topic, into), inArray(interests.member, gone)));
  await put(
    tx,
    into,
    untouched.flatMap((each) => find(before, each) ?? []),
  );
  await tx.update(topics).set({ state: 'open', mergedInto: null }).where(eq(topics.id, from));
}

const find = (among: readonly Interest[], { member }: Interest): Interest | undefined =>
  among.find((each) => each.member === member);

const columns = {
  member: interests.member,
  wants: interests.wants,
  speak: interests.speak,
  since: interests.since,
};

const interestsIn = (tx: Tx, topic: string): Promise<readonly Interest[]> =>
  tx.select(columns).from(interests).where(eq(interests.topic, topic));

/** Held until the end of the transaction: whoever changes theirs meanwhile waits, and has the last word. */
const held = (tx: Tx, topic: string, of: readonly Interest[]): Promise<readonly Interest[]> =>
  tx
    .select(columns)
    .from(interests)
    .where(
      and(
        eq(interests.topic, topic),
        inArray(
          interests.member,
          of.map((each) => each.member),
        ),
      ),
    )
    .for('update');

async function put(tx: Tx, topic: string, of: readonly Interest[]): Promise<void> {
  if (of.length === 0) return;
  await tx
    .insert(interests)
    .values(of.map((each) => ({ ...each, topic })))
    .onConflictDoUpdate({
      target: [interests.topic, interests.member],
      set: { wants: sql`excluded.wants`, speak: sql`excluded.speak`, since: sql`excluded.since` },
    });
}

/** The open polls in which a topic is a choice. */
export async function pollsWith(
  tx: Tx,
  topic: string,
): Promise<readonly { readonly id: string; readonly number: number }[]> {
  return tx
    .select({ id: polls.id, number: polls.number })
    .from(choices)
    .innerJoin(polls, eq(polls.id, choices.poll))
    .where(and(eq(choices.topic, topic), eq(choices.withdrawn, false), isNull(polls.closedAt)));
}
