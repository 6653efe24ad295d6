import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../../database/connect.ts';
import { laneId } from '../outbox/spots.ts';
import { cardMessages } from '../tables.ts';
import type { Site } from '../work.ts';

/** The card that a message shows, where it is one of ours that shows one. */
export async function cardShown(
  tx: Tx | Db,
  { message, ...site }: Site & { readonly message: string },
): Promise<{ readonly card: string; readonly id: string } | undefined> {
  const lane = laneId(site);
  const [row] = await tx
    .select({ card: cardMessages.card })
    .from(cardMessages)
    .where(and(eq(cardMessages.lane, lane), eq(cardMessages.message, message)));
  if (!row) return undefined;
  const cut = row.card.indexOf('/');
  return { card: row.card.slice(0, cut), id: row.card.slice(cut + 1) };
}
