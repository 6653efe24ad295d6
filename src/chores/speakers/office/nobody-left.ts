import { card } from '../../../kernel/card.ts';
import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, text } from '../../../surface/message.ts';
import { moment, rich } from '../../../surface/text.ts';
import { askEveryone } from '../actions.ts';
import { command } from '../naming.ts';
import { callById } from '../slots/calls.ts';
import type { Call } from '../slots/model.ts';
import { presentOf, type Seat } from '../slots/store.ts';
import { speakersVoice } from '../words.ts';

/** Nobody is left to ask: what coordinators can do about it, until it is settled. Its id is the call's. */
export const nobodyLeftCard = card('speakers.nobody', async ({ tx, language }, id) => {
  const call = await callById(tx, id);
  return call && nobodyLeft(language, call, await presentOf(tx, id));
});

function nobodyLeft(language: Language, call: Call, speaker: Seat | undefined): Message {
  const voice = speakersVoice(language);
  const headline = voice.line('step.wanted', { title: isolated(call.title) });
  const settled = (kind: 'asked' | 'found' | 'cancelled' | 'held', name = '') => ({
    headline: voice.line('past.headline', { title: isolated(call.title) }),
    blocks: [text(voice.text(`nobody.${kind}`, { name: named(name) }))],
  });
  if (call.state !== 'open') return settled(call.state);
  if (speaker) return settled(speaker.slot.state === 'accepted' ? 'found' : 'asked', speaker.name);
  const when = voice.text('step.when', { at: moment(call.startsAt) });
  const button = askEveryone.button(voice.line('button.ask-everyone'), { call: call.id }, 'primary');
  return {
    headline,
    blocks: [text(rich`${when} ${voice.text('nobody.text', { invite: command('invite') })}`), controls(button)],
  };
}
