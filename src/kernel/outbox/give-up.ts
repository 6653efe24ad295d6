import { inArray } from 'drizzle-orm';
import { channelDeparts } from '../../community/arrivals.ts';
import { memberWith } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import type { Fault } from '../../surface/platform.ts';
import type { House } from '../house.ts';
import { cardMessages, outbox } from '../tables.ts';
import type { Lane, Letter } from './claim.ts';
import { complain } from './complaint.ts';
import { cardIn } from './drawing.ts';
import { lanesInstead } from './enqueue.ts';
import type { Parcel } from './parcel.ts';
import { putCard, putPost } from './put.ts';
import { DIRECT } from './spots.ts';

interface Failed {
  readonly lane: Lane;
  readonly parcel: Parcel;
  readonly fault: Fault;
  readonly error: Error;
}

/** Never sent again, kept for the operator to see, and told to the coordinators once; or said elsewhere instead. */
export async function giveUp(house: House, tx: Tx, { lane, parcel, fault, error }: Failed): Promise<void> {
  const now = house.clock.now();
  const { letter, merged } = parcel;
  house.log.error({ err: error, lane: lane.id, letter: letter.id }, 'a message was given up');
  await tx
    .update(outbox)
    .set({ deadAt: now, error: error.message })
    .where(inArray(outbox.id, [...merged]));
  if (letter.card !== null) await tx.delete(cardMessages).where(cardIn(letter.card, lane.id));
  if (letter.otherwise) await sayElsewhere(tx, { lane, letter, now });
  const gone = fault.kind === 'refused' && fault.gone;
  if (gone) await channelDeparts(tx, lane, now);
  await complain(tx, { lane, community: letter.community, gone, reason: error.message, now });
}

/** In the coordinators' channel, to whom it was for. */
async function sayElsewhere(
  tx: Tx,
  { lane, letter, now }: { readonly lane: Lane; readonly letter: Letter; readonly now: Date },
): Promise<void> {
  const { community, language, card, message } = letter;
  if (community === null || !lane.channel.startsWith(DIRECT)) return;
  const person = lane.channel.slice(DIRECT.length);
  const member = await memberWith(tx, community, { platform: lane.platform, person });
  if (!member) return;
  const put = { community, language, now, under: null, otherwise: false };
  for (const other of await lanesInstead(tx, member.id, put)) {
    if (card !== null) await putCard(tx, { ...put, lane: other, card, first: 'post', again: 'refresh' });
    else if (message) await putPost(tx, { ...put, lane: other, message });
  }
}
