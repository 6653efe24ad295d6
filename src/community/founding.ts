import { and, eq } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import type { CommunityId, MemberId } from '../surface/identity.ts';
import type { Community } from './model.ts';
import { joinCommunity } from './people.ts';
import { type ChannelPurpose, channels, communities, members, workspaces } from './tables.ts';

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

/** The channel is the community's from now on. False where it is another community's. */
export async function settleIn(tx: Tx, community: CommunityId, place: Place): Promise<boolean> {
  const { workspaceId, channel, purpose } = place;
  const [row] = await tx
    .insert(channels)
    .values({ workspace: workspaceId, external: channel, community, ...(purpose && { purpose }) })
    .onConflictDoUpdate({
      target: [channels.workspace, channels.external],
      set: { departedAt: null, ...(purpose && { purpose }) },
      setWhere: eq(channels.community, community),
    })
    .returning({ community: channels.community });
  return row !== undefined;
}

/** The coordinators of the community are told things privately from now on. */
export async function closeDesks(tx: Tx, community: CommunityId): Promise<void> {
  await tx.delete(channels).where(and(eq(channels.community, community), eq(channels.purpose, 'coordinators')));
}

interface Place {
  /** Our id of it. */
  readonly workspaceId: string;
  readonly channel: string;
  /** Unless given, what it was before, or else `everyone`. */
  readonly purpose?: ChannelPurpose;
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
