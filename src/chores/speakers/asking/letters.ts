import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import type { Seat } from '../slots/store.ts';
import { speakersVoice } from '../words.ts';

/** Something happened to a call or a turn that somebody counted on. */
export function word(
  language: Language,
  kind: 'cancelled' | 'replaced' | 'skipped' | 'kept' | 'swap.nobody' | 'swap.over',
  { call, name = '' }: Pick<Seat, 'call'> & { readonly name?: string },
): Message {
  const voice = speakersVoice(language);
  const told = { title: named(call.title), at: moment(call.startsAt), name: named(name) };
  return {
    headline: voice.line(`word.${kind}.headline`, { title: isolated(call.title) }),
    blocks: [text(voice.text(`word.${kind}`, told))],
  };
}
