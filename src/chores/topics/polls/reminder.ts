import type { Language } from '../../../surface/identity.ts';
import { type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { topicsVoice } from '../words.ts';
import type { Tallied } from './tally.ts';

/** To those who have not voted, by no name. `all` members there are. */
export function reminder(language: Language, { closesAt, voters }: Tallied, all: number): Message {
  const voice = topicsVoice(language);
  const left = Math.max(0, all - voters);
  return {
    headline: voice.line('remind.headline'),
    blocks: [text(voice.text('remind.text', { voters, left, at: moment(closesAt) }))],
  };
}
