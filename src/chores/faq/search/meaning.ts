import type { Vector } from '../../../kernel/embedding.ts';
import type { Hit } from './model.ts';
import type { Meaning } from './vectors.ts';

/**
 * How far something has to stand out, in standard deviations of what has nothing to do with it, to be as likely as not an
 * answer; and how fast that grows. Models put anything at .1, .4 or .7 from anything else, so only the distance from the
 * crowd can be compared between them. Chosen by what normal noise does, not fitted: none of 64 strangers stands out by more
 * than three.
 */
const HALF = 4.5;
const SLOPE = 1.4;
/** A meaning alone is never sure enough to speak up unasked: the words have to agree. */
const TRUST = 0.6;
/** Too few to tell a crowd by. */
const FEWEST = 8;

export interface Meant {
  readonly entry: string;
  readonly text: string;
  /** From 0 to 1. */
  readonly likely: number;
}

/** For each entry, its phrasing that means most nearly what was asked; none where there is no crowd to compare with. */
export function meant(vector: Vector, all: readonly Meaning[], strangers: readonly Meaning[]): readonly Meant[] {
  const crowd = strangers.flatMap((each) => cosine(vector, each.vector) ?? []);
  if (crowd.length < FEWEST) return [];
  const middle = median(crowd);
  const spread = Math.max(0.01, 1.4826 * median(crowd.map((each) => Math.abs(each - middle))));
  const best = new Map<string, { readonly text: string; readonly like: number }>();
  for (const each of all) {
    const like = cosine(vector, each.vector);
    if (like === undefined || like <= (best.get(each.entry)?.like ?? -2)) continue;
    best.set(each.entry, { text: each.text, like });
  }
  return [...best].map(([entry, { text, like }]) => ({
    entry,
    text,
    likely: 1 / (1 + Math.exp(-SLOPE * ((like - middle) / spread - HALF))),
  }));
}

/** What the words say and what they mean, together: either may be right where the other sees nothing. */
export function together(hits: readonly Hit[], meanings: readonly Meant[]): readonly Hit[] {
  const known = new Set(hits.map(({ entry }) => entry));
  const likely = new Map(meanings.map((each) => [each.entry, each.likely]));
  const found = meanings.filter(({ entry }) => !known.has(entry));
  return [
    ...hits.map((hit) => ({ ...hit, likeness: either(hit.likeness, likely.get(hit.entry) ?? 0) })),
    ...found.map((each) => ({ entry: each.entry, phrasing: each.text, likeness: either(0, each.likely) })),
  ].toSorted((one, other) => other.likeness - one.likeness);
}

const either = (words: number, meaning: number): number => 1 - (1 - words) * (1 - TRUST * meaning);

/** Of vectors of length one; undefined for two that are no pair. */
function cosine(one: Vector, other: Float32Array): number | undefined {
  if (one.length !== other.length) return undefined;
  let sum = 0;
  for (let at = 0; at < other.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function median(of: readonly number[]): number {
  const sorted = of.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
