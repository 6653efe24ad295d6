import { pressed } from '../../../kernel/action.ts';
import { type Answer, done, whisper } from '../../../kernel/answer.ts';
import { coordinators, type Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { giveAfterAll, keepPresent } from '../actions.ts';
import { lateCard } from '../office/late-card.ts';
import { lockSpeakers } from '../slots/calls.ts';
import { isLive } from '../slots/model.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { changeSlot, presentOf, type Seat, seatById, seatsOf } from '../slots/store.ts';
import { vacate } from '../slots/vacate.ts';
import { speakersVoice } from '../words.ts';
import { confirm } from './confirming.ts';
import { word } from './letters.ts';
import { accepted, answered, late } from './receipts.ts';
import { announce, write } from './telling.ts';

/** With nobody in their stead there is nothing to decide. */
export async function tooLate(turn: Turn, seat: Seat): Promise<Answer> {
  const { slot, call } = seat;
  const present = slot.role === 'speaker' ? await presentOf(turn.tx, call.id) : undefined;
  const seats = await seatsOf(turn.tx, call.id);
  const taken = seats.some(
    (each) =>
      isLive(each.slot) &&
      (each.slot.member === slot.member || (slot.role === 'backup' && each.slot.role === 'backup')),
  );
  if (taken) return whisper(answered(turn.language, seat));
  if (!present) {
    await confirm(turn, seat);
    return whisper(accepted(turn.language, seat));
  }
  if (slot.late === null) {
    await changeSlot(turn.tx, slot.id, { late: 'asked' });
    await refreshSlot(turn, slot.id);
    await turn.show(coordinators, lateCard, slot.id);
  }
  return whisper(late(turn.language, seat, present.name));
}

export const giveByButton = pressed(giveAfterAll, (turn, { turn: id }) => decide(turn, id, give), {
  who: 'coordinator',
});
export const keepByButton = pressed(keepPresent, (turn, { turn: id }) => decide(turn, id, keep), {
  who: 'coordinator',
});

/** Whoever of the coordinators decides first has decided. */
async function decide(turn: Turn, id: string, by: (turn: Turn, seat: Seat) => Promise<void>): Promise<Answer> {
  const voice = speakersVoice(turn.language);
  await lockSpeakers(turn.tx, turn.community.id);
  const seat = await seatById(turn.tx, id);
  if (!seat || seat.call.community !== turn.community.id) return whisper(said(voice.line('refused.gone')));
  if (seat.slot.late !== 'asked') return whisper(said(voice.line('late.decided')));
  if (seat.call.state !== 'open' || seat.call.startsAt <= turn.now) return whisper(said(voice.line('refused.over')));
  await by(turn, seat);
  await turn.refresh(lateCard, id);
  await refreshSlot(turn, id);
  return done;
}

async function give(turn: Turn, seat: Seat): Promise<void> {
  const { slot, call, name } = seat;
  const present = await presentOf(turn.tx, call.id);
  if (present) {
    await vacate(turn, present.slot);
    await write(turn, present.slot.member, (language) => word(language, 'replaced', { call, name }));
  }
  await changeSlot(turn.tx, slot.id, { late: 'given' });
  await confirm(turn, seat, { kind: 'late-given', name });
  await turn.record('speakers.give', { call: call.id, member: slot.member });
}

async function keep(turn: Turn, { slot, call }: Seat): Promise<void> {
  await changeSlot(turn.tx, slot.id, { late: 'kept' });
  await write(turn, slot.member, (language) => word(language, 'kept', { call }));
  await announce(turn, call.id);
  await turn.record('speakers.keep', { call: call.id, member: slot.member });
}
