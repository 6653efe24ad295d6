import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Message, note, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { topicsVoice } from '../words.ts';
import type { Round } from './store.ts';

interface Given {
  readonly words: string;
  readonly named: boolean;
}

export function answered(language: Language, { closesAt }: Round, { words, named }: Given): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('answer.done'),
    blocks: [
      text([{ kind: 'plain', text: isolated(words) }]),
      note(voice.text(named ? 'answer.done.named' : 'answer.done.unnamed', { at: moment(closesAt) })),
    ],
  };
}

/** The form was open while the prompt closed: what was typed is theirs to copy. */
export function answeredLate(language: Language, words: string): Message {
  const voice = topicsVoice(language);
  return {
    headline: voice.line('answer.closed'),
    blocks: [text(voice.text('answer.closed.text')), text([{ kind: 'plain', text: isolated(words) }])],
  };
}
