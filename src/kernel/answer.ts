import type { RawValues } from '../surface/form.ts';
import type { Message } from '../surface/message.ts';
import type { Command } from './command.ts';

/** What a handler answers; the kernel makes it the platform's `Reply`. */
export type Answer =
  | { readonly kind: 'whisper'; readonly message: Message }
  | { readonly kind: 'replace'; readonly message: Message }
  | { readonly kind: 'open'; readonly command: Command; readonly filled: RawValues }
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: 'done' };

export const whisper = (message: Message): Answer => ({ kind: 'whisper', message });
/** In place of the private message whose control was pressed. */
export const replace = (message: Message): Answer => ({ kind: 'replace', message });
/** Opens a command's form, filled in. Only from a press that is declared with `opensForm`. */
export const open = (command: Command, filled: RawValues = {}): Answer => ({ kind: 'open', command, filled });
/** Field name to what is wrong with it, in the reader's language. What was typed is kept and offered again. */
export const problems = (of: Readonly<Record<string, string>>): Answer => ({ kind: 'problems', problems: of });
export const done: Answer = { kind: 'done' };
