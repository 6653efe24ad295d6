import type { Language } from '../../../surface/identity.ts';
import { named } from '../../../surface/isolate.ts';
import { type Block, controls, type Message, note, text } from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { command, tag } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { askEveryone, asTopic, dropGap, fillGap, turnGaps, undropGap } from './actions.ts';
import type { Gaps } from './gap-list.ts';
import type { Counted, Question } from './model.ts';
import { numberAndText } from './saying.ts';

/** A page of what nobody has answered, for the coordinators. */
export function gapsMessage(language: Language, { questions, page, pages }: Gaps): Message {
  const voice = faqVoice(language);
  if (questions.length === 0) {
    const hint = voice.text('gaps.empty.text', { ask: command('ask') });
    return { headline: voice.line('gaps.empty'), blocks: [text(hint)] };
  }
  return {
    headline: voice.line('gaps.headline'),
    blocks: [...questions.flatMap((each) => gap(voice, each, page)), ...pager(voice, page, pages)],
  };
}

function gap(voice: FaqVoice, question: Counted, page: number): readonly Block[] {
  const of = { question: question.id, page };
  const topic = question.state === 'topic' ? [] : [asTopic.button(voice.line('gaps.as-topic'), of)];
  const everyone = question.kind === 'noted' ? [askEveryone.button(voice.line('gaps.ask'), of)] : [];
  return [
    text(rich`${numberAndText(question)} · ${standing(voice, question)}`),
    controls(
      ...topic,
      fillGap.button(voice.line('question.answer'), { question: question.id }),
      ...everyone,
      dropGap.button(voice.line('gaps.drop'), of),
    ),
  ];
}

/** `4 want to know · asked on 3 March · 2 answers` */
function standing(voice: FaqVoice, { kind, state, wanted, askedAt, replies }: Counted): Text {
  const facts = [
    voice.text('question.wanted', { count: wanted }),
    voice.text(kind === 'asked' ? 'gaps.asked' : 'gaps.noted', { day: moment(askedAt, 'day') }),
    ...(replies > 0 ? [voice.text('gaps.replies', { count: replies })] : []),
    ...(state === 'topic' ? [voice.text('gaps.topic')] : []),
  ];
  return facts.flatMap((fact, i) => (i === 0 ? fact : rich` · ${fact}`));
}

function pager(voice: FaqVoice, page: number, pages: number): readonly Block[] {
  if (pages === 1) return [];
  const back = page > 1 ? [turnGaps.button(voice.line('page.previous'), { page: page - 1 })] : [];
  const on = page < pages ? [turnGaps.button(voice.line('page.next'), { page: page + 1 })] : [];
  return [note(voice.text('page.of', { page, pages })), controls(...back, ...on)];
}

/** `was` is what it is again when that is undone. */
export function dropped(
  language: Language,
  question: Question,
  { was, page }: { was: 'open' | 'topic'; page: number },
): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('gaps.dropped', { number: tag(question.number) }),
    blocks: [
      text(voice.text('gaps.dropped.text', { text: named(question.text) })),
      controls(
        undropGap.button(voice.line('gaps.undo'), { question: question.id, to: was, page }),
        turnGaps.button(voice.line('gaps.back'), { page }),
      ),
    ],
  };
}
