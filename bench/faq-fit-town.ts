import { queryOf } from '../src/chores/faq/search/likeness.ts';
import { signsOf } from '../src/chores/faq/search/probability.ts';
import { rank } from '../src/chores/faq/search/ranking.ts';
import { rarityOf } from '../src/chores/faq/search/rarity.ts';
import { readerWith } from '../src/chores/faq/search/reading.ts';
import { hashFor, keysOf } from '../src/chores/faq/search/terms.ts';

export interface Told {
  readonly id: string;
  readonly texts: readonly string[];
}

/** One of what a search finds. */
export interface Found {
  readonly entry: string;
  readonly signs: readonly number[];
}

/** As many entries are compared, and as many phrasings of one are kept, as in the product. */
const COMPARED = 40;
const KEPT = 60;
/** Of what is found, what is learnt from. */
const LOOKED_AT = 3;

/**
 * A community in memory: the product's own ranking and signs, its candidates looked up without a database. Right for up to 400
 * entries, which the product counts whole.
 */
export function townOf(entries: readonly Told[]): (query: string) => readonly Found[] {
  const hash = hashFor('town');
  const all = entries.map(({ id, texts }) => ({ entry: id, texts: texts.slice(0, KEPT) }));
  const having = new Map<string, number[]>();
  for (const [at, { texts }] of all.entries())
    for (const key of new Set(texts.flatMap((text) => [...keysOf(text)])))
      having.set(key, [...(having.get(key) ?? []), at]);
  const counted = [...having].map(([key, { length }]) => [hash(key), length] as const).filter(([, many]) => many > 1);
  const rarity = rarityOf({ entries: all.length, size: all.length, having: new Map(counted) }, hash);
  const reader = readerWith(rarity);
  return (text) => {
    const shared = new Map<number, number>();
    for (const key of keysOf(text))
      for (const at of having.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + rarity.ofKey(key));
    const closest = [...shared].toSorted(([, one], [, other]) => other - one).slice(0, COMPARED);
    const query = queryOf(text, reader);
    const ranked = rank(
      query,
      closest.flatMap(([at]) => all[at] ?? []),
      reader,
    );
    return ranked.slice(0, LOOKED_AT).map(({ entry }, at) => ({ entry, signs: signsOf(query, ranked, at) }));
  };
}
