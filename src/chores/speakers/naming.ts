import { isolated } from '../../surface/isolate.ts';
import { code, type Inline } from '../../surface/text.ts';
import type { SpeakersVoice } from './words.ts';

/** `Ana, Ben and Luz`. */
export const listed = (voice: SpeakersVoice, names: readonly string[]): string =>
  new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(names.map(isolated));

/** A command of ours, to be typed. */
export const command = (path: string): Inline => code(`/speakers ${path}`);
