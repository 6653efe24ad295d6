import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import type { CommunityId } from '../surface/identity.ts';
import { channels, workspaces } from './tables.ts';

/** Our id of a workspace, made on first sight. A name, where known, replaces the one we had. */
export async function workspaceArrives(
  tx: Tx,
  { platform, external, name }: { readonly platform: string; readonly external: string; readonly name?: string },
): Promise<string> {
  const [row] = await tx
    .insert(workspaces)
    .values({ platform, external, name: name ?? '' })
    .onConflictDoUpdate({
      target: [workspaces.platform, workspaces.external],
      set: { departedAt: null, ...(name ? { name } : { name: sql`${workspaces.name}` }) },
    })
    .returning({ id: workspaces.id });
  if (!row) throw new Error('an upsert returned no row');
  return row.id;
}

export interface ChannelSpot {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

const at = ({ platform, workspace, channel }: ChannelSpot) =>
  and(
    eq(channels.external, channel),
    sql`${channels.workspace} in (select id from workspace where platform = ${platform} and external = ${workspace})`,
  );

/** The communities that lose a channel by this, each once; none where it was gone before. */
export async function channelDeparts(tx: Tx, spot: ChannelSpot, now: Date): Promise<readonly CommunityId[]> {
  const rows = await tx
    .update(channels)
    .set({ departedAt: now })
    .where(and(at(spot), isNull(channels.departedAt)))
    .returning({ community: channels.community });
  return rows.map((row) => row.community);
}

/** Something was said there: we are in after all. */
export async function channelReturns(tx: Tx, spot: ChannelSpot): Promise<void> {
  await tx
    .update(channels)
    .set({ departedAt: null })
    .where(and(at(spot), isNotNull(channels.departedAt)));
}

export async function workspaceDeparts(
  tx: Tx,
  { platform, workspace }: Omit<ChannelSpot, 'channel'>,
  now: Date,
): Promise<void> {
  const left = await tx
    .update(workspaces)
    .set({ departedAt: now })
    .where(and(eq(workspaces.platform, platform), eq(workspaces.external, workspace)))
    .returning({ id: workspaces.id });
  for (const { id } of left) {
    await tx
      .update(channels)
      .set({ departedAt: now })
      .where(and(eq(channels.workspace, id), isNull(channels.departedAt)));
  }
}
