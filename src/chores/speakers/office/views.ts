import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import type { Call } from '../slots/model.ts';
import { speakersVoice } from '../words.ts';

export function asked(
  language: Language,
  { call, name, by }: { readonly call: Call; readonly name: string; readonly by: Date },
): Message {
  const voice = speakersVoice(language);
  const told = { title: named(call.title), at: moment(call.startsAt), by: moment(by) };
  return {
    headline: voice.line('invite.done', { name: isolated(name) }),
    blocks: [text(voice.text('invite.done.text', told))],
  };
}

export function overridden(
  language: Language,
  kind: 'skip.now' | 'skip.done' | 'move.done',
  { name, place = 0 }: { readonly name: string; readonly place?: number },
): Message {
  const voice = speakersVoice(language);
  return {
    headline: voice.line(kind, { name: isolated(name) }),
    blocks: [text(voice.text(`${kind}.text`, { name: named(name), place }))],
  };
}
