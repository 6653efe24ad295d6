import { isolated, named } from '../../../surface/isolate.ts';
import { type Message, said } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import type { Text } from '../../../surface/text.ts';
import { tag } from '../naming.ts';
import type { FaqVoice } from '../words.ts';
import { isOpen, type Question } from './model.ts';

const HEADLINE = 100;

/** Words as somebody typed them. */
export const typed = (words: string): Text => [{ kind: 'plain', text: isolated(words) }];

/** `#3 How do we price waste?` */
export const numberAndText = ({ number, text }: Pick<Question, 'number' | 'text'>): Text => [
  { kind: 'bold', text: tag(number) },
  { kind: 'plain', text: ' ' },
  ...named(text),
];

/** A question as a headline, cut where it is long. */
export const headlineOf = (voice: FaqVoice, { number, text }: Question): string =>
  voice.line('question.headline', { number: tag(number), text: isolated(shorten(text, HEADLINE)) });

/** Whether the headline has all of it. */
export const fitsHeadline = ({ text }: Question): boolean => text.length <= HEADLINE;

/** Why nothing can be done with a question any more; undefined where it is open. */
export function overIn(voice: FaqVoice, question: Question): Message | undefined {
  if (isOpen(question)) return undefined;
  const number = tag(question.number);
  return said(voice.line(question.state === 'dropped' ? 'question.over-dropped' : 'question.over', { number }));
}
