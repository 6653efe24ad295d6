import { eq, inArray } from 'drizzle-orm';
import { channelDeparts } from '../../community/arrivals.ts';
import { communityById } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import type { Delivery, Fault, Platform } from '../../surface/platform.ts';
import { PlatformError } from '../../surface/platform.ts';
import { backoff } from '../backoff.ts';
import type { House } from '../house.ts';
import { withAccounts } from '../mentions.ts';
import { cardMessages, outbox } from '../tables.ts';
import { thawed } from '../texts.ts';
import { headOf, type Lane, type Letter, release } from './claim.ts';
import { complain } from './complaint.ts';
import { cardIn, drawn, shownAs } from './drawing.ts';
import { DIRECT } from './enqueue.ts';

/** About a day of trying, with the longest wait of 15 minutes. */
const ATTEMPTS = 100;

interface Parcel {
  readonly letter: Letter;
  readonly merged: readonly number[];
  readonly delivery: Delivery;
  /** The message to edit; a post has none yet. */
  readonly existing: string | undefined;
}

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

/** What is to be sent, as of now, with a mark that it is being tried: a process that dies here leaves the mark. */
async function pack(house: House, lane: Lane): Promise<Parcel | undefined> {
  return house.db.transaction(async (tx) => {
    const found = await headOf(tx, lane.id);
    if (!found) return undefined;
    const { head: letter, merged } = found;
    const existing = letter.card === null ? undefined : await shownAs(tx, letter.card, lane.id);
    const message = await messageOf(house, tx, letter);
    const nothingToEdit = letter.kind === 'refresh' && existing === undefined;
    if (!message || nothingToEdit) {
      await tx.delete(outbox).where(inArray(outbox.id, [...merged]));
      return undefined;
    }
    const now = house.clock.now();
    const unclearSince = letter.unclearSince ?? now;
    await tx
      .update(outbox)
      .set({ unclearSince, attempts: letter.attempts + 1 })
      .where(eq(outbox.id, letter.id));
    const { workspace, channel } = lane;
    const delivery = {
      workspace,
      channel,
      language: letter.language,
      once: letter.once,
      message: await withAccounts(tx, lane.platform, message),
    };
    return { letter, merged, delivery, existing };
  });
}

async function messageOf(house: House, tx: Tx, letter: Letter) {
  if (letter.card === null) return letter.message ? thawed(letter.message) : undefined;
  const community = letter.community === null ? undefined : await communityById(tx, letter.community);
  if (!community) return undefined;
  return drawn(house, letter.card, { tx, community, now: house.clock.now(), language: letter.language });
}

type Outcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly fault: Fault; readonly error: Error };

async function send(house: House, platform: Platform, { letter, delivery, existing }: Parcel): Promise<Outcome> {
  try {
    if (existing !== undefined) {
      await platform.edit({ ...delivery, id: existing });
      return { ok: true, id: existing };
    }
    const to = await addressed(platform, delivery);
    const before = letter.unclearSince && (await platform.find({ ...to, since: letter.unclearSince }));
    return { ok: true, id: before ?? (await platform.post(to)) };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    house.log.warn(
      { err: error, platform: platform.name, kind: letter.kind, attempts: letter.attempts + 1 },
      'a message was not delivered',
    );
    return { ok: false, error, fault: error instanceof PlatformError ? error.fault : { kind: 'unclear' } };
  }
}

async function addressed(platform: Platform, delivery: Delivery): Promise<Delivery> {
  if (!delivery.channel.startsWith(DIRECT)) return delivery;
  const person = delivery.channel.slice(DIRECT.length);
  return { ...delivery, ...(await platform.direct({ workspace: delivery.workspace, person })) };
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
    if (letter.card !== null && letter.kind === 'post') {
      await tx.update(cardMessages).set({ message: outcome.id }).where(cardIn(letter.card, lane.id));
    }
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

/** Never sent again, kept for the operator to see, and told to the coordinators once. */
async function giveUp(
  house: House,
  tx: Tx,
  { lane, parcel, fault, error }: Pick<Settling, 'lane' | 'parcel'> & { readonly fault: Fault; readonly error: Error },
): Promise<void> {
  const now = house.clock.now();
  const { letter, merged } = parcel;
  house.log.error({ err: error, lane: lane.id, letter: letter.id }, 'a message was given up');
  await tx
    .update(outbox)
    .set({ deadAt: now, error: error.message })
    .where(inArray(outbox.id, [...merged]));
  if (letter.card !== null) await tx.delete(cardMessages).where(cardIn(letter.card, lane.id));
  const gone = fault.kind === 'refused' && fault.gone;
  if (gone) await channelDeparts(tx, lane, now);
  await complain(tx, { lane, community: letter.community, gone, reason: error.message, now });
}
