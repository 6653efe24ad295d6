/** Bounds of what is read of one text, so that ten thousand characters cost no more than a long question. */
const CHARACTERS = 1_000;
const WORDS = 40;
const LETTERS = 40;

/** Marks that people leave out: those of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels. */
const OMITTED = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const ADDRESSES = /<[^<>\s]{1,100}>|https?:\/\/\S+/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SIGN = /(?!\u200d|\ufe0f)\S/gu;
/** No character of two units. */
const BASIC = /^[^\ud800-\udfff]*$/;
const LATIN = /^[ -\u024f]*$/;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Without case, accents and apostrophes, in the letters' usual width. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(OMITTED, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`´]/g, '');

/**
 * The words of a text, folded, in their order: at most 40. Scripts without spaces give their pairs of characters, and a text
 * without any word its signs. Links and mentions are no words, unless there is nothing else.
 */
export function wordsOf(text: string): readonly string[] {
  const short = text.slice(0, CHARACTERS).toWellFormed();
  const plain = fold(short.replace(ADDRESSES, ' '));
  const found = plain.match(WORD) ?? fold(short).match(WORD) ?? short.match(SIGN) ?? [];
  return found.flatMap(pieces).slice(0, WORDS);
}

function pieces(word: string): readonly string[] {
  if (LATIN.test(word)) return [word.slice(0, LETTERS)];
  if (!UNSPACED.test(word)) return [[...word].slice(0, LETTERS).join('')];
  const signs = [...word];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
}

/** The runs of three and of four characters of a word, its ends marked; a word of one character is one. */
export function gramsOf(word: string): readonly string[] {
  const marked = `_${word}_`;
  const signs = BASIC.test(word) ? undefined : [...marked];
  const length = signs?.length ?? marked.length;
  const found: string[] = [];
  for (const size of [3, 4])
    for (let at = 0; at + size <= length; at++)
      found.push(signs ? signs.slice(at, at + size).join('') : marked.slice(at, at + size));
  return found;
}
