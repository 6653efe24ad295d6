import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { offers, swaps } from '../tables.ts';
import type { Offer, Swap } from './model.ts';

export async function openSwapOf(tx: Tx, slot: string): Promise<Swap | undefined> {
  const [row] = await tx
    .select()
    .from(swaps)
    .where(and(eq(swaps.slot, slot), eq(swaps.state, 'open')));
  return row;
}

export async function swapById(tx: Tx, id: string): Promise<Swap | undefined> {
  const [row] = await tx.select().from(swaps).where(eq(swaps.id, id));
  return row;
}

export async function offerById(tx: Tx, id: string): Promise<Offer | undefined> {
  const [row] = await tx.select().from(offers).where(eq(offers.id, id));
  return row;
}

export const offersOf = (tx: Tx, swap: string): Promise<readonly Offer[]> =>
  tx.select().from(offers).where(eq(offers.swap, swap)).orderBy(asc(offers.id));

/** The offers that count on this slot as what would be given in exchange. */
export const offersWith = (tx: Tx, slot: string): Promise<readonly Offer[]> =>
  tx
    .select()
    .from(offers)
    .where(and(eq(offers.slot, slot), eq(offers.state, 'open')));

export async function openSwap(
  tx: Tx,
  of: Pick<Swap, 'slot' | 'closesAt'> & {
    readonly community: CommunityId;
    readonly to: readonly Pick<Offer, 'member' | 'slot'>[];
  },
): Promise<{ readonly swap: Swap; readonly offers: readonly Offer[] }> {
  const { to, ...values } = of;
  const [swap] = await tx
    .insert(swaps)
    .values({ ...values, state: 'open' })
    .returning();
  if (!swap) throw new Error('an insert returned no row');
  const made = await tx
    .insert(offers)
    .values(to.map(({ member, slot }) => ({ swap: swap.id, member, slot, state: 'open' as const })))
    .returning();
  return { swap, offers: made };
}

export async function changeOffer(tx: Tx, id: string, state: Offer['state']): Promise<void> {
  await tx.update(offers).set({ state }).where(eq(offers.id, id));
}

/** Nobody else can take it any more; answers those who could have. */
export async function closeSwap(tx: Tx, id: string, state: 'taken' | 'closed'): Promise<readonly Offer[]> {
  await tx.update(swaps).set({ state }).where(eq(swaps.id, id));
  return tx
    .update(offers)
    .set({ state: 'missed' })
    .where(and(eq(offers.swap, id), eq(offers.state, 'open')))
    .returning();
}
