import type { Hit } from './model.ts';

/**
 * How sure the search has to be, from 0 to 1, before it speaks up unasked: so that, in sets it was not fitted to, nine of ten
 * suggestions are right where entries know many phrasings, and one in twenty questions that nothing answers gets one.
 */
export const SUGGEST_AT = 0.74;
const MOST = 3;

/** The entries worth suggesting, at most three, the best first; none where the best is not like enough. */
export function answers(hits: readonly Hit[], threshold: number = SUGGEST_AT): readonly Hit[] {
  return hits.filter(({ likeness }) => likeness >= threshold).slice(0, MOST);
}
