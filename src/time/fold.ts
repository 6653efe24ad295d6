/** Longer than any moment or recurrence that somebody means; keeps every regular expression here short of work. */
const longest = 120;

/** Lower case, accents off, one space between words; brackets and commas become spaces. */
export function fold(typed: string): string {
  return typed
    .slice(0, longest * 4)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s,;()[\]]+/g, ' ')
    .trim();
}

/** A typed phrase ready to be read: folded, `p. m.` as `pm`, `tue.` as `tue`; empty when it is too long to mean anything. */
export function phrase(typed: string): string {
  if (typed.length > longest) return '';
  return fold(typed)
    .replace(/([a-z])\.(?=[a-z\s]|$)/g, '$1')
    .replace(/\b([ap]) m\b/g, '$1m');
}
