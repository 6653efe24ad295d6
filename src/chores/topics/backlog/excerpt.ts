import { shortenAtWord } from '../../../surface/plain.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { TITLE_LIMIT, WHY_LIMIT } from '../model.ts';

/**
 * A message as a suggestion: its first line as the title, the rest as why. A first line too long for a title is cut at a
 * word, and why then begins with it whole, so that nothing gets lost.
 */
export function excerpt(message: string): { readonly title: string; readonly why: string | undefined } {
  const words = cleanLines(message) ?? '';
  const [first = '', ...rest] = words.split('\n');
  const title = shortenAtWord(first, TITLE_LIMIT);
  const why = title === first ? rest.join('\n').trim() : words;
  return { title, why: shortenAtWord(why, WHY_LIMIT) || undefined };
}
