import { isolated } from '../../surface/isolate.ts';
import { bold, code, type Inline, type Text } from '../../surface/text.ts';
import type { Call } from './model.ts';
import type { CallsVoice } from './words.ts';

/** How a call's or a series' number is written. */
export const tag = (number: number): string => `#${number}`;

/** A command of ours, to be typed. */
export const command = (path: string): Inline => code(`/calls ${path}`);

export type Titled = Pick<Call, 'title' | 'seriesTitle' | 'number'>;

/** What a call is called where no formatting is: its own title, else its series', else its number. */
export const titleOf = (voice: CallsVoice, { title, seriesTitle, number }: Titled): string =>
  isolated(title ?? seriesTitle ?? voice.line('call.untitled', { number: tag(number) }));

/** The same in a sentence. */
export const titled = (voice: CallsVoice, call: Titled): Text => [bold(titleOf(voice, call))];

/** A call in a menu or a list: `#12 · Curfews`. */
export const labelOf = (voice: CallsVoice, call: Titled): string =>
  call.title === null && call.seriesTitle === null
    ? titleOf(voice, call)
    : voice.line('call.label', { number: tag(call.number), title: titleOf(voice, call) });
