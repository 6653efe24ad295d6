import type { Work } from '../../../kernel/work.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { offerCard } from './card.ts';
import { changeOffer, closeSwap, offersWith, openSwapOf } from './store.ts';

/** A turn is no longer what it was: it is not to be had any more, nor given in exchange for another. */
export async function dropSwap(work: Work, slot: string): Promise<void> {
  const swap = await openSwapOf(work.tx, slot);
  for (const offer of swap ? await closeSwap(work.tx, swap.id, 'closed') : []) await work.refresh(offerCard, offer.id);
  if (swap) await refreshSlot(work, slot);
  for (const offer of await offersWith(work.tx, slot)) {
    await changeOffer(work.tx, offer.id, 'missed');
    await work.refresh(offerCard, offer.id);
  }
}
