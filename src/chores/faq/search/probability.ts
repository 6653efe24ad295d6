import type { Query } from './likeness.ts';
import type { Ranked } from './ranking.ts';
import { LIKELY } from './weights.ts';

/** A question of as many words is long, and as many telling words in common are as good as more. */
const LONG = 12;
const MANY = 7;
/** The score's lead after which an entry stands alone. */
const LEAD = 5;

/** What is known of the entry at a place of a ranking, in the order of `LIKELY`; each about from 0 to 1. */
export function signsOf(query: Query, ranked: readonly Ranked[], at: number): readonly number[] {
  const one = ranked[at];
  if (!one) return [];
  const { best, shared, near, phrasings, length } = one.evidence;
  const lead = (one.score - (ranked[at === 0 ? 1 : 0]?.score ?? 0)) / LEAD;
  return [
    1,
    best / 10,
    // The same likeness means more of twelve words than of two.
    (best / 10) * (Math.min(query.words.length, LONG) / LONG),
    Math.max(-1, Math.min(1, lead)),
    Math.log2(1 + Math.min(shared, MANY)) / 3,
    near,
    Math.log2(phrasings) / 6,
    // A word that somebody drops is no question, though only one entry may have it.
    query.words.length === 1 ? 1 - length : 0,
  ];
}

/** For each of a ranking, the probability that it answers the query: a logistic model of signs that hold in any community. */
export function probabilities(query: Query, ranked: readonly Ranked[]): readonly number[] {
  return ranked.map((_, at) => {
    const sum = signsOf(query, ranked, at).reduce((all, sign, i) => all + sign * (LIKELY[i] ?? 0), 0);
    return 1 / (1 + Math.exp(-sum));
  });
}
