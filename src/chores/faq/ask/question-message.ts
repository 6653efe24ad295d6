import type { Named } from '../../../community/places.ts';
import type { Language } from '../../../surface/identity.ts';
import { type Block, type Button, controls, type Message, note, text } from '../../../surface/message.ts';
import { mention, moment, rich, type Text } from '../../../surface/text.ts';
import type { Entry } from '../model.ts';
import { tag, titleOf } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { giveAnswer, keepInFaq, reopen, sayAnswered, seeAnswer, wantToo } from './actions.ts';
import { type Counted, isOpen } from './model.ts';
import { fitsHeadline, headlineOf, typed } from './saying.ts';

export interface Shown {
  readonly question: Counted;
  /** Who asks, where everybody may know it. */
  readonly asker: Named | undefined;
  readonly answerer: Named | undefined;
  /** The entry that was made of it, where everybody may see that. */
  readonly entry: Entry | undefined;
  /** There is an entry, or one that waits for a steward. */
  readonly kept: boolean;
}

/** A question as everybody sees it. */
export function questionMessage(language: Language, shown: Shown): Message {
  const voice = faqVoice(language);
  const { question, entry } = shown;
  return {
    headline: headlineOf(voice, question),
    blocks: [
      ...(fitsHeadline(question) ? [] : [text(typed(question.text))]),
      ...(question.details === null ? [] : [text(typed(question.details))]),
      note(askedIn(voice, shown)),
      ...standing(voice, shown).map(note),
      ...(entry ? [text(keptAs(voice, question, entry))] : []),
      ...buttons(voice, shown),
    ],
  };
}

function askedIn(voice: FaqVoice, { question, asker }: Shown): Text {
  const day = moment(question.askedAt, 'day');
  const by = asker
    ? voice.text('question.by', { name: mention(asker), day })
    : voice.text('question.by-nobody', { day });
  return rich`${by} · ${voice.text('question.wanted', { count: question.wanted })}`;
}

function standing(voice: FaqVoice, { question, answerer }: Shown): readonly Text[] {
  const open = voice.text('question.open', { count: question.replies });
  switch (question.state) {
    case 'open':
      return [open];
    case 'topic':
      return [voice.text('question.topic'), open];
    case 'dropped':
      return [voice.text('question.dropped')];
    case 'answered': {
      const day = moment(question.answeredAt ?? question.askedAt, 'day');
      if (!answerer) return [voice.text('question.answered', { day })];
      return [voice.text('question.answered-by', { name: mention(answerer), day })];
    }
  }
}

const entryLine = (voice: FaqVoice, entry: Entry): Text =>
  voice.text('question.entry', { number: tag(entry.number), text: typed(titleOf(voice, entry)) });

/** Where the entry asks in the same words, they stand above already. */
function keptAs(voice: FaqVoice, question: Counted, entry: Entry): Text {
  if (titleOf(voice, entry) !== question.text) return entryLine(voice, entry);
  return voice.text('question.entry.same', { number: tag(entry.number) });
}

function buttons(voice: FaqVoice, { question, entry, kept }: Shown): readonly Block[] {
  const of = { question: question.id };
  const show = entry ? [seeAnswer.button(voice.line('question.show-entry'), { entry: entry.id }, 'primary')] : [];
  const keep = kept ? [] : [keepInFaq.button(voice.line('question.keep'), of)];
  const all: readonly Button[] = isOpen(question)
    ? [
        giveAnswer.button(voice.line('question.answer'), of, 'primary'),
        wantToo.button(voice.line('question.want'), of),
        sayAnswered.button(voice.line('question.was-answered'), of),
      ]
    : question.state === 'answered'
      ? [...show, ...keep, reopen.button(voice.line('question.reopen'), of)]
      : [];
  return all.length === 0 ? [] : [controls(...all)];
}
