import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { absences, moves, skips, volunteers } from '../tables.ts';

export interface Volunteer {
  readonly community: CommunityId;
  readonly member: MemberId;
}

/** What somebody said they could speak about; undefined where they do not volunteer now. */
export async function topicsOf(tx: Tx, member: MemberId): Promise<string | undefined> {
  const [row] = await tx
    .select({ topics: volunteers.topics })
    .from(volunteers)
    .where(and(eq(volunteers.member, member), isNull(volunteers.leftAt)));
  return row?.topics;
}

export async function addVolunteer(
  tx: Tx,
  of: Volunteer & { readonly topics: string; readonly now: Date },
): Promise<void> {
  const { now, ...values } = of;
  await tx.insert(volunteers).values({ ...values, joinedAt: now });
}

export async function changeTopics(tx: Tx, member: MemberId, topics: string): Promise<void> {
  await tx
    .update(volunteers)
    .set({ topics })
    .where(and(eq(volunteers.member, member), isNull(volunteers.leftAt)));
}

/** False where they did not volunteer. What coordinators said of their place goes with it. */
export async function endVolunteering(tx: Tx, member: MemberId, now: Date): Promise<boolean> {
  const ended = await tx
    .update(volunteers)
    .set({ leftAt: now })
    .where(and(eq(volunteers.member, member), isNull(volunteers.leftAt)))
    .returning({ id: volunteers.id });
  await tx.delete(moves).where(eq(moves.member, member));
  await tx.delete(skips).where(eq(skips.member, member));
  return ended.length > 0;
}

export async function addAbsence(
  tx: Tx,
  of: Volunteer & { readonly from: Date; readonly until: Date | null; readonly now: Date },
): Promise<void> {
  const { now, ...values } = of;
  await tx.insert(absences).values({ ...values, saidAt: now });
}

/** Ends the absence under way. False where there was none. */
export async function endAbsence(tx: Tx, member: MemberId, now: Date): Promise<boolean> {
  const ended = await tx
    .update(absences)
    .set({ until: now })
    .where(
      and(eq(absences.member, member), lte(absences.from, now), or(isNull(absences.until), gt(absences.until, now))),
    )
    .returning({ id: absences.id });
  return ended.length > 0;
}
