import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { Search } from './find.ts';
import { answerKeysOf, hashFor } from './terms.ts';

/** An entry whose answer speaks of what is looked for. */
export interface AnswerHit {
  readonly entry: string;
  /** The part of what is looked for that its answer has, from 0 to 1. Not comparable with `Hit.likeness`. */
  readonly share: number;
}

const TERMS = 24;
/** Entries read for each term. */
const EACH = 1_000;

/**
 * For those who search by hand, below what `findEntries` found: entries whose answers have the words looked for, or others
 * that mean the same; the rarer words count for more. The measure of it is no likeness: many answers mention a thing.
 */
export async function findInAnswers(tx: Tx, { community, query, limit, which }: Search): Promise<readonly AnswerHit[]> {
  const terms = [...answerKeysOf(query)].slice(0, TERMS).map(hashFor(community));
  if (terms.length === 0) return [];
  const { rows } = await tx.execute<AnswerHit & Record<string, unknown>>(sql`
    with found as (
      select looked.term, t.entry_id, 1 / ln(2 + count(*) over (partition by looked.term)) as weight
      from unnest(${sql.param(terms)}::int[]) as looked (term)
      cross join lateral (
        select a.entry_id from faq_answer_terms a where a.terms @> array[looked.term] limit ${EACH}
      ) t
    )
    select e.id as entry, (count(*)::real / ${terms.length})::real as share
    from found join faq_entry e on e.id = found.entry_id and e.community_id = ${community}
    where ${which ?? sql`true`}
    group by e.id, e.number
    order by sum(found.weight) desc, e.number
    limit ${limit}`);
  return rows;
}
