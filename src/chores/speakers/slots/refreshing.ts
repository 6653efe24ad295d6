import type { Work } from '../../../kernel/work.ts';
import { slotCard } from './card.ts';
import { checklistCards, reminderCard } from './letters.ts';

/** Brings all that a member was shown of their part up to date: what is over has nothing to press. */
export async function refreshSlot(work: Work, id: string): Promise<void> {
  for (const card of [slotCard, reminderCard, ...Object.values(checklistCards)]) await work.refresh(card, id);
}
