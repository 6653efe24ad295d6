import { and, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../database/connect.ts';
import type { Site } from '../../../kernel/work.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { placeKey } from '../model.ts';
import { SUGGEST_AT } from '../search/gate.ts';
import type { Outcome } from './learning.ts';
import { channels } from './tables.ts';
import { moved } from './threshold.ts';

/** A channel in which answers are suggested. */
export interface Watched {
  readonly community: CommunityId;
  /** How sure we have to be there, from 0 to 1. */
  readonly threshold: number;
}

export const isAt = ({ platform, workspace, channel }: Site) =>
  and(eq(channels.platform, platform), eq(channels.workspace, workspace), eq(channels.channel, channel));

/** A channel that has become another community's is no longer watched. */
export async function watchedAt(tx: Tx | Db, site: Site): Promise<Watched | undefined> {
  const [row] = await tx
    .select({ community: channels.community, threshold: channels.threshold })
    .from(channels)
    .where(
      and(
        isAt(site),
        channels.watched,
        sql`not exists (select from channel c join workspace w on w.id = c.workspace_id where w.platform = ${site.platform}
          and w.external = ${site.workspace} and c.external = ${site.channel} and c.community_id <> ${channels.community})`,
      ),
    );
  return row && { ...row, threshold: row.threshold ?? SUGGEST_AT };
}

/** Where what is said of a suggestion changes what all of it was worth, the channel it was made in becomes surer or bolder. */
export async function moveThreshold(
  tx: Tx,
  of: { readonly community: CommunityId; readonly place: string },
  change: { readonly was: Outcome | null; readonly is: Outcome | null },
): Promise<void> {
  if (change.was === change.is) return;
  const rows = await tx.select().from(channels).where(eq(channels.community, of.community)).for('update');
  const row = rows.find((each) => placeKey(each) === of.place);
  if (!row) return;
  const threshold = moved(row.threshold ?? SUGGEST_AT, change);
  await tx.update(channels).set({ threshold }).where(isAt(row));
}
