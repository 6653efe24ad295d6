import type { Text } from './text.ts';

/** The words of a text with no formatting; moments in ISO, since nobody's zone is known here. */
export const plain = (text: Text): string =>
  text
    .map((part) => {
      if (part.kind === 'mention') return part.name;
      if (part.kind === 'moment') return part.at.toISOString();
      return part.text;
    })
    .join('');

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** At most `limit` UTF-16 units (1 or more), cut between characters as people see them, and the cut shown by `…`. */
export const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text : cutOff(text.slice(0, boundary(characters.segment(text), limit - 1)));

/** Words that go on no further: with `…`, and never with two of them. */
export const cutOff = (kept: string): string => `${kept.replace(/[\s…]+$/u, '')}…`;

/**
 * The longest beginning of `text`, cut between characters as people see them, that `fits`; empty where none does.
 * A longer beginning must not fit where a shorter one does not.
 */
export function beginning(text: string, fits: (kept: string) => boolean): string {
  if (fits(text)) return text;
  const pieces = characters.segment(text);
  let [fitting, end] = [0, text.length - 1];
  while (fitting < end) {
    const middle = Math.ceil((fitting + end) / 2);
    if (fits(text.slice(0, boundary(pieces, middle)))) fitting = middle;
    else end = middle - 1;
  }
  return text.slice(0, boundary(pieces, fitting));
}

/** `kept`, a beginning of `text`, without the word at its end that it has only half of; as it is if that word is most of it. */
export function wholeWords(kept: string, text: string): string {
  if (kept.length >= text.length) return kept;
  const cut = boundary(characters.segment(text), boundary(words.segment(text), kept.length));
  return cut * 2 > kept.length ? text.slice(0, cut) : kept;
}

/** At most `limit` UTF-16 units (2 or more), cut at a word where that leaves most of it, and the cut shown by `…`. */
export const shortenAtWord = (text: string, limit: number): string =>
  text.length <= limit
    ? text
    : cutOff(
        wholeWords(
          beginning(text, (kept) => kept.length < limit),
          text,
        ),
      );

/** The last place at or before `at`, which is inside the text, where one piece ends and the next begins. */
const boundary = (pieces: Intl.Segments, at: number): number => pieces.containing(Math.max(0, at))?.index ?? 0;
