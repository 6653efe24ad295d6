import { and, asc, desc, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { prompts, rounds } from './tables.ts';

export type Prompt = typeof prompts.$inferSelect;
export type NewPrompt = Omit<typeof prompts.$inferInsert, 'id' | 'number'>;

/** One asking of a prompt, with what it needs of that. */
export interface Round extends Pick<Prompt, 'community' | 'number' | 'ask'> {
  readonly id: string;
  readonly prompt: string;
  readonly text: string;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
}

/** Only under `lockTopics`, or two would get one number. */
export async function addPrompt(tx: Tx, of: NewPrompt): Promise<Prompt> {
  const number = sql`(select coalesce(max(number), 0) + 1 from topics_prompt where community_id = ${of.community})`;
  const [added] = await tx
    .insert(prompts)
    .values({ ...of, number })
    .returning();
  if (!added) throw new Error('a prompt was inserted and not returned');
  return added;
}

/** Held until the end of the transaction, so that it is not asked while it is stopped; of whatever community. */
export async function holdPrompt(tx: Tx, id: string): Promise<Prompt | undefined> {
  const [row] = await tx.select().from(prompts).where(eq(prompts.id, id)).for('update');
  return row;
}

/** Those that are asked now or will be asked again, in the order in which they were made. */
export const livePrompts = (tx: Tx, community: CommunityId): Promise<readonly Prompt[]> =>
  tx
    .select()
    .from(prompts)
    .where(and(eq(prompts.community, community), or(isNotNull(prompts.nextAt), isAsked)))
    .orderBy(asc(prompts.number));

const isAsked = sql`exists (select from topics_round r where r.prompt_id = topics_prompt.id and r.closed_at is null)`;

export async function setNext(tx: Tx, prompt: string, nextAt: Date | null): Promise<void> {
  await tx.update(prompts).set({ nextAt }).where(eq(prompts.id, prompt));
}

/** Rewords it from now on, where it stands asked too. Answers the rounds that changed. */
export async function reword(tx: Tx, prompt: string, text: string): Promise<readonly string[]> {
  await tx.update(prompts).set({ text }).where(eq(prompts.id, prompt));
  const changed = await tx
    .update(rounds)
    .set({ text })
    .where(and(eq(rounds.prompt, prompt), isNull(rounds.closedAt)))
    .returning({ id: rounds.id });
  return changed.map((row) => row.id);
}

/** Undefined where this occurrence has been asked before. */
export async function openRound(tx: Tx, of: Omit<typeof rounds.$inferInsert, 'id'>): Promise<string | undefined> {
  const [added] = await tx.insert(rounds).values(of).onConflictDoNothing().returning({ id: rounds.id });
  return added?.id;
}

const columns = {
  id: rounds.id,
  prompt: rounds.prompt,
  text: rounds.text,
  closesAt: rounds.closesAt,
  closedAt: rounds.closedAt,
  community: prompts.community,
  number: prompts.number,
  ask: prompts.ask,
};

/** Of whatever community, open or closed. */
export async function roundById(tx: Tx, id: string): Promise<Round | undefined> {
  const [row] = await tx
    .select(columns)
    .from(rounds)
    .innerJoin(prompts, eq(prompts.id, rounds.prompt))
    .where(eq(rounds.id, id));
  return row;
}

/** One that takes answers now, kept open until the end of the transaction; answers do not wait for each other. */
export async function holdOpen(tx: Tx, id: string, now: Date): Promise<Round | undefined> {
  const [row] = await tx
    .select(columns)
    .from(rounds)
    .innerJoin(prompts, eq(prompts.id, rounds.prompt))
    .where(and(eq(rounds.id, id), isNull(rounds.closedAt), gt(rounds.closesAt, now)))
    .for('share', { of: rounds });
  return row;
}

/** The one that takes answers, of a prompt. */
export async function openRoundOf(tx: Tx, prompt: string): Promise<Round | undefined> {
  const [row] = await tx
    .select(columns)
    .from(rounds)
    .innerJoin(prompts, eq(prompts.id, rounds.prompt))
    .where(and(eq(rounds.prompt, prompt), isNull(rounds.closedAt)))
    .orderBy(desc(rounds.askedAt))
    .limit(1);
  return row;
}

/** False where it was closed already. Waits for answers under way. */
export async function markClosed(tx: Tx, id: string, at: Date): Promise<boolean> {
  const closed = await tx
    .update(rounds)
    .set({ closedAt: at })
    .where(and(eq(rounds.id, id), isNull(rounds.closedAt)))
    .returning({ id: rounds.id });
  return closed.length > 0;
}

/** The rounds of a community that take answers now. */
export const openRounds = (tx: Tx, community: CommunityId, now: Date): Promise<readonly Round[]> =>
  tx
    .select(columns)
    .from(rounds)
    .innerJoin(prompts, eq(prompts.id, rounds.prompt))
    .where(and(eq(prompts.community, community), isNull(rounds.closedAt), gt(rounds.closesAt, now)));
