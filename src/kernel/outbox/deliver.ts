import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import type { Platform } from '../../surface/platform.ts';
import { backoff } from '../backoff.ts';
import type { House } from '../house.ts';
import { cardMessages, outbox } from '../tables.ts';
import { type Lane, type Letter, release } from './claim.ts';
import { cardIn } from './drawing.ts';
import { giveUp } from './give-up.ts';
import { type Parcel, pack } from './parcel.ts';
import { type Outcome, send } from './send.ts';

/** About a day of trying, with the longest wait of 15 minutes. */
const ATTEMPTS = 100;

/** Sends the first letter of a lane, and gives the lane back. What happens to the letter is one transaction. */
export async function deliverNext(house: House, lane: Lane): Promise<void> {
  const platform = house.platforms.get(lane.platform);
  const parcel = platform && (await pack(house, lane));
  if (!parcel) return release(house.db, lane.id, house.clock.now());
  const outcome = await send(house, platform, parcel);
  await house.db.transaction((tx) => settle(house, tx, { lane, platform, parcel, outcome }));
  const what = parcel.letter.kind;
  house.observe({ kind: 'sent', platform: lane.platform, what, outcome: outcome.ok ? 'ok' : outcome.fault.kind });
}

interface Settling {
  readonly lane: Lane;
  readonly platform: Platform;
  readonly parcel: Parcel;
  readonly outcome: Outcome;
}

async function settle(house: House, tx: Tx, { lane, platform, parcel, outcome }: Settling): Promise<void> {
  const { letter, merged } = parcel;
  const now = house.clock.now();
  const after = (milliseconds: number) => release(tx, lane.id, new Date(now.getTime() + milliseconds));
  if (outcome.ok) {
    await tx.delete(outbox).where(inArray(outbox.id, [...merged]));
    await remember(tx, { lane, letter, id: outcome.id });
    return after(platform.can.pace);
  }
  const { fault, error } = outcome;
  if (fault.kind === 'refused' || letter.attempts + 1 >= ATTEMPTS) {
    await giveUp(house, tx, { lane, parcel, fault, error });
    return after(platform.can.pace);
  }
  // Only an unclear outcome may have been a success; the mark of the others is taken off.
  if (fault.kind !== 'unclear') {
    await tx.update(outbox).set({ unclearSince: letter.unclearSince }).where(eq(outbox.id, letter.id));
  }
  await after(fault.kind === 'rate-limited' ? fault.retryAfter : backoff(letter.attempts + 1));
}

/** Where a card stands is known once it is out; something taken away from a calendar stands nowhere. */
async function remember(
  tx: Tx,
  { lane, letter, id }: { readonly lane: Lane; readonly letter: Letter; readonly id: string | undefined },
): Promise<void> {
  if (letter.card === null || letter.kind === 'refresh') return;
  const here = cardIn(letter.card, lane.id);
  if (id === undefined) await tx.delete(cardMessages).where(here);
  else await tx.update(cardMessages).set({ message: id }).where(here);
}
