import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, said, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { sayWhy } from '../actions.ts';
import type { Seat } from '../slots/store.ts';
import { speakersVoice } from '../words.ts';

/** What somebody's answer came to, for their eyes. */
export function accepted(language: Language, { slot, call }: Seat): Message {
  const voice = speakersVoice(language);
  return {
    headline: voice.line('receipt.accepted', { title: isolated(call.title) }),
    blocks: [text(voice.text(`receipt.accepted.${slot.role}`, { at: moment(call.startsAt) }))],
  };
}

export function declined(language: Language, { slot }: Seat): Message {
  const voice = speakersVoice(language);
  const why = sayWhy.button(voice.line('button.why'), { turn: slot.id });
  return {
    headline: voice.line('receipt.declined'),
    blocks: [
      text(voice.text(slot.role === 'speaker' ? 'receipt.declined.text' : 'receipt.declined.along')),
      controls(why),
    ],
  };
}

export function withdrawn(language: Language, { slot }: Seat): Message {
  const voice = speakersVoice(language);
  const why = sayWhy.button(voice.line('button.why'), { turn: slot.id });
  return {
    headline: voice.line('receipt.withdrawn'),
    blocks: [text(voice.text('receipt.withdrawn.text')), controls(why)],
  };
}

/** It was answered before, or is nobody's any more. */
export function answered(language: Language, { slot }: Seat): Message {
  const voice = speakersVoice(language);
  return said(voice.line(slot.state === 'accepted' ? 'answered.accepted' : `answered.${slot.state}`));
}

/** A yes after its time; `present` speaks or is asked now. */
export function late(language: Language, { call }: Seat, present: string): Message {
  const voice = speakersVoice(language);
  const told = { name: named(present), title: named(call.title) };
  return { headline: voice.line('late.headline'), blocks: [text(voice.text('late.text', told))] };
}
