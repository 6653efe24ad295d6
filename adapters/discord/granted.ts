import type { Localized } from '../../src/surface/command.ts';
import type { Hearing } from '../../src/surface/platform.ts';
import type { Settings } from './config.ts';
import { wordsIn } from './words.ts';

const NOTHING: Localized = { en: '', es: '' };

/** Without the privileged intent Discord gives only the words of whoever pings us. */
export const hearingWith = ({ messageContent }: Pick<Settings, 'messageContent'>): Hearing =>
  messageContent
    ? { words: 'all', grant: NOTHING }
    : { words: 'answers', grant: { en: wordsIn('en').grant, es: wordsIn('es').grant } };
