import { isSmall } from '../search/small-words.ts';
import { wordsOf } from '../search/words.ts';

/**
 * The words of a question that tell what it is about: without case, accents, punctuation, and the small words of English and
 * Spanish. A question of nothing but small words keeps them.
 */
export function gist(question: string): string {
  const words = wordsOf(question);
  const telling = words.filter((word) => !isSmall(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
