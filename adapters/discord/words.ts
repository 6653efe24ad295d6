import type { Language } from '../../src/surface/identity.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

/** The few words that the adapter says itself; what Convener says comes from the chores. */
export type Words = typeof en;

const catalogues: Readonly<Record<Language, Words>> = { en, es };

export const wordsIn = (language: Language): Words => catalogues[language];
