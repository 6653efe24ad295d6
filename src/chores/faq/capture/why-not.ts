import type { Language } from '../../../surface/identity.ts';
import { faqVoice } from '../words.ts';
import type { Refused } from './saving.ts';

/** Sentences for the fields that cannot stay as they are. */
export function whyNot(language: Language, refused: Refused): Readonly<Record<string, string>> {
  const voice = faqVoice(language);
  if ('closed' in refused) return { answer: voice.line(`add.closed.${refused.closed}`) };
  return Object.fromEntries(refused.gone.map((part) => [part, voice.line(`add.gone.${part}`)]));
}
