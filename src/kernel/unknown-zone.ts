import type { Language } from '../surface/identity.ts';
import { engineVoice } from '../words/engine.ts';

/** A zone is said in at most this many words. */
const MOST_WORDS = 3;

/**
 * Says so where a phrase that is not understood would be without its last words: those are then meant for a zone, and
 * nobody knows it. Undefined where it would not be.
 */
export function unknownZone(
  typed: string,
  understood: (phrase: string) => boolean,
  language: Language,
): string | undefined {
  const words = typed.trim().split(/\s+/);
  for (let size = 1; size <= MOST_WORDS && size < words.length; size++) {
    const [phrase, zone] = [words.slice(0, -size).join(' '), words.slice(-size).join(' ')];
    if (/\p{L}/u.test(zone) && understood(phrase)) return engineVoice(language).line('field.zone', { typed: zone });
  }
  return undefined;
}
