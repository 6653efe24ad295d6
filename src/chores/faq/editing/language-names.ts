import type { Language } from '../../../surface/identity.ts';

/** The languages into which an entry can be translated, by their codes (BCP 47); no more than a menu holds. */
export const translatable = [
  ...['en', 'es', 'pt', 'fr', 'de', 'it', 'ca', 'nl', 'pl', 'ro', 'sv', 'uk', 'ru', 'tr'],
  ...['ar', 'fa', 'he', 'ur', 'hi', 'zh', 'ja', 'ko', 'vi', 'tl', 'ht'],
] as const;

/** A language as the reader calls it. */
export const languageName = (reader: Language, code: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
