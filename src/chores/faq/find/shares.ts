import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { shared } from './tables.ts';

/** An entry posted into a channel. */
export interface Share {
  readonly id: string;
  readonly community: CommunityId;
  readonly entry: string;
  readonly place: string;
  /** Null where they are gone. */
  readonly by: string | null;
  readonly at: Date;
}

type NewShare = Pick<Share, 'community' | 'entry' | 'place' | 'at'> & { readonly by: MemberId };

/** The id of the share, which is that of its card. */
export async function addShare(tx: Tx, share: NewShare): Promise<string> {
  const [row] = await tx.insert(shared).values(share).returning({ id: shared.id });
  if (!row) throw new Error('a share was inserted and not returned');
  return row.id;
}

const columns = {
  id: shared.id,
  community: shared.community,
  entry: shared.entry,
  place: shared.place,
  by: people.name,
  at: shared.at,
};

const select = (tx: Tx) =>
  tx
    .select(columns)
    .from(shared)
    .leftJoin(members, eq(members.id, shared.by))
    .leftJoin(people, eq(people.id, members.person));

export async function shareById(tx: Tx, id: string): Promise<Share | undefined> {
  const [row] = await select(tx).where(eq(shared.id, id));
  return row;
}

/** The last time that an entry was posted into a channel after `since`. */
export async function lastShare(
  tx: Tx,
  { entry, place, since }: { readonly entry: string; readonly place: string; readonly since: Date },
): Promise<Share | undefined> {
  const [row] = await select(tx)
    .where(and(eq(shared.entry, entry), eq(shared.place, place), gt(shared.at, since)))
    .orderBy(desc(shared.at))
    .limit(1);
  return row;
}

/** What shows an entry: posted as itself, or as one that was merged into it since. */
export async function sharesOf(tx: Tx, entry: string): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ readonly id: string }>(sql`
    with recursive same (id) as (select ${entry}::uuid
      union select e.id from faq_entry e join same on e.merged_into = same.id)
    select s.id from faq_shared s join same on same.id = s.entry_id`);
  return rows.map(({ id }) => id);
}

export async function mergeShares(tx: Tx, { from, into }: { from: MemberId; into: MemberId }): Promise<void> {
  await tx.update(shared).set({ by: into }).where(eq(shared.by, from));
}
