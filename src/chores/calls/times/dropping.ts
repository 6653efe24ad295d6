import type { Work } from '../../../kernel/work.ts';
import { timesCard } from './card.ts';
import { closeDating, lockDating, openDatingOf } from './datings.ts';

/** The call has its time, or needs none any more: whoever is still being asked need not answer. Only under `lockCalls`. */
export async function dropSearch(work: Work, call: string): Promise<void> {
  const open = await openDatingOf(work.tx, call);
  if (!open) return;
  await lockDating(work.tx, open.id);
  await closeDating(work.tx, open.id, { at: work.now, chosen: null, decidedBy: null });
  await work.refresh(timesCard, open.id);
}
