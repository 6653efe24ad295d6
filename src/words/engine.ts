import type { Language } from '../surface/identity.ts';
import { catalogue, type Voice, voice } from './catalogue.ts';
import { en } from './en.ts';
import { es } from './es.ts';

export const engineWords = catalogue(en, es);
export type EngineVoice = Voice<typeof en>;
export const engineVoice = (language: Language): EngineVoice => voice(engineWords, language);
