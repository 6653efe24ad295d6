import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import type { Candidate } from './ranking.ts';
import type { Rarity } from './rarity.ts';
import { type Hash, keysOf } from './terms.ts';

/** Bounds of one search: terms looked up, entries read for each and for all of them, entries compared. */
const TERMS = 250;
const EACH = 300;
const ALL = 4_000;
const COMPARED = 40;

export interface Place {
  readonly community: CommunityId;
  /** What else has to hold of an entry, `e`. */
  readonly which: SQL | undefined;
}

/**
 * The entries that share most with a text, weighed by how rare it is, with their phrasings; at most 40. Looked up are
 * the text's words and their rarest parts, as many as can be read in a few milliseconds.
 */
export async function candidates(
  tx: Tx,
  { community, which }: Place,
  { text, rarity, hash }: { readonly text: string; readonly rarity: Rarity; readonly hash: Hash },
): Promise<readonly Candidate[]> {
  const terms = rarest(text, rarity, hash);
  if (terms.length === 0) return [];
  const { rows } = await tx.execute<Candidate & Record<string, unknown>>(sql`
    select e.id as entry, array(select p.text from faq_phrasing p where p.entry_id = e.id order by p.id) as texts
    from (
      select found.entry_id, sum(looked.weight) as weight
      from unnest(${sql.param(terms.map(({ term }) => term))}::int[], ${sql.param(terms.map(({ weight }) => weight))}::real[])
        as looked (term, weight)
      cross join lateral (
        select t.entry_id from faq_entry_terms t where t.terms @> array[looked.term] limit ${EACH}
      ) found
      group by found.entry_id
    ) shared
    join faq_entry e on e.id = shared.entry_id and e.community_id = ${community}
    where ${which ?? sql`true`}
    order by shared.weight desc, e.number
    limit ${COMPARED}`);
  return rows;
}

interface Term {
  readonly term: number;
  readonly weight: number;
  readonly having: number;
}

/** Whole words before their parts, the rarer first: many parts of what was typed are in no entry, or in those of the word. */
function rarest(text: string, rarity: Rarity, hash: Hash): readonly Term[] {
  const terms = [...keysOf(text)].map((key) => {
    const term = hash(key);
    return { term, weight: rarity.ofKey(key), having: rarity.having(term), word: key[1] === ' ' };
  });
  let read = 0;
  return terms
    .toSorted((one, other) => Number(other.word) - Number(one.word) || one.having - other.having)
    .filter(({ having }) => {
      // Of a common term the database reads the whole list of entries, though only so many of them.
      const cost = Math.min(EACH, having) + having / 20;
      if (read + cost > ALL) return false;
      read += cost;
      return true;
    })
    .slice(0, TERMS);
}
