import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../../database/connect.ts';
import type { Incoming, Platform } from '../../surface/platform.ts';
import { laneId } from '../outbox/spots.ts';
import { cardMessages } from '../tables.ts';

/** The card that was answered, where the message that was answered shows one. */
export async function cardAnswered(
  tx: Tx | Db,
  platform: Pick<Platform, 'name'>,
  { from, under }: Incoming & { readonly kind: 'heard' },
): Promise<{ readonly name: string; readonly id: string } | undefined> {
  const { workspace, channel } = from;
  if (channel === undefined) return undefined;
  const lane = laneId({ platform: platform.name, workspace, channel });
  const [row] = await tx
    .select({ card: cardMessages.card })
    .from(cardMessages)
    .where(and(eq(cardMessages.lane, lane), eq(cardMessages.message, under)));
  if (!row) return undefined;
  const cut = row.card.indexOf('/');
  return { name: row.card.slice(0, cut), id: row.card.slice(cut + 1) };
}
