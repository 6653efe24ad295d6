import { isolated } from '../../surface/isolate.ts';
import { shorten } from '../../surface/plain.ts';
import { code, type Inline } from '../../surface/text.ts';
import { type Content, type Entry, questionOf } from './model.ts';
import type { FaqVoice } from './words.ts';

/** How an entry's or a question's number is written. */
export const tag = (number: number): string => `#${number}`;

/** A command of ours, to be typed. */
export const command = (path: string): Inline => code(`/faq ${path}`);

/** An entry's question in the reader's language where there is a translation; where its words went with somebody, a sentence for that. */
export function titleOf(voice: FaqVoice, content: Content): string {
  const translated = content.pieces.find((each) => each.part === 'question' && each.language === voice.language);
  return (translated ?? questionOf(content))?.text ?? voice.line('entry.no-words');
}

/** An entry where there is no formatting: `#12 How do cities price waste?`, at most `limit` UTF-16 units. */
export const entryLabel = (voice: FaqVoice, entry: Entry, limit = 100): string =>
  shorten(`${tag(entry.number)} ${isolated(titleOf(voice, entry))}`, limit);
