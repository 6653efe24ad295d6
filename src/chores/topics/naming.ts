import type { Message } from '../../surface/message.ts';
import { bold, code, type Inline, type Text } from '../../surface/text.ts';
import type { Poll } from './polls.ts';
import type { TopicsVoice } from './words.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** What runs from right to left would pull the words and figures of ours beside it along. */
export const isolated = (typed: string): string =>
  RIGHT_TO_LEFT.test(typed) ? `${FIRST_STRONG_ISOLATE}${typed}${POP_ISOLATE}` : typed;

/** A title in a sentence. The isolates stand apart from it, so that shortening it leaves them whole. */
export function titled(title: string): Text {
  const marked = (mark: string): Inline => ({ kind: 'plain', text: mark });
  return RIGHT_TO_LEFT.test(title) ? [marked(FIRST_STRONG_ISOLATE), bold(title), marked(POP_ISOLATE)] : [bold(title)];
}

/** How a topic's or a poll's number is written. */
export const tag = (number: number): string => `#${number}`;

export const command = (path: string): Inline => code(`/topics ${path}`);

/** One sentence and nothing else. */
export const said = (headline: string): Message => ({ headline, blocks: [] });

/** A choice where there is no formatting: on a button or in a menu. */
export const choiceLabel = (voice: TopicsVoice, { position, title }: { position: number; title: string }): string =>
  voice.line('card.button', { position, title: isolated(title) });

/** A topic where there is no formatting. */
export const topicLabel = ({ number, title }: { number: number; title: string }): string =>
  `${tag(number)} ${isolated(title)}`;

export const questionOf = (voice: TopicsVoice, { question }: Pick<Poll, 'question'>): string =>
  question === null ? voice.line('card.question') : isolated(question);

/** A poll among others. */
export const pollLabel = (voice: TopicsVoice, poll: Pick<Poll, 'number' | 'question'>): string =>
  voice.line('close.option', { number: tag(poll.number), question: questionOf(voice, poll) });

/** A control that is on shows it. */
export const switched = (voice: TopicsVoice, label: string, on: boolean): string =>
  on ? voice.line('on', { label }) : label;
