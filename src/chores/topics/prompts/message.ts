import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, controls, list, type Message, note, text } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import { bold, moment, rich, type Text } from '../../../surface/text.ts';
import { tag } from '../naming.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import { answerPrompt, seeAnswers, turnAnswers } from './actions.ts';
import type { Answered, Answers } from './answers.ts';
import type { Round } from './store.ts';

const HEADLINE = 120;
/** More in everyone's channel is a wall; the rest is one press away. */
export const SHOWN = 12;
const WORDS_SHOWN = 240;
export const PAGE_SIZE = 8;

/** The prompt as everyone sees it: what is asked, and how to answer, or how many did. */
export function promptMessage(language: Language, round: Round, count: number): Message {
  const voice = topicsVoice(language);
  const headline = headlineOf(round.text);
  return {
    headline: isolated(headline),
    blocks: [
      ...(headline === round.text ? [] : [text(typed(round.text))]),
      ...(round.closedAt === null ? open(voice, round, count) : [note(closed(voice, round.closedAt, count))]),
    ],
  };
}

const open = (voice: TopicsVoice, { id, ask, closesAt }: Round, count: number): readonly Block[] => [
  text(voice.text(`ask.how.${ask}`)),
  controls(answerPrompt.button(voice.line('ask.button'), { round: id }, 'primary')),
  note(voice.text('ask.count', { count, at: moment(closesAt) })),
];

const closed = (voice: TopicsVoice, at: Date, count: number): Text =>
  voice.text('ask.closed', { count, at: moment(at) });

/** One line, cut where it is long. */
export const headlineOf = (words: string): string => shorten(words.split('\n')[0] ?? '', HEADLINE);

const typed = (words: string): Text => [{ kind: 'plain', text: isolated(words) }];

/** What came, under the question when it has closed. */
export function cameMessage(language: Language, round: Round, { shown, all }: Answers): Message {
  const voice = topicsVoice(language);
  const more = all - shown.length;
  return {
    headline: voice.line('came.headline', { count: all, text: isolated(headlineOf(round.text)) }),
    blocks: [
      list(shown.map((each) => item(voice, each, WORDS_SHOWN))),
      ...(more > 0 ? [note(voice.text('came.more', { count: more }))] : []),
      ...(more > 0 || shown.some((each) => each.words.length > WORDS_SHOWN)
        ? [controls(seeAnswers.button(voice.line('came.all'), { round: round.id }))]
        : []),
    ],
  };
}

export interface Page extends Answers {
  readonly page: number;
  readonly pages: number;
}

/** All that came, to one reader, a page at a time. */
export function answersPage(language: Language, round: Round, { shown, all, page, pages }: Page): Message {
  const voice = topicsVoice(language);
  const turn = (key: 'list.previous' | 'list.next', to: number) =>
    to < 1 || to > pages ? [] : [turnAnswers.button(voice.line(key), { round: round.id, page: to })];
  return {
    headline: voice.line('came.headline', { count: all, text: isolated(headlineOf(round.text)) }),
    blocks: [
      list(shown.map((each) => item(voice, each))),
      ...(pages > 1 ? [note(voice.text('list.page-of', { page, pages }))] : []),
      controls(...turn('list.previous', page - 1), ...turn('list.next', page + 1)),
    ],
  };
}

function item(voice: TopicsVoice, { name, words, topic }: Answered, most = Number.POSITIVE_INFINITY): Text {
  const said = isolated(shorten(words, most));
  const who = bold(name === null ? voice.line('came.somebody') : isolated(name));
  const line = voice.text('came.item', { name: who, words: said });
  return topic === null ? line : rich`${line} · ${voice.text('came.topic', { number: tag(topic) })}`;
}
