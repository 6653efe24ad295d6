import type { Hash } from './terms.ts';

/** What was counted in a community's sample of entries. */
export interface Counts {
  /** Entries in the sample, and in the community as estimated from it. */
  readonly entries: number;
  readonly size: number;
  /** How many entries of the sample have a term; only those that several have. */
  readonly having: ReadonlyMap<number, number>;
}

/** How much a term tells: natural logarithms, the more the rarer. */
export interface Rarity {
  readonly ofPart: (gram: string) => number;
  readonly ofKey: (key: string) => number;
  /** The entries that have it, about. */
  readonly having: (term: number) => number;
}

export const nothingCounted: Counts = { entries: 0, size: 0, having: new Map() };

/** A term that the sample has at most once is held to be in one entry, or in as many as the sample may have passed over. */
export function rarityOf(counts: Counts, hash: Hash): Rarity {
  const size = Math.max(counts.size, 1);
  const scale = size / Math.max(counts.entries, 1);
  const unseen = Math.max(1, scale * 0.7);
  const having = (term: number): number => {
    const seen = counts.having.get(term);
    return seen === undefined ? unseen : Math.min(size, seen * scale);
  };
  return {
    having,
    ofPart: remembered((gram) => Math.log((size + 1) / (having(hash(gram)) + 1)) + 1),
    ofKey: remembered((key) => {
      const have = having(hash(key));
      return Math.log(1 + (size - have + 0.5) / (have + 0.5));
    }),
  };
}

function remembered(measure: (key: string) => number): (key: string) => number {
  const known = new Map<string, number>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = measure(key);
    known.set(key, value);
    return value;
  };
}
