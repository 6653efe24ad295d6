import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { giveAfterAll, keepPresent } from '../actions.ts';
import type { Seat } from '../slots/store.ts';
import { speakersVoice } from '../words.ts';

/** A yes that came too late, for the coordinators to decide on. */
export function lateMessage(language: Language, { slot, call, name }: Seat, present: Seat | undefined): Message {
  const voice = speakersVoice(language);
  const headline = voice.line('late.office', { name: isolated(name), title: isolated(call.title) });
  if (slot.late !== 'asked' || call.state !== 'open') {
    return {
      headline,
      blocks: [text(voice.text(`late.office.${slot.late === 'given' ? 'given' : 'kept'}`, { name: named(name) }))],
    };
  }
  const other = present?.name ?? '…';
  const stands = present?.slot.state === 'accepted' ? 'late.office.accepted' : 'late.office.invited';
  const turn = { turn: slot.id };
  return {
    headline,
    blocks: [
      text(voice.text(stands, { name: named(name), other: named(other), at: moment(call.startsAt) })),
      controls(
        giveAfterAll.button(voice.line('button.give', { name: isolated(name) }), turn),
        keepPresent.button(voice.line('button.keep', { name: isolated(other) }), turn),
      ),
    ],
  };
}
