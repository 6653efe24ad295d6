import { isolated } from '../../surface/isolate.ts';
import { code, type Inline } from '../../surface/text.ts';
import type { Poll } from './polls/polls.ts';
import type { TopicsVoice } from './words.ts';

/** How a topic's or a poll's number is written. */
export const tag = (number: number): string => `#${number}`;

export const command = (path: string): Inline => code(`/topics ${path}`);

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
