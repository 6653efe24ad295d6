import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, controls, type Message, note, text } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import { bold } from '../../../surface/text.ts';
import { tag } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { accept, notYet, sayElsewhere } from './actions.ts';
import { isOpen, type Question } from './model.ts';
import type { Given } from './replies.ts';

/** Several answers and what stands around them fit into one message of every platform. */
const WORDS_SHOWN = 600;

export interface Came {
  readonly question: Question;
  readonly round: number;
  readonly shown: readonly Given[];
  readonly all: number;
}

/** Privately to whoever asked: what came, and what they can say of it. */
export function repliesMessage(language: Language, { question, round, shown, all }: Came): Message {
  const voice = faqVoice(language);
  const number = tag(question.number);
  const over = !isOpen(question);
  const waiting = !over && question.round === round;
  return {
    headline: voice.line(over ? 'replies.over' : 'replies.headline', { number, count: all }),
    blocks: [
      text(voice.text('replies.text', { text: named(question.text) })),
      ...shown.flatMap((each) => (over ? readBlocks(voice, each, all) : replyBlocks(voice, each))),
      ...more(voice, all - shown.length),
      ...(waiting ? [controls(notYet.button(voice.line('replies.not-yet'), { question: question.id, round }))] : []),
      ...(over || waiting ? [] : [note(voice.text('replies.waiting'))]),
    ],
  };
}

/** To whoever says that it was answered: by which of these, or elsewhere. */
export function whichAnswered(language: Language, { question, shown, all }: Omit<Came, 'round'>): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('answered.which', { number: tag(question.number) }),
    blocks: [
      ...shown.flatMap((each) => replyBlocks(voice, each)),
      ...more(voice, all - shown.length),
      controls(sayElsewhere.button(voice.line('answered.elsewhere'), { question: question.id })),
    ],
  };
}

const wordsOf = (voice: FaqVoice, { name, text: words }: Given): Block =>
  text(voice.text('replies.item', { name: bold(isolated(name)), words: isolated(shorten(words, WORDS_SHOWN)) }));

function replyBlocks(voice: FaqVoice, given: Given): readonly Block[] {
  const label = voice.line('replies.this-of', { name: isolated(shorten(given.name, 40)) });
  return [wordsOf(voice, given), controls(accept.button(label, { reply: given.id }, 'primary'))];
}

/** Of several it is said which was taken. */
const readBlocks = (voice: FaqVoice, given: Given, all: number): readonly Block[] => [
  wordsOf(voice, given),
  ...(given.accepted && all > 1 ? [note(voice.text('replies.taken'))] : []),
];

const more = (voice: FaqVoice, count: number): readonly Block[] =>
  count > 0 ? [note(voice.text('replies.more', { count }))] : [];

/** An answer given in a form, where everybody can read it. */
export function postedAnswer(
  language: Language,
  question: Question,
  { name, words }: { name: string; words: string },
): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('answer.posted', { name: isolated(name), number: tag(question.number) }),
    blocks: [text([{ kind: 'plain', text: isolated(words) }])],
  };
}
