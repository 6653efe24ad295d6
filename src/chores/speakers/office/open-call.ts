import { card } from '../../../kernel/card.ts';
import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { stepUp } from '../actions.ts';
import { callById } from '../slots/calls.ts';
import type { Call } from '../slots/model.ts';
import { presentOf, type Seat } from '../slots/store.ts';
import { speakersVoice } from '../words.ts';

/** Everyone is asked who would speak; its id is the call's. */
export const openCallCard = card('speakers.open', async ({ tx, language }, id) => {
  const call = await callById(tx, id);
  return call && openCallMessage(language, call, await presentOf(tx, id));
});

export function openCallMessage(language: Language, call: Call, speaker: Seat | undefined): Message {
  const voice = speakersVoice(language);
  const headline = voice.line('open.headline', { title: isolated(call.title) });
  const about = { title: named(call.title), at: moment(call.startsAt), minutes: call.minutes };
  if (call.state !== 'open') return { headline, blocks: [text(voice.text('open.closed'))] };
  if (speaker?.slot.state === 'accepted') {
    return { headline, blocks: [text(voice.text('open.found', { name: named(speaker.name) }))] };
  }
  if (speaker) return { headline, blocks: [text(voice.text('open.asked'))] };
  const button = stepUp.button(voice.line('button.step-up'), { call: call.id }, 'primary');
  return { headline, blocks: [text(voice.text('open.text', about)), controls(button)] };
}
