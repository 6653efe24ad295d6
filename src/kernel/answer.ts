import type { RawValues } from '../surface/form.ts';
import type { Message } from '../surface/message.ts';
import type { Command } from './command.ts';

/** A message for the person alone; with `fleeting`, it is not kept with its event, and a second delivery shows nothing. */
export interface Shown {
  readonly kind: 'whisper' | 'replace';
  readonly message: Message;
  readonly fleeting?: true;
}

/** What a handler answers; the kernel makes it the platform's `Reply`. */
export type Answer =
  | Shown
  | { readonly kind: 'open'; readonly command: Command; readonly filled: RawValues }
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: 'done' }
  /** Only to something heard: it was taken, and the platform marks it. */
  | { readonly kind: 'noted' };

export const whisper = (message: Message): Shown => ({ kind: 'whisper', message });
/** In place of the private message whose control was pressed. */
export const replace = (message: Message): Shown => ({ kind: 'replace', message });
/** For what nobody may be able to look up later. */
export const fleeting = (shown: Shown): Shown => ({ ...shown, fleeting: true });
/** Opens a command's form, filled in. Only from a press that is declared with `opensForm`. */
export const open = (command: Command, filled: RawValues = {}): Answer => ({ kind: 'open', command, filled });
/** Field name to what is wrong with it, in the reader's language. What was typed is kept and offered again. */
export const problems = (of: Readonly<Record<string, string>>): Answer => ({ kind: 'problems', problems: of });
export const done: Answer = { kind: 'done' };
export const noted: Answer = { kind: 'noted' };
