import type { Word } from './reading.ts';

/** How alike words are held to be, from 0 to 1, that are not the same but mean one thing or have one stem. */
const SAME_CLASS = 0.85;
const SAME_STEM = 0.95;
const LEAST = 0.5;
const NONE: readonly number[] = [];

/** Compares words with those of a query. */
export type Compare = (word: Word) => readonly number[];

/** How alike a word is to each word of the query, from 0 to 1: typing errors, endings, compounds and synonyms included. */
export function comparing(query: readonly Word[]): Compare {
  const sizes = query.map(({ text }) => grams(text).size);
  const having = new Map<string, number[]>();
  for (const [at, { text }] of query.entries())
    for (const gram of grams(text)) having.set(gram, [...(having.get(gram) ?? []), at]);
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const before = known.get(word.text);
    if (before) return before;
    const own = grams(word.text);
    const shared = query.map(() => 0);
    for (const gram of own) for (const at of having.get(gram) ?? NONE) shared[at] = (shared[at] ?? 0) + 1;
    const alike = query.map((each, at) =>
      likeness(each, word, (2 * (shared[at] ?? 0)) / ((sizes[at] ?? 0) + own.size)),
    );
    known.set(word.text, alike);
    return alike;
  };
}

function likeness(one: Word, other: Word, dice: number): number {
  if (one.text === other.text) return 1;
  if (one.stem === other.stem && Math.min(one.text.length, other.text.length) > 2) return SAME_STEM;
  const spelt = Math.max(dice < 0.4 ? 0 : 0.05 + 0.9 * dice, dice === 0 ? 0 : beginning(one.text, other.text));
  const meant = one.class !== undefined && one.class === other.class ? SAME_CLASS : 0;
  return Math.max(spelt < LEAST ? 0 : spelt, meant);
}

function beginning(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (same < 4) return 0;
  return (0.9 * same) / long.length + (same === short.length ? 0.05 : 0);
}

/** Runs of two and of three characters. */
function grams(word: string): ReadonlySet<string> {
  const found = new Set<string>();
  const marked = `_${word}_`;
  for (let at = 0; at + 2 <= marked.length; at++) {
    found.add(marked.slice(at, at + 2));
    if (at + 3 <= marked.length) found.add(marked.slice(at, at + 3));
  }
  return found;
}
