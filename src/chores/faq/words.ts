import type { Localized } from '../../surface/command.ts';
import type { Language } from '../../surface/identity.ts';
import { catalogue, inEveryLanguage, type Voice, voice } from '../../words/catalogue.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

export const words = catalogue(en, es);

export type FaqVoice = Voice<typeof en>;
export const faqVoice = (language: Language): FaqVoice => voice(words, language);

/** For what is registered with a platform rather than said to a reader. */
export const localized = (key: keyof typeof en): Localized => inEveryLanguage(words, key);
