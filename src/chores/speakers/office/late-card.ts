import { card } from '../../../kernel/card.ts';
import { presentOf, seatById } from '../slots/store.ts';
import { lateMessage } from './late.ts';

/** Somebody has said yes after their time: the coordinators decide, once for all of them. Its id is the slot's. */
export const lateCard = card('speakers.late', async ({ tx, language }, id) => {
  const seat = await seatById(tx, id);
  return seat && lateMessage(language, seat, await presentOf(tx, seat.call.id));
});
