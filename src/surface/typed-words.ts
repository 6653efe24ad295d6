/** Embeddings, overrides and isolates turn round the words after them; zero-width ones hide in the middle of words. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g;
const CONTROL = /\p{Cc}/gu;

/** One line as typed, without what cannot be seen; white space folded. */
export const cleanLine = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/\s/g, ' ')
    .replace(CONTROL, '')
    .replace(UNSEEN, '')
    .normalize('NFC')
    // Last, since what cannot be seen may stand between two spaces.
    .replace(/ +/g, ' ')
    .trim();

/** The same for several lines, whose breaks stay, and paragraphs with them; undefined when nothing is left. */
export const cleanLines = (typed: string | undefined): string | undefined =>
  (typed ?? '')
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim() || undefined;
