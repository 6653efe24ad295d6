import type { Localized } from '../../surface/command.ts';
import type { Language } from '../../surface/identity.ts';
import { catalogue, inEveryLanguage, type Voice, voice } from '../../words/catalogue.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

export const words = catalogue(en, es);
export const speak = (language: Language): Voice<typeof en> => voice(words, language);
export const label = (key: keyof typeof en): Localized => inEveryLanguage(words, key);
