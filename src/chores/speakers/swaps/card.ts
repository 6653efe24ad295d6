import { listed } from '../../../community/roster.ts';
import { card } from '../../../kernel/card.ts';
import { seatById } from '../slots/store.ts';
import { offerMessage } from './message.ts';
import { offerById, swapById } from './store.ts';

/** Somebody's turn as it is offered to one member; its id is the offer's. */
export const offerCard = card('speakers.offer', async ({ tx, language }, id) => {
  const offer = await offerById(tx, id);
  const swap = offer && (await swapById(tx, offer.swap));
  const theirs = swap && (await seatById(tx, swap.slot));
  if (!offer || !swap || !theirs) return undefined;
  const member = await listed(tx, offer.member);
  const mine = offer.slot === null ? undefined : await seatById(tx, offer.slot);
  return offerMessage(member?.language ?? language, { offer, swap, theirs, mine });
});
