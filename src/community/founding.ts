import { eq } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import type { CommunityId, MemberId } from '../surface/identity.ts';
import type { Community } from './model.ts';
import { joinCommunity } from './people.ts';
import { channels, communities, members, workspaces } from './tables.ts';

export type Charter = Pick<Community, 'name' | 'zone' | 'language'>;

export async function found(tx: Tx, charter: Charter, now: Date): Promise<CommunityId> {
  const [row] = await tx
    .insert(communities)
    .values({ ...charter, createdAt: now })
    .returning({ id: communities.id });
  if (!row) throw new Error('an insert returned no row');
  return row.id;
}

export async function amend(tx: Tx, community: CommunityId, charter: Charter): Promise<void> {
  await tx.update(communities).set(charter).where(eq(communities.id, community));
}

/** The community lives in this channel from now on. False where the channel is another community's. */
export async function settleIn(
  tx: Tx,
  community: CommunityId,
  { workspaceId, channel }: { readonly workspaceId: string; readonly channel: string },
): Promise<boolean> {
  const [row] = await tx
    .insert(channels)
    .values({ workspace: workspaceId, external: channel, community })
    .onConflictDoUpdate({ target: [channels.workspace, channels.external], set: { departedAt: null } })
    .returning({ community: channels.community });
  return row?.community === community;
}

export async function makeCoordinator(
  tx: Tx,
  of: { readonly community: CommunityId; readonly person: string; readonly now: Date },
): Promise<MemberId> {
  const { id } = await joinCommunity(tx, of);
  await tx.update(members).set({ coordinator: true }).where(eq(members.id, id));
  return id;
}

/** What the platform calls the workspace; empty where it has not said. */
export async function workspaceName(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.select({ name: workspaces.name }).from(workspaces).where(eq(workspaces.id, id));
  return row?.name ?? '';
}
