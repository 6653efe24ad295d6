import type { Work } from '../../../kernel/work.ts';
import { dropSwap } from '../swaps/dropping.ts';
import type { Slot } from './model.ts';
import { refreshSlot } from './refreshing.ts';
import { changeSlot } from './store.ts';

/** Takes a part from somebody through nobody's doing: their place in the order stays as it was. */
export async function vacate(work: Work, { id }: Slot): Promise<void> {
  await changeSlot(work.tx, id, { state: 'void', answeredAt: work.now });
  await dropSwap(work, id);
  await refreshSlot(work, id);
}
