/** Of the words that somebody said, as many in a text make it still theirs. */
const STILL_THEIRS = 0.7;

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a text still consists of somebody's own words: it has at least seven tenths of them, counted with repetitions. Mending
 * a word or cutting a greeting leaves them theirs; saying it in other words does not.
 */
export function stillTheirs(said: string, written: string): boolean {
  const theirs = wordsIn(said);
  if (theirs.length === 0) return said.trim() === written.trim();
  const left = new Map<string, number>();
  for (const word of wordsIn(written)) left.set(word, (left.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of theirs) {
    const count = left.get(word) ?? 0;
    if (count > 0) kept += 1;
    left.set(word, count - 1);
  }
  return kept / theirs.length >= STILL_THEIRS;
}
