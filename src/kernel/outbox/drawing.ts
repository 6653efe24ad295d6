import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import type { Gathering } from '../../surface/gathering.ts';
import type { Message } from '../../surface/message.ts';
import type { House } from '../house.ts';
import { cardMessages } from '../tables.ts';
import type { Look } from '../work.ts';

/** A card as it looks now; `name/id` is how the outbox knows it, `standing` whether a message shows it. */
export async function drawn(
  house: House,
  { card, look, standing }: { readonly card: string; readonly look: Look; readonly standing: boolean },
): Promise<Message | undefined> {
  const cut = card.indexOf('/');
  return house.registry.cards.get(card.slice(0, cut))?.draw(look, card.slice(cut + 1), standing);
}

/** What is to stand in a workspace's calendar as of now, or undefined. */
export async function gatheringNow(house: House, card: string, look: Look): Promise<Gathering | undefined> {
  const cut = card.indexOf('/');
  return house.registry.gatherings.get(card.slice(0, cut))?.draw(look, card.slice(cut + 1));
}

export const cardIn = (card: string, lane: string) => and(eq(cardMessages.card, card), eq(cardMessages.lane, lane));

/** The platform's id of the message that shows a card in a channel, once it is out. */
export async function shownAs(tx: Tx, card: string, lane: string): Promise<string | undefined> {
  const [found] = await tx.select({ message: cardMessages.message }).from(cardMessages).where(cardIn(card, lane));
  return found?.message ?? undefined;
}
