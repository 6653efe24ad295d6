import type { Work } from '../../../kernel/work.ts';
import { timesCard } from '../times/card.ts';
import { openDatingOf } from '../times/datings.ts';

/** Where everyone is being asked for the call's date, they see the call as it is now. */
export async function refreshSearch({ tx, refresh }: Work, call: string): Promise<void> {
  const open = await openDatingOf(tx, call);
  if (open) await refresh(timesCard, open.id);
}
