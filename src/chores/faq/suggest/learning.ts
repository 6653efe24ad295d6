import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { beginning, wholeWords } from '../../../surface/plain.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { indexEntry } from '../entries/indexing.ts';
import { lockFaq } from '../entries/writing.ts';
import { type Entry, saysSomething } from '../model.ts';
import { askings, verdicts } from '../tables.ts';

/** In UTF-16 units. */
export const ASKING_LIMIT = 300;
/** More than these make a search slower and no better. */
export const ASKINGS_AT_MOST = 30;

export type Outcome = 'helped' | 'missed';

export interface Asked {
  readonly entry: Entry;
  /** As it was written. */
  readonly text: string;
  readonly saidBy: MemberId;
  readonly now: Date;
}

/**
 * Lets an entry be found by how somebody asked for it. The same words twice, or those of its own question, are nothing new;
 * where there are too many, the one that has led astray most often goes. Gives the id of the phrasing, where it is stored.
 */
export async function learnAsking(tx: Tx, { entry, text, saidBy, now }: Asked): Promise<string | undefined> {
  const words = asAsking(text);
  if (!saysSomething(words)) return undefined;
  await lockFaq(tx, entry.community);
  const known = await tx
    .select({ id: askings.id, text: askings.text })
    .from(askings)
    .where(eq(askings.entry, entry.id));
  const same = known.find((each) => folded(each.text) === folded(words));
  if (same) return same.id;
  if (entry.pieces.some((each) => each.part === 'question' && folded(each.text) === folded(words))) return undefined;
  const [added] = await tx
    .insert(askings)
    .values({ entry: entry.id, text: words, saidBy, at: now })
    .returning({ id: askings.id });
  if (!added) throw new Error('a phrasing was inserted and not returned');
  await makeRoom(tx, entry, added.id);
  await indexEntry(tx, entry);
  return added.id;
}

/** As it is stored: one line, cut where a word ends. */
export function asAsking(text: string): string {
  const line = cleanLine(text);
  return wholeWords(
    beginning(line, (kept) => kept.length <= ASKING_LIMIT),
    line,
  ).trim();
}

/** The same words however they are spelt and marked. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

async function makeRoom(tx: Tx, { id }: Entry, newest: string): Promise<void> {
  await tx.execute(sql`delete from faq_asking where id in (
    select id from faq_asking where entry_id = ${id} and id <> ${newest}
    order by helped - missed desc, at desc, id offset ${ASKINGS_AT_MOST - 1})`);
}

/** The stored phrasing of these very words, where it is how somebody asked. */
export async function askingWith(tx: Tx, entry: string, text: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: askings.id })
    .from(askings)
    .where(and(eq(askings.entry, entry), eq(askings.text, text)));
  return row?.id;
}

export interface Credit {
  readonly entry: Entry;
  /** The phrasing by which the entry was found; null: by its own question. */
  readonly asking: string | null;
  /** What was said of it before. */
  readonly was: Outcome | null;
  readonly is: Outcome;
}

/** Counts for or against a phrasing that led to an entry. One that leads astray more often than not is dropped. */
export async function creditAsking(tx: Tx, { entry, asking, was, is }: Credit): Promise<void> {
  if (asking === null || was === is) return;
  await lockFaq(tx, entry.community);
  const change = (of: Outcome) => Number(is === of) - Number(was === of);
  await tx
    .update(askings)
    .set({
      helped: sql`greatest(0, ${askings.helped} + ${change('helped')})`,
      missed: sql`greatest(0, ${askings.missed} + ${change('missed')})`,
    })
    .where(eq(askings.id, asking));
  await drop(tx, entry, sql`id = ${asking} and missed > helped + 1`);
}

/** Somebody says that what they asked is not what the entry answers, after all: their words go, unless they helped others. */
export const unlearnAsking = (tx: Tx, entry: Entry, of: { readonly asking: string; readonly saidBy: MemberId }) =>
  drop(tx, entry, sql`id = ${of.asking} and said_by = ${of.saidBy} and helped = 0`);

async function drop(tx: Tx, entry: Entry, which: ReturnType<typeof sql>): Promise<void> {
  const gone = await tx
    .delete(askings)
    .where(inArray(askings.id, sql`(select id from faq_asking where entry_id = ${entry.id} and ${which})`))
    .returning({ id: askings.id });
  if (gone.length > 0) await indexEntry(tx, entry);
}

/** What somebody says of an entry replaces what they said of it before. */
export async function keepVerdict(
  tx: Tx,
  { entry, member, helped, now }: { entry: string; member: MemberId; helped: boolean; now: Date },
): Promise<void> {
  await tx
    .insert(verdicts)
    .values({ entry, member, helped, at: now })
    .onConflictDoUpdate({ target: [verdicts.entry, verdicts.member], set: { helped, at: now } });
}
