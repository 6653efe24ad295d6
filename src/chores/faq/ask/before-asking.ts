import type { Language } from '../../../surface/identity.ts';
import { named } from '../../../surface/isolate.ts';
import { type Block, controls, type Message, note, text } from '../../../surface/message.ts';
import { plain } from '../../../surface/plain.ts';
import { moment, rich } from '../../../surface/text.ts';
import { answersIn, entryBlocks } from '../entries/message.ts';
import { snippet } from '../find/snippet.ts';
import type { Entry } from '../model.ts';
import { tag, titleOf } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { askAnyway, seeBefore, thatAnswers, wantInstead } from './actions.ts';
import type { Counted } from './model.ts';
import { numberAndText } from './saying.ts';

export interface Maybe {
  /** What somebody is about to ask. */
  readonly text: string;
  readonly draft: string;
  readonly entries: readonly Entry[];
  /** Open questions much like it. */
  readonly questions: readonly Counted[];
}

/** Shown before anything is posted: what may answer it, and who asked much the same. */
export function mayBeAnswered(language: Language, of: Maybe): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('ask.maybe'),
    blocks: [
      text(voice.text('ask.maybe.text', { text: named(of.text) })),
      ...of.entries.flatMap((each) => offered(voice, each, of)),
      ...(of.entries.length > 0 ? [note(voice.text('ask.maybe.entries'))] : []),
      ...(of.questions.length > 0 ? [text(voice.text('ask.maybe.questions'))] : []),
      ...of.questions.flatMap((each) => asked(voice, each, of.draft)),
      controls(anyway(voice, of.draft)),
    ],
  };
}

const anyway = (voice: FaqVoice, draft: string) => askAnyway.button(voice.line('ask.anyway'), { draft });

function offered(voice: FaqVoice, entry: Entry, { text: query, draft }: Maybe): readonly Block[] {
  const [answer = []] = answersIn(voice, entry);
  const number = tag(entry.number);
  return [
    text(numberAndText({ number: entry.number, text: titleOf(voice, entry) })),
    note([{ kind: 'plain', text: snippet(plain(answer), query) }]),
    controls(
      seeBefore.button(voice.line('ask.see', { number }), { entry: entry.id, draft }),
      thatAnswers.button(voice.line('ask.that', { number }), { entry: entry.id, draft }),
    ),
  ];
}

function asked(voice: FaqVoice, question: Counted, draft: string): readonly Block[] {
  const number = tag(question.number);
  const since = voice.text('gaps.asked', { day: moment(question.askedAt, 'day') });
  return [
    text(rich`${numberAndText(question)} · ${since} · ${voice.text('question.wanted', { count: question.wanted })}`),
    controls(wantInstead.button(voice.line('ask.join', { number }), { question: question.id, draft })),
  ];
}

/** One of the entries whole, with what can be said of it. */
export function shownBefore(language: Language, entry: Entry, { draft, now }: { draft: string; now: Date }): Message {
  const voice = faqVoice(language);
  const number = tag(entry.number);
  return {
    headline: voice.line('ask.maybe'),
    blocks: [
      ...entryBlocks(language, entry, now),
      note(voice.text('ask.maybe.entries')),
      controls(
        thatAnswers.button(voice.line('ask.that', { number }), { entry: entry.id, draft }),
        anyway(voice, draft),
      ),
    ],
  };
}

export function answeredBefore(language: Language, { number }: Entry): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('ask.answered', { number: tag(number) }),
    blocks: [text(voice.text('ask.answered.text'))],
  };
}

export function asking(language: Language, { number, text: words }: { number: number; text: string }): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('ask.done', { number: tag(number) }),
    blocks: [text(voice.text('ask.done.text', { text: named(words) }))],
  };
}

export function joined(language: Language, { number, text: words }: { number: number; text: string }): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('ask.joined', { number: tag(number) }),
    blocks: [text(voice.text('ask.joined.text', { text: named(words) }))],
  };
}
