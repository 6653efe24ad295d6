import { isSmall } from './small-words.ts';
import { stem } from './stems.ts';
import { classOf } from './synonyms.ts';
import { fold, gramsOf, wordsOf } from './words.ts';

export type Hash = (key: string) => number;

const PRIME = 0x01000193;

const mixed = (state: number, text: string): number => {
  let hash = state;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
};

const spread = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const more = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return more ^ (more >>> 16);
};

/** Hashes to the integers of a database (FNV-1a, 32 bits), salted: communities share an index, but no terms. */
export function hashFor(salt: string): Hash {
  const start = mixed(0x811c9dc5, salt);
  return (key) => spread(mixed(start, key));
}

/** Where a key stands in a shuffle: from 0 to 2³¹ - 1. */
export const LOTS = 2 ** 31;
export const lotOf = (key: string): number => spread(mixed(0x811c9dc5, key)) >>> 1;

export const stemKey = (word: string): string => `s ${stem(word)}`;
export const classKey = (of: number): string => `c ${of}`;
const wholeKey = (text: string): string => `w ${fold(text.slice(0, 1_000).toWellFormed()).trim()}`;

/** All that a text can be found by: itself, its stems, their classes, and the parts of its words. */
export function keysOf(text: string): ReadonlySet<string> {
  const keys = new Set([wholeKey(text)]);
  for (const word of wordsOf(text)) {
    for (const key of [...wordKeys(word), ...gramsOf(word)]) keys.add(key);
  }
  return keys;
}

/** What an answer can be found by: its stems and their classes, of as much as fits into a message. */
export function answerKeysOf(text: string): ReadonlySet<string> {
  const words = paragraphsOf(text)
    .flatMap(wordsOf)
    .filter((word) => !isSmall(word));
  return new Set(words.flatMap(wordKeys));
}

const PARAGRAPH = 200;
const PARAGRAPHS = 20;

/** Only so much of one text is read as words: a long one is read in pieces, which may cut a word. */
const paragraphsOf = (text: string): readonly string[] =>
  (text.match(new RegExp(`[^]{1,${PARAGRAPH}}(?:\\s|$)|[^]{1,${PARAGRAPH}}`, 'g')) ?? []).slice(0, PARAGRAPHS);

/** A word's stem, and the class of those that mean the same. */
export function wordKeys(word: string): readonly string[] {
  const of = classOf(word);
  return of === undefined ? [stemKey(word)] : [stemKey(word), classKey(of)];
}
