import { sql } from 'drizzle-orm';
import type { Db } from '../src/database/connect.ts';
import { type Ranking, rankingOf } from './faq-figures.ts';
import { type FaqSet, type Mode, phrasingsOf } from './faq-sets.ts';

/** What one would write without us: any of the question's words, by ts_rank; or pg_trgm's similarity. */
export interface Rivals {
  readonly words: Ranking;
  readonly trigrams: Ranking;
}

export async function rivals(db: Db, set: FaqSet, mode: Mode): Promise<Rivals> {
  const config = set.entries.some(({ lang }) => lang.startsWith('es')) ? 'spanish' : 'english';
  await db.execute(sql`drop table if exists rival`);
  await db.execute(sql`create table rival (entry text, words text, document tsvector)`);
  for (const entry of set.entries)
    for (const text of phrasingsOf(entry, mode))
      await db.execute(
        sql`insert into rival values (${entry.id}, ${text}, to_tsvector(${config}::regconfig, ${text}))`,
      );
  const either = sql`replace(plainto_tsquery(${config}::regconfig, asked.q)::text, '&', '|')::tsquery`;
  return {
    words: await ranking(
      db,
      set,
      sql`select entry, max(ts_rank(document, ${either})) as score from rival, asked
      where document @@ ${either} group by entry`,
    ),
    trigrams: await ranking(
      db,
      set,
      sql`select entry, max(similarity(words, asked.q)) as score from rival, asked group by entry`,
    ),
  };
}

async function ranking(db: Db, set: FaqSet, found: ReturnType<typeof sql>): Promise<Ranking> {
  const outcomes = [];
  for (const { q, gold } of set.queries.filter((each) => each.gold.length > 0)) {
    const { rows } = await db.execute<{ entry: string }>(
      sql`with asked as (select ${q.replaceAll('\0', '')}::text as q) select entry from (${found}) x order by score desc, entry limit 10`,
    );
    const place = rows.findIndex(({ entry }) => gold.includes(entry)) + 1;
    outcomes.push({ answerable: true, place, likeness: 0 });
  }
  return rankingOf(outcomes);
}
