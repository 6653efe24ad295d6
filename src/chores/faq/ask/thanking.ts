import type { Named } from '../../../community/places.ts';
import type { Language } from '../../../surface/identity.ts';
import { type Block, controls, type Message, note, text } from '../../../surface/message.ts';
import { mention } from '../../../surface/text.ts';
import { tag } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { keepInFaq } from './actions.ts';
import type { Question } from './model.ts';

const keep = (voice: FaqVoice, { id }: Question): Block =>
  controls(keepInFaq.button(voice.line('question.keep'), { question: id }, 'primary'));

/** In public, under the question, which says itself how to keep the answer. */
export function thanks(language: Language, question: Question, answerer: Named): Message {
  const voice = faqVoice(language);
  const number = tag(question.number);
  return {
    headline: voice.line('thanks.headline', { number }),
    blocks: [text(voice.text('thanks.text', { name: mention(answerer) }))],
  };
}

/** To whoever said that a question is answered. */
export function countsAsAnswered(language: Language, question: Question, thanked: Named | undefined): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('answered.done', { number: tag(question.number) }),
    blocks: [
      text(thanked ? voice.text('answered.thanked', { name: mention(thanked) }) : voice.text('answered.done.text')),
      note(voice.text('answered.keep')),
      keep(voice, question),
    ],
  };
}
