import type { Rarity } from './rarity.ts';
import { isSmall } from './small-words.ts';
import { stem } from './stems.ts';
import { classOf } from './synonyms.ts';
import { classKey, stemKey } from './terms.ts';
import { gramsOf, wordsOf } from './words.ts';

export interface Word {
  readonly text: string;
  readonly stem: string;
  readonly class: number | undefined;
  readonly small: boolean;
  /** How much it tells. */
  readonly weight: number;
}

/** Of length one. */
export type Vector = ReadonlyMap<string, number>;
type Pair = readonly [key: string, weight: number];

/** Reads texts for one search: what was found out about a word is remembered until its end. */
export interface Reader {
  /** The words of a text, each once. */
  readonly words: (text: string) => readonly Word[];
  /** By the parts of words, and by stems and their classes. */
  readonly parts: (words: readonly Word[]) => Vector;
  readonly stems: (words: readonly Word[]) => Vector;
}

/** What a small word counts for, against others; what a class counts for, against the word itself. */
const SMALL = 0.55;
const CLASS = 0.7;
/** Even a word that all entries have tells a little. */
const LEAST = 0.5;

export function readerWith(rarity: Rarity): Reader {
  const word = remembered((text: string) => weighed(text, rarity));
  const parts = remembered((of: Word) => partsOf(of, rarity));
  const stems = remembered((of: Word) => stemsOf(of, rarity));
  return {
    words: (text) => [...new Set(wordsOf(text))].map(word),
    parts: (words) => unit(words.map(parts)),
    stems: (words) => unit(words.map(stems)),
  };
}

function weighed(text: string, rarity: Rarity): Word {
  const small = isSmall(text);
  return {
    text,
    stem: stem(text),
    class: small ? undefined : classOf(text),
    small,
    weight: (small ? SMALL : 1) * (rarity.ofKey(stemKey(text)) + LEAST),
  };
}

const partsOf = ({ text, small }: Word, rarity: Rarity): readonly Pair[] =>
  gramsOf(text).map((gram) => [gram, (small ? SMALL : 1) * rarity.ofPart(gram)]);

function stemsOf(word: Word, rarity: Rarity): readonly Pair[] {
  const own: Pair = [word.stem, word.weight];
  if (word.class === undefined) return [own];
  const key = classKey(word.class);
  return [own, [key, CLASS * rarity.ofKey(key)]];
}

/** Of several weights for one key the greatest. */
function unit(groups: readonly (readonly Pair[])[]): Vector {
  const vector = new Map<string, number>();
  for (const group of groups)
    for (const [key, weight] of group) if (weight > (vector.get(key) ?? 0)) vector.set(key, weight);
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [key, weight] of vector) vector.set(key, weight / length);
  return vector;
}

/** From 0 to 1, where nothing is negative. */
export function cosine(one: Vector, other: Vector): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [key, value] of few) sum += value * (many.get(key) ?? 0);
  return sum;
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
