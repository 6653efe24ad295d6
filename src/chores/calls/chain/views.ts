import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { controls, type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import type { Dated } from '../model.ts';
import { titled, titleOf } from '../naming.ts';
import { callsVoice } from '../words.ts';
import { findOtherDate, keepDate } from './actions.ts';

/** To the coordinators. `note` is in the words of whoever would speak. */
export function otherDate(
  language: Language,
  call: Dated,
  { name, note }: { readonly name: string; readonly note: string },
): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('other-date.headline', { title: titleOf(voice, call) }),
    blocks: [
      text(voice.text('other-date.text', { name: isolated(name), at: moment(call.startsAt) })),
      ...(note.trim() === '' ? [] : [text(voice.text('other-date.note', { note: isolated(note) }))]),
      controls(
        findOtherDate.button(voice.line('other-date.find'), { call: call.id }),
        keepDate.button(voice.line('other-date.keep'), { call: call.id }),
      ),
    ],
  };
}

const about = (language: Language, call: Dated, key: 'kept' | 'asked'): Message => {
  const voice = callsVoice(language);
  const of = { title: titled(voice, call), at: moment(call.startsAt) };
  return {
    headline: voice.line(`other-date.${key}`),
    blocks: [text(voice.text(`other-date.${key}.text`, of))],
  };
};

export const dateKept = (language: Language, call: Dated): Message => about(language, call, 'kept');
export const dateAsked = (language: Language, call: Dated): Message => about(language, call, 'asked');
