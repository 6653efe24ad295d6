import type { Language } from '../../../surface/identity.ts';
import { named } from '../../../surface/isolate.ts';
import { controls, type Message, note, text } from '../../../surface/message.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { giveAnswer, neverAskMe, notForMe } from './actions.ts';
import type { Question } from './model.ts';
import { typed } from './saying.ts';

/** Asks somebody privately whether they know the answer. */
export function helpWanted(language: Language, { id, number, text: words, details }: Question): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('help.headline', { number: tag(number) }),
    blocks: [
      text(voice.text('help.text', { text: named(words) })),
      ...(details === null ? [] : [text(typed(details))]),
      controls(
        giveAnswer.button(voice.line('question.answer'), { question: id }, 'primary'),
        notForMe.button(voice.line('help.not-for-me'), { question: id }),
        neverAskMe.button(voice.line('help.never'), {}),
      ),
      note(voice.text('help.why')),
    ],
  };
}
