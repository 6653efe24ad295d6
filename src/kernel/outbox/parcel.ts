import { eq, inArray } from 'drizzle-orm';
import { communityById } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import type { Gathering } from '../../surface/gathering.ts';
import type { Message } from '../../surface/message.ts';
import type { Delivery } from '../../surface/platform.ts';
import { unasked } from '../embedding.ts';
import type { House } from '../house.ts';
import { withAccounts } from '../mentions.ts';
import { outbox } from '../tables.ts';
import { thawed } from '../texts.ts';
import type { Look } from '../work.ts';
import { headOf, type Lane, type Letter } from './claim.ts';
import { drawn, gatheringNow, shownAs } from './drawing.ts';

/** A letter as it is to be sent now. */
export interface Parcel {
  readonly letter: Letter;
  /** The letters that it answers for, its own among them. */
  readonly merged: readonly number[];
  /** The platform's id of what is to be changed; something new has none yet. */
  readonly existing: string | undefined;
  readonly errand: Errand;
}
export type Errand =
  | { readonly kind: 'say'; readonly delivery: Delivery }
  | { readonly kind: 'gather'; readonly workspace: string; readonly gathering: Gathering | undefined };

/** What is to be sent, as of now, with a mark that it is being tried: a process that dies here leaves the mark. */
export async function pack(house: House, lane: Lane): Promise<Parcel | undefined> {
  return house.db.transaction(async (tx) => {
    const found = await headOf(tx, lane.id);
    if (!found) return undefined;
    const { head: letter, merged } = found;
    const existing = letter.card === null ? undefined : await shownAs(tx, letter.card, lane.id);
    const errand = await errandOf(house, tx, { lane, letter, existing });
    if (!errand) {
      await tx.delete(outbox).where(inArray(outbox.id, [...merged]));
      return undefined;
    }
    await tx
      .update(outbox)
      .set({ unclearSince: letter.unclearSince ?? house.clock.now(), attempts: letter.attempts + 1 })
      .where(eq(outbox.id, letter.id));
    return { letter, merged, errand, existing };
  });
}

interface Asked {
  readonly lane: Lane;
  readonly letter: Letter;
  readonly existing: string | undefined;
}

/** Undefined where there is nothing to do any more. */
async function errandOf(house: House, tx: Tx, { lane, letter, existing }: Asked): Promise<Errand | undefined> {
  const { workspace } = lane;
  if (letter.kind === 'gather') {
    const look = await lookFor(house, tx, letter);
    const gathering = look && letter.card !== null ? await gatheringNow(house, letter.card, look) : undefined;
    return gathering || existing !== undefined ? { kind: 'gather', workspace, gathering } : undefined;
  }
  if (letter.kind === 'refresh' && existing === undefined) return undefined;
  const message = await messageOf(house, tx, { letter, standing: existing !== undefined });
  if (!message) return undefined;
  const under = letter.under === null ? undefined : await shownAs(tx, letter.under, lane.id);
  const delivery = {
    workspace,
    channel: lane.channel,
    language: letter.language,
    once: letter.once,
    message: await withAccounts(tx, lane.platform, message),
    ...(under !== undefined && { under }),
  };
  return { kind: 'say', delivery };
}

async function messageOf(
  house: House,
  tx: Tx,
  { letter, standing }: { readonly letter: Letter; readonly standing: boolean },
): Promise<Message | undefined> {
  if (letter.card === null) return letter.message ? thawed(letter.message) : undefined;
  const look = await lookFor(house, tx, letter);
  return look && drawn(house, { card: letter.card, look, standing });
}

async function lookFor(house: House, tx: Tx, { community: id, language }: Letter): Promise<Look | undefined> {
  const community = id === null ? undefined : await communityById(tx, id);
  return (
    community && { tx, community, now: house.clock.now(), language, address: house.address(), embeddings: unasked }
  );
}
