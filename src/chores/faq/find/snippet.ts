import { beginning, cutOff, wholeWords } from '../../../surface/plain.ts';
import { cleanLine } from '../../../surface/typed-words.ts';

/** In UTF-16 units: two lines on a phone. */
export const SNIPPET = 160;

/** How much stands before the first word that matches, in a sentence too long to be shown from its beginning. */
const LEAD = 40;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * What of a text is about a query: the sentence that has most of its words, with what stands around it as far as there is room;
 * without any, the beginning. In whole words, each cut shown by `…`.
 */
export function snippet(text: string, query: string, limit = SNIPPET): string {
  const flat = cleanLine(text);
  if (flat.length <= limit) return flat;
  const from = startIn(flat, query, limit - 2);
  const rest = flat.slice(from);
  const before = from === 0 ? '' : '…';
  const room = limit - before.length;
  if (rest.length <= room) return before + rest;
  const kept = beginning(rest, (each) => each.length < room);
  return before + cutOff(wholeWords(kept, rest));
}

interface Word {
  readonly at: number;
  readonly end: number;
  readonly folded: string;
}

function startIn(flat: string, query: string, room: number): number {
  const sought = telling(wordsIn(query).map((each) => each.folded));
  const hits = wordsIn(flat).filter(({ folded }) => sought.some((each) => alike(each, folded)));
  const scored = [...sentences.segment(flat)].map(({ index, segment }) => {
    const inside = hits.filter(({ at }) => at >= index && at < index + segment.length);
    return { index, inside, score: new Set(inside.map(({ folded }) => folded)).size };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  const [first] = best?.inside ?? [];
  if (!best || !first) return 0;
  if (first.end - best.index <= room) return stretched(flat, best.index, room);
  return wordAt(flat, Math.max(best.index, first.at - LEAD));
}

/** Near the end of a text there is room for what stands before: from the first sentence after which all of it fits. */
function stretched(flat: string, from: number, room: number): number {
  if (flat.length - from > room) return from;
  const starts = [...sentences.segment(flat)].map(({ index }) => index);
  return starts.find((index) => flat.length - index <= room) ?? from;
}

/** The beginning of the first word at or after `at`. */
const wordAt = (flat: string, at: number): number => wordsIn(flat).find((each) => each.at >= at)?.at ?? at;

const wordsIn = (text: string): readonly Word[] =>
  [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ at: index, end: index + segment.length, folded: fold(segment) }));

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The long words tell what a question is about, where there are some. */
function telling(all: readonly string[]): readonly string[] {
  const long = all.filter((each) => each.length > 3);
  return long.length > 0 ? long : all;
}

/** The same word, or another form of it: they begin alike for more than half of the longer one. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 4 && same > Math.max(a.length, b.length) * 0.6;
}
