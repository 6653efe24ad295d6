import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { questions } from '../ask/tables.ts';
import type { Entry } from '../model.ts';
import { askings, authors, verdicts } from '../tables.ts';

/** What an entry got from another one besides words, so that it can be taken from it again. */
export interface Handed {
  /** Ways to ask for it that are new to it. */
  readonly asked: readonly string[];
  /** Those that it had, with what they were given. */
  readonly counted: readonly { readonly id: string; readonly helped: number; readonly missed: number }[];
  readonly verdicts: readonly MemberId[];
  readonly authors: readonly MemberId[];
  readonly questions: readonly string[];
}

interface Two {
  readonly from: Entry;
  readonly into: Entry;
  readonly now: Date;
}

/** How it was asked, what members said of it, whose words it has and which questions it answers: what `from` had, `into` has. */
export async function handOver(
  tx: Tx,
  { from, into, now }: Two,
  { phrasings, voices }: { readonly phrasings: boolean; readonly voices: readonly MemberId[] },
): Promise<Handed> {
  return {
    ...(phrasings ? await phrasingsOver(tx, { from, into, now }) : { asked: [], counted: [] }),
    verdicts: await verdictsOver(tx, from.id, into.id),
    authors: await authorsOver(tx, { from, into }, voices),
    questions: await questionsOver(tx, from.id, into.id),
  };
}

async function phrasingsOver(tx: Tx, { from, into, now }: Two): Promise<Pick<Handed, 'asked' | 'counted'>> {
  const own = new Set(into.pieces.filter(({ part }) => part === 'question').map(({ text }) => text));
  const titles = from.pieces.filter(({ part }) => part === 'question');
  const theirs = await tx.select().from(askings).where(eq(askings.entry, from.id));
  const all = new Map(titles.map(({ text, quotes }) => [text, { saidBy: quotes, helped: 0, missed: 0, at: now }]));
  for (const { text, saidBy, helped, missed, at } of theirs) all.set(text, { saidBy, helped, missed, at });
  const there = new Map(
    (await tx.select().from(askings).where(eq(askings.entry, into.id))).map((each) => [each.text, each.id]),
  );
  const asked: string[] = [];
  const counted: { id: string; helped: number; missed: number }[] = [];
  for (const [text, of] of all) {
    const id = there.get(text);
    if (id !== undefined) {
      await count(tx, { id, helped: of.helped, missed: of.missed });
      counted.push({ id, helped: of.helped, missed: of.missed });
    } else if (!own.has(text)) {
      const [row] = await tx
        .insert(askings)
        .values({ entry: into.id, text, ...of })
        .returning({ id: askings.id });
      if (row) asked.push(row.id);
    }
  }
  return { asked, counted };
}

async function count(tx: Tx, { id, helped, missed }: Handed['counted'][number]): Promise<void> {
  await tx
    .update(askings)
    .set({ helped: sql`${askings.helped} + ${helped}`, missed: sql`${askings.missed} + ${missed}` })
    .where(eq(askings.id, id));
}

async function verdictsOver(tx: Tx, from: string, into: string): Promise<readonly MemberId[]> {
  const theirs = await tx.select().from(verdicts).where(eq(verdicts.entry, from));
  if (theirs.length === 0) return [];
  const rows = await tx
    .insert(verdicts)
    .values(theirs.map((each) => ({ ...each, entry: into })))
    .onConflictDoNothing()
    .returning({ member: verdicts.member });
  return rows.map((each) => each.member);
}

async function authorsOver(
  tx: Tx,
  { from, into }: Pick<Two, 'from' | 'into'>,
  voices: readonly MemberId[],
): Promise<readonly MemberId[]> {
  if (voices.length === 0) return [];
  const theirs = await tx
    .select()
    .from(authors)
    .where(and(eq(authors.entry, from.id), inArray(authors.member, [...voices])));
  if (theirs.length === 0) return [];
  const rows = await tx
    .insert(authors)
    .values(theirs.map((each) => ({ ...each, entry: into.id })))
    .onConflictDoNothing()
    .returning({ member: authors.member });
  return rows.map((each) => each.member);
}

async function questionsOver(tx: Tx, from: string, into: string): Promise<readonly string[]> {
  const rows = await tx
    .update(questions)
    .set({ entry: into })
    .where(eq(questions.entry, from))
    .returning({ id: questions.id });
  return rows.map((each) => each.id);
}

/** Takes it back. */
export async function handBack(
  tx: Tx,
  { from, into }: { readonly from: string; readonly into: string },
  handed: Handed,
): Promise<void> {
  if (handed.asked.length > 0) await tx.delete(askings).where(inArray(askings.id, [...handed.asked]));
  for (const { id, helped, missed } of handed.counted) await count(tx, { id, helped: -helped, missed: -missed });
  const of = handed.verdicts;
  if (of.length > 0) await tx.delete(verdicts).where(and(eq(verdicts.entry, into), inArray(verdicts.member, [...of])));
  const who = handed.authors;
  if (who.length > 0) await tx.delete(authors).where(and(eq(authors.entry, into), inArray(authors.member, [...who])));
  const which = handed.questions;
  if (which.length > 0) {
    await tx
      .update(questions)
      .set({ entry: from })
      .where(and(eq(questions.entry, into), inArray(questions.id, [...which])));
  }
}
