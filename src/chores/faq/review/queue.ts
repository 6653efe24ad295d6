import { eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { broken } from '../entries/broken.ts';
import { entryById } from '../entries/reading.ts';
import { shownTo, shownToAll, type Viewer } from '../entries/visible.ts';
import type { Entry } from '../model.ts';
import { entries } from '../tables.ts';

/** What waits for a steward, and what of it comes first for whoever looks. */
export interface Queue {
  readonly count: number;
  readonly first: Entry | undefined;
  /** Whether whoever looks may see the words of the first. */
  readonly shown: boolean;
}

/**
 * Without a viewer, it is for a message of which we do not know where it is read. What may not be seen there comes last; what
 * is of the channel in which it is asked for comes first.
 */
export async function queueFor(tx: Tx, community: CommunityId, viewer?: Viewer): Promise<Queue> {
  const shown = viewer ? shownTo(viewer) : shownToAll;
  const here: SQL = sql`(e.closed_in is not null and e.closed_in = ${viewer?.place ?? ''})`;
  const { rows } = await tx.execute<{ id: string; shown: boolean; count: number }>(
    sql`select e.id, ${shown} as shown, (count(*) over ())::int as count from faq_entry e
      where e.community_id = ${community} and e.waits_since is not null and e.state in ('draft', 'published')
      order by ${shown} desc, ${here} desc, e.waits_since, e.number limit 1`,
  );
  const [row] = rows;
  if (!row) return { count: 0, first: undefined, shown: true };
  return { count: row.count, first: await entryById(tx, row.id), shown: row.shown };
}

/** Puts it at the end of the queue. It is no change of the entry, so its history does not tell of it. */
export async function toTheEnd(tx: Tx, { id, community }: Entry, now: Date): Promise<void> {
  const { rows } = await tx.execute<{ last: Date | string | null }>(
    sql`select max(waits_since) as last from faq_entry where community_id = ${community}`,
  );
  const last = rows[0]?.last;
  const after = last ? new Date(last).getTime() + 1 : 0;
  await waitFrom(tx, id, new Date(Math.max(now.getTime(), after)));
}

export async function waitFrom(tx: Tx, id: string, waitsSince: Date): Promise<void> {
  await tx.update(entries).set({ waitsSince }).where(eq(entries.id, id));
}

/** Lets entries wait that are not shown any more, since words in them went with somebody. Answers how many were new. */
export async function gatherBroken(tx: Tx, community: CommunityId, now: Date): Promise<number> {
  const { rowCount } = await tx.execute(
    sql`update faq_entry e set waits_since = ${now} where e.community_id = ${community} and e.waits_since is null
      and ${broken}`,
  );
  return rowCount ?? 0;
}
