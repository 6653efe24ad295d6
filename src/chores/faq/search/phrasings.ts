import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { entries } from '../tables.ts';
import { recount } from './counting.ts';
import type { Phrasing } from './model.ts';
import { answerTerms, entryTerms, phrasings } from './tables.ts';
import { answerKeysOf, hashFor, keysOf, lotOf } from './terms.ts';

/** Phrasings kept of one entry: its own questions, and of what was asked the latest. */
const MOST = 60;

export interface Wording {
  readonly community: CommunityId;
  readonly entry: string;
  readonly phrasings: readonly Phrasing[];
  /** What is looked through by `findInAnswers`: the answer, and tags if they shall be found too. */
  readonly answer?: string;
}

/**
 * Makes these the phrasings and the answer of an entry, instead of all earlier ones; with none it is found no more. Those who
 * write other entries do not wait.
 */
export async function setPhrasings(tx: Tx, wording: Wording): Promise<void> {
  const { community, entry } = wording;
  // Two at once for one entry would each leave the other's rows. Weaker than what a foreign key waits for.
  await tx.execute(sql`select from faq_entry where ${eq(entries.id, entry)} for no key update`);
  const kept = keptOf(wording.phrasings);
  await tx.delete(phrasings).where(eq(phrasings.entry, entry));
  if (kept.length > 0) await tx.insert(phrasings).values(kept.map(({ text, saidBy }) => ({ entry, text, saidBy })));
  const hash = hashFor(community);
  const terms = [...new Set(kept.flatMap(({ text }) => [...keysOf(text)].map(hash)))];
  await putEntryTerms(tx, { entry, community, terms, lot: lotOf(entry) });
  const answer = [...answerKeysOf(wording.answer ?? '')].map(hash);
  await putAnswerTerms(tx, { entry, community, terms: answer });
  await recount(tx, community);
}

function keptOf(all: readonly Phrasing[]): readonly Phrasing[] {
  const clean = all.map((each) => ({ ...each, text: each.text.replaceAll('\0', '').toWellFormed().trim() }));
  const once = clean.filter(({ text }, at) => text !== '' && clean.findIndex((other) => other.text === text) === at);
  const questions = once.filter(({ kind }) => kind === 'question');
  const latest = once.filter(({ kind }) => kind === 'asked').toReversed();
  return [...questions, ...latest].slice(0, MOST);
}

async function putEntryTerms(tx: Tx, row: typeof entryTerms.$inferInsert): Promise<void> {
  if (row.terms.length === 0) await tx.delete(entryTerms).where(eq(entryTerms.entry, row.entry));
  else await tx.insert(entryTerms).values(row).onConflictDoUpdate({ target: entryTerms.entry, set: row });
}

async function putAnswerTerms(tx: Tx, row: typeof answerTerms.$inferInsert): Promise<void> {
  if (row.terms.length === 0) await tx.delete(answerTerms).where(eq(answerTerms.entry, row.entry));
  else await tx.insert(answerTerms).values(row).onConflictDoUpdate({ target: answerTerms.entry, set: row });
}
