import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import type { CommunityId, MemberId } from '../surface/identity.ts';
import { accounts, members, people } from './tables.ts';

export interface TwoPeople {
  readonly from: string;
  readonly into: string;
}

/** A community in which both are members: its chores are to hand over before the two become one. */
export interface MemberPair {
  readonly community: CommunityId;
  readonly from: MemberId;
  readonly into: MemberId;
}

/** Holds both for the rest of the transaction, so that two merges at once follow each other. */
export async function memberPairs(tx: Tx, { from, into }: TwoPeople): Promise<readonly MemberPair[]> {
  await tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [from, into]))
    .orderBy(people.id)
    .for('update');
  const rows = await tx
    .select({ id: members.id, community: members.community, person: members.person })
    .from(members)
    .where(inArray(members.person, [from, into]));
  return rows.flatMap((row) => {
    const other = rows.find((each) => each.person === into && each.community === row.community);
    return row.person === from && other ? [{ community: row.community, from: row.id, into: other.id }] : [];
  });
}

/** Makes one person of two: accounts, memberships, and the right to coordinate go over. `pairs` are from `memberPairs`. */
export async function mergePeople(tx: Tx, { from, into }: TwoPeople, pairs: readonly MemberPair[]): Promise<void> {
  for (const pair of pairs) {
    const [gone] = await tx
      .delete(members)
      .where(eq(members.id, pair.from))
      .returning({ coordinator: members.coordinator, site: members.site, sector: members.sector });
    if (gone) await takeOver(tx, pair.into, gone);
  }
  await tx.update(members).set({ person: into }).where(eq(members.person, from));
  await tx.update(accounts).set({ person: into }).where(eq(accounts.person, from));
  const [old] = await tx.delete(people).where(eq(people.id, from)).returning();
  const [kept] = await tx.select().from(people).where(eq(people.id, into));
  if (!old || !kept) return;
  await tx
    .update(people)
    .set({ zone: kept.zone ?? old.zone, language: kept.language ?? old.language })
    .where(eq(people.id, into));
}

/** What the one member was and the other did not say goes over; the right to coordinate stays with either. */
async function takeOver(
  tx: Tx,
  into: MemberId,
  gone: { readonly coordinator: boolean; readonly site: string | null; readonly sector: string | null },
): Promise<void> {
  await tx
    .update(members)
    .set({
      coordinator: sql`${members.coordinator} or ${gone.coordinator}`,
      site: sql`coalesce(${members.site}, ${gone.site})`,
      sector: sql`coalesce(${members.sector}, ${gone.sector})`,
    })
    .where(eq(members.id, into));
}
