import { randomUUID } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { wishes } from '../tables.ts';
import type { Outcome } from './learning.ts';
import { suggestions } from './tables.ts';

const DAY = 24 * 60 * 60_000;
/** The same entry to the same member once in so many days. */
export const AGAIN_AFTER = 30;
/** Messages to one member in 24 hours. */
export const A_DAY = 3;

export interface Suggestion {
  readonly id: string;
  readonly community: CommunityId;
  readonly member: MemberId;
  readonly entry: string;
  /** Entries suggested in one message have the same. */
  readonly message: string;
  readonly asking: string | null;
  readonly learned: string | null;
  readonly place: string;
  readonly outcome: Outcome | null;
}

export async function isQuiet(tx: Tx, member: MemberId): Promise<boolean> {
  const [row] = await tx.select({ quiet: wishes.quiet }).from(wishes).where(eq(wishes.member, member));
  return row?.quiet ?? false;
}

export async function keepQuiet(tx: Tx, member: MemberId, quiet: boolean): Promise<void> {
  await tx.insert(wishes).values({ member, quiet }).onConflictDoUpdate({ target: wishes.member, set: { quiet } });
}

/** Until the end of the transaction nothing else is suggested to them. */
export async function lockSuggestions(tx: Tx, member: MemberId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`faq-suggest/${member}`}, 0))`);
}

/** What was suggested to somebody of late: the entries, and whether there is room for one more message today. */
export async function latelyTo(tx: Tx, member: MemberId, now: Date) {
  const since = new Date(now.getTime() - AGAIN_AFTER * DAY);
  const rows = await tx
    .select({ entry: suggestions.entry, message: suggestions.message, at: suggestions.at })
    .from(suggestions)
    .where(and(eq(suggestions.member, member), gt(suggestions.at, since)));
  const today = rows.filter((each) => now.getTime() - each.at.getTime() < DAY).map((each) => each.message);
  return { entries: new Set(rows.map((each) => each.entry)), isEnough: new Set(today).size >= A_DAY };
}

interface Suggested extends Pick<Suggestion, 'community' | 'member' | 'place'> {
  readonly entries: readonly { readonly entry: string; readonly asking: string | null }[];
  readonly now: Date;
}

/** In the order of `entries`. */
export async function addSuggestions(tx: Tx, { entries, now, ...of }: Suggested): Promise<readonly Suggestion[]> {
  const message = randomUUID();
  // By their ids they keep their order.
  const ids = entries.map(() => randomUUID()).toSorted();
  const rows = entries.map((each, i) => ({ ...of, ...each, id: ids[i], message, at: now }));
  await tx.insert(suggestions).values(rows);
  return suggestedIn(tx, message);
}

export async function suggestionById(tx: Tx, id: string): Promise<Suggestion | undefined> {
  const [row] = await tx.select().from(suggestions).where(eq(suggestions.id, id));
  return row;
}

/** All that was suggested in one message, the likeliest first. */
export async function suggestedIn(tx: Tx, message: string): Promise<readonly Suggestion[]> {
  return tx.select().from(suggestions).where(eq(suggestions.message, message)).orderBy(suggestions.id);
}

export async function changeSuggestion(
  tx: Tx,
  id: string,
  change: { readonly outcome: Outcome; readonly learned: string | null },
): Promise<void> {
  await tx.update(suggestions).set(change).where(eq(suggestions.id, id));
}
