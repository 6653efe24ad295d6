import { and, count, desc, eq, ne, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Consent } from '../model.ts';
import { learnings } from './tables.ts';

/** What somebody took from a call. */
export interface Learning {
  readonly learned: string;
  readonly tries: string | null;
  readonly consent: Consent;
}

/** In place of what this member said before. */
export async function putLearning(
  tx: Tx,
  { call, member, now, ...said }: Learning & { readonly call: string; readonly member: MemberId; readonly now: Date },
): Promise<void> {
  await tx
    .insert(learnings)
    .values({ call, member, ...said, at: now })
    .onConflictDoUpdate({ target: [learnings.call, learnings.member], set: { ...said, at: now } });
}

const columns = { learned: learnings.learned, tries: learnings.tries, consent: learnings.consent };

export async function learningOf(tx: Tx, call: string, member: MemberId): Promise<Learning | undefined> {
  const [found] = await tx
    .select(columns)
    .from(learnings)
    .where(and(eq(learnings.call, call), eq(learnings.member, member)));
  return found;
}

/** `name` only where they agreed to it. */
export interface Shared extends Learning {
  readonly name: string | null;
}

export interface Sharing {
  /** Those that may be shown, the latest first. */
  readonly shown: readonly Shared[];
  /** How many may be shown, and how many there are with those that may not. */
  readonly shareable: number;
  readonly all: number;
}

export async function sharedOf(tx: Tx, call: string, limit: number): Promise<Sharing> {
  const shown = await tx
    .select({ ...columns, name: sql<string | null>`case when ${learnings.consent} = 'named' then ${people.name} end` })
    .from(learnings)
    .innerJoin(members, eq(members.id, learnings.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(and(eq(learnings.call, call), ne(learnings.consent, 'no')))
    .orderBy(desc(learnings.at), desc(learnings.member))
    .limit(limit);
  const [counted] = await tx
    .select({ all: count(), shareable: sql<number>`(count(*) filter (where ${learnings.consent} <> 'no'))::int` })
    .from(learnings)
    .where(eq(learnings.call, call));
  return { shown, shareable: counted?.shareable ?? 0, all: counted?.all ?? 0 };
}

/** One person, one answer: the one given last. Answers the calls in which something changed. */
export async function mergeLearnings(
  tx: Tx,
  { from, into }: { readonly from: MemberId; readonly into: MemberId },
): Promise<readonly string[]> {
  const moved = await tx.select({ call: learnings.call }).from(learnings).where(eq(learnings.member, from));
  await tx.execute(sql`
    delete from calls_learning a using calls_learning b
    where a.call_id = b.call_id and a.member_id in (${from}, ${into}) and b.member_id in (${from}, ${into})
      and (a.at, a.member_id = ${into}) < (b.at, b.member_id = ${into})`);
  await tx.update(learnings).set({ member: into }).where(eq(learnings.member, from));
  return moved.map((row) => row.call);
}
