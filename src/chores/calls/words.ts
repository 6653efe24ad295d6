import type { Localized } from '../../surface/command.ts';
import type { Language } from '../../surface/identity.ts';
import { catalogue, inEveryLanguage, type Voice, voice } from '../../words/catalogue.ts';
import { en as afterEn } from './after/words.en.ts';
import { es as afterEs } from './after/words.es.ts';
import { en as announceEn } from './announce/words.en.ts';
import { es as announceEs } from './announce/words.es.ts';
import { en as calendarEn } from './calendar/words.en.ts';
import { es as calendarEs } from './calendar/words.es.ts';
import { en as scheduleEn } from './schedule/words.en.ts';
import { es as scheduleEs } from './schedule/words.es.ts';
import { en as timesEn } from './times/words.en.ts';
import { es as timesEs } from './times/words.es.ts';
import { en as ownEn } from './words.en.ts';
import { es as ownEs } from './words.es.ts';

const en = { ...ownEn, ...scheduleEn, ...announceEn, ...afterEn, ...timesEn, ...calendarEn } as const;
const es = { ...ownEs, ...scheduleEs, ...announceEs, ...afterEs, ...timesEs, ...calendarEs };

const words = catalogue(en, es);

export type CallsVoice = Voice<typeof en>;
export const callsVoice = (language: Language): CallsVoice => voice(words, language);

/** For what is registered with a platform rather than said to a reader. */
export const localized = (key: keyof typeof en): Localized => inEveryLanguage(words, key);
