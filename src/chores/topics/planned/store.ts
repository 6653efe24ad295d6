import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { plans } from './tables.ts';

export type Plan = typeof plans.$inferSelect;
export type NewPlan = Omit<typeof plans.$inferInsert, 'id'>;

export async function addPlan(tx: Tx, of: NewPlan): Promise<Plan> {
  const [added] = await tx.insert(plans).values(of).returning();
  if (!added) throw new Error('a plan was inserted and not returned');
  return added;
}

/** Held until the end of the transaction, so that it does not open while it is stopped; of whatever community. */
export async function holdPlan(tx: Tx, id: string): Promise<Plan | undefined> {
  const [row] = await tx.select().from(plans).where(eq(plans.id, id)).for('update');
  return row;
}

/** Those that will open, the first to open first. */
export const comingPlans = (tx: Tx, community: CommunityId): Promise<readonly Plan[]> =>
  tx
    .select()
    .from(plans)
    .where(and(eq(plans.community, community), isNotNull(plans.nextAt)))
    .orderBy(asc(plans.nextAt), asc(plans.id));

export async function setNext(tx: Tx, plan: string, nextAt: Date | null): Promise<void> {
  await tx.update(plans).set({ nextAt }).where(eq(plans.id, plan));
}

export async function mergePlans(
  tx: Tx,
  { from, into }: { readonly from: MemberId; readonly into: MemberId },
): Promise<void> {
  await tx.update(plans).set({ createdBy: into }).where(eq(plans.createdBy, from));
}
