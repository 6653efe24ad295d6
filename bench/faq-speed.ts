import { sql } from 'drizzle-orm';
import { findEntries } from '../src/chores/faq/search/find.ts';
import type { Db } from '../src/database/connect.ts';
import { type FaqSet, phrasingsOf } from './faq-sets.ts';
import { crammed, founded } from './faq-town.ts';

export interface Speed {
  readonly entries: number;
  /** Milliseconds of one search, its trips to the database included. */
  readonly p50: number;
  readonly p99: number;
  /** Megabytes on disk of what the search keeps, indexes included; and of our process, in memory. */
  readonly disk: number;
  readonly memory: number;
}

const SEARCHES = 400;
const WARM = 100;
/** Of the words of a made-up phrasing, those that are exchanged for other ones. */
const EXCHANGED = 0.35;

/**
 * One community of so many entries with one to five phrasings each: a phrasing of the sets, picked by chance, with about a third
 * of its words exchanged for words of others, and variants of that. Asked are questions of the sets, one at a time.
 */
export async function speed(db: Db, sets: readonly FaqSet[], entries: number): Promise<Speed> {
  await db.execute(sql`truncate community cascade`);
  const random = lcg(entries);
  const pool = sets.flatMap((set) => set.entries.flatMap((entry) => phrasingsOf(entry, '5ph')));
  const words = pool.flatMap((text) => text.split(/\s+/));
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const varied = (text: string): string =>
    text
      .split(/\s+/)
      .map((word) => (random() < EXCHANGED ? pick(words) : word))
      .join(' ');
  const community = await founded(db, 'many');
  const made = Array.from({ length: entries }, () => {
    const base = varied(pick(pool));
    return [base, ...Array.from({ length: Math.floor(random() * 5) }, () => varied(base))];
  });
  await crammed(db, community, made);
  const queries = sets.flatMap((set) => set.queries.map(({ q }) => q));
  const taken = await timed(
    db,
    community,
    Array.from({ length: WARM + SEARCHES }, () => pick(queries)),
  );
  const sorted = taken.slice(WARM).toSorted((one, two) => one - two);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { entries, p50: at(0.5), p99: at(0.99), disk: await onDisk(db), memory: process.memoryUsage().rss / 1e6 };
}

function timed(
  db: Db,
  community: Awaited<ReturnType<typeof founded>>,
  queries: readonly string[],
): Promise<readonly number[]> {
  return db.transaction(async (tx) => {
    const taken: number[] = [];
    for (const query of queries) {
      const start = performance.now();
      await findEntries(tx, { community, query, limit: 5, which: sql`e.state = 'published'` });
      taken.push(performance.now() - start);
    }
    return taken;
  });
}

async function onDisk(db: Db): Promise<number> {
  const tables = sql`unnest(array['faq_phrasing', 'faq_entry_terms', 'faq_answer_terms', 'faq_statistics']) t`;
  const { rows } = await db.execute<{ size: string }>(
    sql`select sum(pg_total_relation_size(t::regclass)) as size from ${tables}`,
  );
  return Number(rows[0]?.size ?? 0) / 1e6;
}

/** The same numbers in every run (Numerical Recipes' generator). */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
