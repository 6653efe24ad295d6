import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, note, text } from '../../../surface/message.ts';
import type { Entry } from '../model.ts';
import { tag, titleOf } from '../naming.ts';
import type { FaqVoice } from '../words.ts';
import { seeAnswer } from './actions.ts';
import type { Question } from './model.ts';
import { numberAndText } from './saying.ts';

const show = (voice: FaqVoice, { id }: Entry) =>
  controls(seeAnswer.button(voice.line('question.show-entry'), { entry: id }, 'primary'));

/** Under a question that is open: an entry that is new. */
export const mayAnswerNow = (voice: FaqVoice, question: Question, entry: Entry): Message => ({
  headline: voice.line('offer.headline', { number: tag(question.number) }),
  blocks: [
    text(numberAndText({ number: entry.number, text: titleOf(voice, entry) })),
    show(voice, entry),
    note(voice.text('offer.text')),
  ],
});

/** Privately to somebody who looked for it in vain. */
export const found = (voice: FaqVoice, { text: sought }: Question, entry: Entry): Message => ({
  headline: voice.line('found.headline'),
  blocks: [
    text(voice.text('found.text', { text: named(sought), number: tag(entry.number) })),
    text([{ kind: 'plain', text: isolated(titleOf(voice, entry)) }]),
    show(voice, entry),
  ],
});
