import { pressed } from '../../../kernel/action.ts';
import { type Answer, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { accept, decline, withdraw } from '../actions.ts';
import { lockSpeakers } from '../slots/calls.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { changeSlot, type Seat, seatById } from '../slots/store.ts';
import { dropSwap } from '../swaps/dropping.ts';
import { speakersVoice } from '../words.ts';
import { backupLost, seekNext } from './asking.ts';
import { cancelPart, confirm } from './confirming.ts';
import { tooLate } from './late.ts';
import { accepted, answered, declined, withdrawn } from './receipts.ts';
import { announce } from './telling.ts';

/** The actor's own part in a call that is still to come, or the sentence that says why there is none. */
export async function ownSeat(turn: Turn, id: string): Promise<Seat | Answer> {
  const { tx, community, actor, now } = turn;
  const voice = speakersVoice(turn.language);
  await lockSpeakers(tx, community.id);
  const seat = await seatById(tx, id);
  if (!seat || seat.call.community !== community.id) return whisper(said(voice.line('refused.gone')));
  const { slot, call, name } = seat;
  if (slot.member !== actor.id) return whisper(said(voice.line('refused.not-yours', { name })));
  if (call.state === 'cancelled') return whisper(said(voice.line('refused.cancelled')));
  if (call.state === 'held' || call.startsAt <= now) return whisper(said(voice.line('refused.over')));
  return seat;
}

export const isSeat = (found: Seat | Answer): found is Seat => 'slot' in found;

export const acceptByButton = pressed(accept, async (turn, { turn: id }) => {
  const found = await ownSeat(turn, id);
  if (!isSeat(found)) return found;
  const { state } = found.slot;
  if (state === 'expired' || state === 'declined') return tooLate(turn, found);
  if (state !== 'invited') return whisper(answered(turn.language, found));
  await confirm(turn, found);
  return whisper(accepted(turn.language, found));
});

export const declineByButton = pressed(decline, async (turn, { turn: id }) => {
  const found = await ownSeat(turn, id);
  if (!isSeat(found)) return found;
  if (found.slot.state !== 'invited') return whisper(answered(turn.language, found));
  await refuse(turn, found);
  return whisper(declined(turn.language, found));
});

/** Somebody says no: they keep their place, and the next is asked. */
async function refuse(turn: Turn, { slot, call, name }: Seat): Promise<void> {
  await changeSlot(turn.tx, slot.id, { state: 'declined', answeredAt: turn.now });
  await dropSwap(turn, slot.id);
  await refreshSlot(turn, slot.id);
  if (slot.role === 'speaker') return seekNext(turn, call, { kind: 'declined', name });
  if (slot.role === 'backup') return backupLost(turn, call, { kind: 'declined', name });
  await announce(turn, call.id);
}

export const withdrawByButton = pressed(withdraw, async (turn, { turn: id }) => {
  const found = await ownSeat(turn, id);
  if (!isSeat(found)) return found;
  if (found.slot.state !== 'accepted') return whisper(answered(turn.language, found));
  await cancelPart(turn, found);
  return whisper(withdrawn(turn.language, found));
});
