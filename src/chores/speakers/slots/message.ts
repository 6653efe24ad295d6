import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, type Control, controls, facts, type Message, note, text } from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { accept, decline, wantDate, wantSwap, withdraw } from '../actions.ts';
import { listed } from '../naming.ts';
import { type SpeakersVoice, speakersVoice } from '../words.ts';
import { remindersAhead, type Slot } from './model.ts';
import type { Seat } from './store.ts';

export interface Shown extends Seat {
  /** Who else has said yes to this call; who speaks first. */
  readonly others: readonly Seat[];
  /** Until when others may take it, where it is offered to them. */
  readonly offeredUntil: Date | undefined;
  /** The call has moved since, and they were asked once more. */
  readonly askedAgain: boolean;
}

/** Somebody's part in a call, as they are shown it: an invitation, and then what became of it. */
export function slotMessage(language: Language, shown: Shown): Message {
  const voice = speakersVoice(language);
  if (shown.slot.state === 'invited') return invitation(voice, shown);
  return shown.slot.state === 'accepted' ? confirmed(voice, shown) : past(voice, shown);
}

function invitation(voice: SpeakersVoice, shown: Shown): Message {
  const { slot, call } = shown;
  const title = isolated(call.title);
  return {
    headline: slot.anew ? voice.line('ask.anew', { title }) : voice.line(`ask.${slot.role}`, { title }),
    blocks: [
      text(whyAsked(voice, shown)),
      whenAndWhat(voice, shown),
      text(voice.text(`ask.by.${slot.role}`, { by: moment(slot.confirmBy) })),
      ...pending(voice, shown),
      controls(...answers(voice, slot)),
    ],
  };
}

function whyAsked(voice: SpeakersVoice, { slot, others }: Shown): Text {
  if (slot.anew) return voice.text('why.anew');
  const speaker = others.find((each) => each.slot.role === 'speaker');
  const invited = slot.how === 'invited';
  if (slot.role !== 'speaker' && speaker) {
    const along = invited ? 'why.co.invited' : 'why.co';
    return voice.text(slot.role === 'backup' ? 'why.backup' : along, { name: named(speaker.name) });
  }
  if (slot.role === 'backup') return voice.text('why.backup.open');
  return voice.text(invited || slot.how === 'volunteer' ? `why.${slot.how}` : 'why.rotation');
}

function whenAndWhat(voice: SpeakersVoice, { call, others }: Shown): Block {
  const names = others.map((each) => each.name);
  const along = names.length > 0 ? [{ label: voice.line('fact.with'), value: rich`${listed(voice, names)}` }] : [];
  return facts([
    { label: voice.line('fact.what'), value: named(call.title) },
    { label: voice.line('fact.when'), value: rich`${moment(call.startsAt)}` },
    { label: voice.line('fact.length'), value: voice.text('fact.minutes', { minutes: call.minutes }) },
    ...along,
  ]);
}

/** What is under way beside the answer. */
function pending(voice: SpeakersVoice, { slot, offeredUntil }: Shown): readonly Block[] {
  return [
    ...(slot.otherDate ? [note(voice.text('ask.other-date', { by: moment(slot.confirmBy) }))] : []),
    ...(offeredUntil ? [note(voice.text('ask.offered', { until: moment(offeredUntil) }))] : []),
  ];
}

function answers(voice: SpeakersVoice, { id, role, anew, otherDate }: Slot): readonly Control[] {
  const turn = { turn: id };
  const yesNo = [
    accept.button(voice.line(anew ? 'button.suits' : `button.accept.${role}`), turn, 'primary'),
    decline.button(voice.line(anew ? 'button.cannot' : 'button.decline'), turn),
  ];
  if (role !== 'speaker') return yesNo;
  const dates = otherDate ? [] : [wantDate.button(voice.line('button.date'), turn)];
  return [...yesNo, wantSwap.button(voice.line('button.swap'), turn), ...dates];
}

function confirmed(voice: SpeakersVoice, shown: Shown): Message {
  const { slot, call } = shown;
  const turn = { turn: slot.id };
  const swap = slot.role === 'speaker' ? [wantSwap.button(voice.line('button.swap'), turn)] : [];
  return {
    headline: voice.line(`yes.${slot.role}`, { title: isolated(call.title) }),
    blocks: [
      ...(slot.how === 'substitute' ? [text(voice.text('yes.substitute'))] : []),
      ...(slot.how === 'swap' ? [text(voice.text('yes.swap'))] : []),
      whenAndWhat(voice, shown),
      ...pending(voice, shown),
      note(voice.text(`yes.note.${slot.role}`, { ahead: remindersAhead(slot.invitedAt, call) })),
      controls(...swap, withdraw.button(voice.line('button.withdraw'), turn)),
    ],
  };
}

/** Nothing to answer any more; only who was too late can still say so. */
function past(voice: SpeakersVoice, { slot, call, askedAgain }: Shown): Message {
  const headline = voice.line('past.headline', { title: isolated(call.title) });
  const moved = askedAgain && slot.state === 'void' && call.state === 'open';
  const told = text(voice.text(moved ? 'past.moved' : pastKey(slot, call.state), { at: moment(call.startsAt) }));
  const late = slot.state === 'expired' && slot.late === null && call.state === 'open';
  const still = late ? [controls(accept.button(voice.line('button.still'), { turn: slot.id }))] : [];
  return { headline, blocks: [told, ...still] };
}

function pastKey({ role, state, late }: Slot, call: Seat['call']['state']) {
  if (call === 'cancelled') return 'past.cancelled';
  if (state === 'invited' || state === 'accepted') return 'past.void';
  if (state !== 'expired' && state !== 'declined') return `past.${state}` as const;
  if (late === 'asked' || late === 'kept') return `past.late.${late}` as const;
  return state === 'expired' && role !== 'speaker' ? 'past.expired.along' : (`past.${state}` as const);
}
