import type { Language } from '../surface/identity.ts';
import type { Choice } from '../surface/message.ts';
import type { Field, Named } from './field.ts';
import type { Look } from './work.ts';

/** `12` or `#12`, or with what a menu says of it: `#12 · Curfews`. */
const NUMBER = /^#?(?<number>\d{1,9})(?: ·.*)?$/su;

export interface Numbered extends Named {
  /** What is offered; the value of each is its number. */
  readonly options: (look: Look) => Promise<readonly Choice[]>;
  /** Says that what was typed is no number of such a thing. */
  readonly unreadable: (language: Language, typed: string) => string;
}

/** One of the things that a community counts from 1, as its polls and its calls: chosen, or typed by its number. */
export const numbered = ({ unreadable, ...of }: Numbered): Field<number> => ({
  ...of,
  kind: 'choice',
  required: true,
  parse: (raw, { language }) => {
    const typed = raw.join(' ').trim();
    const number = NUMBER.exec(typed)?.groups?.['number'];
    return number === undefined
      ? { ok: false, problem: unreadable(language, typed) }
      : { ok: true, value: Number(number) };
  },
});
