import { listed } from '../../../community/roster.ts';
import { card } from '../../../kernel/card.ts';
import { openSwapOf } from '../swaps/store.ts';
import { slotMessage } from './message.ts';
import type { Seat } from './store.ts';
import { seatById, seatsOf } from './store.ts';

/** Somebody's part in a call, as they are shown it in private and in their language; its id is the slot's. */
export const slotCard = card('speakers.turn', async ({ tx, language }, id) => {
  const seat = await seatById(tx, id);
  if (!seat) return undefined;
  const rest = (await seatsOf(tx, seat.call.id)).filter((each) => each.slot.id !== id);
  const others = rest.filter(({ slot }) => slot.state === 'accepted' && slot.role !== 'backup');
  const askedAgain = rest.some(({ slot }) => slot.anew && slot.member === seat.slot.member);
  const member = await listed(tx, seat.slot.member);
  const offeredUntil = (await openSwapOf(tx, id))?.closesAt;
  return slotMessage(member?.language ?? language, { ...seat, others: speakerFirst(others), offeredUntil, askedAgain });
});

const speakerFirst = (seats: readonly Seat[]): readonly Seat[] =>
  seats.toSorted((a, b) => Number(b.slot.role === 'speaker') - Number(a.slot.role === 'speaker'));
