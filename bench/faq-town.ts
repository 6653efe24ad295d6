import { sql } from 'drizzle-orm';
import { recount } from '../src/chores/faq/search/counting.ts';
import { setPhrasings } from '../src/chores/faq/search/phrasings.ts';
import { entryTerms, phrasings } from '../src/chores/faq/search/tables.ts';
import { hashFor, keysOf, lotOf } from '../src/chores/faq/search/terms.ts';
import { entries } from '../src/chores/faq/tables.ts';
import { communities } from '../src/community/tables.ts';
import type { Db } from '../src/database/connect.ts';
import { type CommunityId, timeZone } from '../src/surface/identity.ts';

const BATCH = 250;

export async function founded(db: Db, name: string): Promise<CommunityId> {
  const row = { name, zone: timeZone('UTC'), language: 'en' as const, createdAt: new Date() };
  const [made] = await db.insert(communities).values(row).returning({ id: communities.id });
  if (!made) throw new Error('no community');
  return made.id;
}

/** Entries with these phrasings each, by the product's own way in. Answers their ids. */
export async function filled(
  db: Db,
  community: CommunityId,
  all: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const ids = await blank(db, community, { from: 1, count: all.length });
  await db.transaction(async (tx) => {
    for (const [at, texts] of all.entries()) {
      const said = texts.map((text) => ({ text, kind: 'question' as const }));
      await setPhrasings(tx, { community, entry: ids[at] ?? '', phrasings: said });
    }
  });
  await db.execute(sql`analyze`);
  return ids;
}

/** The same rows, many at a time: for thousands of entries. */
export async function crammed(db: Db, community: CommunityId, all: readonly (readonly string[])[]): Promise<void> {
  const hash = hashFor(community);
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH);
    const ids = await blank(db, community, { from: from + 1, count: batch.length });
    const termsOf = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => [...keysOf(text)].map(hash)))];
    const rows = batch.map((texts, at) => ({ entry: ids[at] ?? '', texts }));
    await db.insert(phrasings).values(rows.flatMap(({ entry, texts }) => texts.map((text) => ({ entry, text }))));
    await db
      .insert(entryTerms)
      .values(rows.map(({ entry, texts }) => ({ entry, community, terms: termsOf(texts), lot: lotOf(entry) })));
  }
  await db.transaction((tx) => recount(tx, community));
  await db.execute(sql`analyze`);
}

interface Numbers {
  readonly from: number;
  readonly count: number;
}

async function blank(db: Db, community: CommunityId, { from, count }: Numbers): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, (_, at) => ({
    community,
    number: from + at,
    state: 'published' as const,
    origin: 'added' as const,
    revision: 1,
    createdAt: new Date(),
  }));
  return (await db.insert(entries).values(rows).returning({ id: entries.id })).map(({ id }) => id);
}
