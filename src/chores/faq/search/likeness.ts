import type { Compare } from './alike.ts';
import { cosine, type Reader, type Vector, type Word } from './reading.ts';

/** What is looked for. */
export interface Query {
  readonly text: string;
  readonly words: readonly Word[];
  readonly parts: Vector;
  readonly stems: Vector;
}

/** How far the words of a query and of a phrasing are found in one another, from 0 to 1. */
export interface Coverage {
  readonly words: readonly Word[];
  /** For each word of the query, how much the phrasing has of it. */
  readonly covered: readonly number[];
  /** How much of what was asked the phrasing says, and the other way round; the square root of their product. */
  readonly asked: number;
  readonly said: number;
  readonly both: number;
}

/** How a phrasing compares with a query; every measure from 0 to 1. */
export interface Likeness extends Pick<Coverage, 'asked' | 'said' | 'both'> {
  /** Cosine of the parts of words, and of stems. */
  readonly parts: number;
  readonly stems: number;
  /** The shorter's length in words by the longer's. */
  readonly length: number;
}

export const queryOf = (text: string, reader: Reader): Query => {
  const words = reader.words(text);
  return { text, words, parts: reader.parts(words), stems: reader.stems(words) };
};

export function coverage(query: Query, words: readonly Word[], compare: Compare): Coverage {
  const covered = new Array<number>(query.words.length).fill(0);
  const best = words.map((word) => {
    const alike = compare(word);
    let most = 0;
    for (let at = 0; at < alike.length; at++) {
      const value = alike[at] ?? 0;
      if (value > (covered[at] ?? 0)) covered[at] = value;
      if (value > most) most = value;
    }
    return most;
  });
  const asked = share(query.words, covered);
  const said = share(words, best);
  return { words, covered, asked, said, both: Math.sqrt(asked * said) };
}

export function likeness(query: Query, { words, asked, said, both }: Coverage, reader: Reader): Likeness {
  const lengths = [query.words.length, words.length];
  return {
    asked,
    said,
    both,
    parts: cosine(query.parts, reader.parts(words)),
    stems: cosine(query.stems, reader.stems(words)),
    length: Math.min(...lengths) / Math.max(...lengths, 1),
  };
}

/** The part that is covered, by what the words tell. */
export function share(words: readonly Word[], covered: readonly number[]): number {
  let all = 0;
  let found = 0;
  for (let at = 0; at < words.length; at++) {
    const weight = words[at]?.weight ?? 0;
    all += weight;
    found += weight * (covered[at] ?? 0);
  }
  return found / (all || 1);
}
