import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import type { CommunityId, MemberId } from '../surface/identity.ts';
import type { ChannelSpot } from './arrivals.ts';
import type { Community } from './model.ts';
import { accounts, channels, communities, members, workspaces } from './tables.ts';

const spot = { platform: workspaces.platform, workspace: workspaces.external, channel: channels.external };

/** Where a community lives and may be written to, oldest first. */
export async function channelsOf(tx: Tx, community: CommunityId): Promise<readonly ChannelSpot[]> {
  return tx
    .select(spot)
    .from(channels)
    .innerJoin(workspaces, eq(workspaces.id, channels.workspace))
    .where(and(eq(channels.community, community), isNull(channels.departedAt)))
    .orderBy(workspaces.platform, channels.external);
}

async function communitiesIn(tx: Tx, workspaceId: string): Promise<readonly Community[]> {
  const { id, name, zone, language } = communities;
  return tx
    .selectDistinct({ id, name, zone, language })
    .from(communities)
    .innerJoin(channels, eq(channels.community, communities.id))
    .where(eq(channels.workspace, workspaceId));
}

/**
 * The community an event is for: the channel's own, else the only one that lives in the workspace. `crowded`: several live
 * there and the channel is none of theirs.
 */
export async function communityFor(
  tx: Tx,
  { community, workspaceId }: { readonly community: Community | undefined; readonly workspaceId: string | undefined },
): Promise<{ readonly community: Community | undefined; readonly crowded: boolean }> {
  if (community || workspaceId === undefined) return { community, crowded: false };
  const living = await communitiesIn(tx, workspaceId);
  return { community: living.length === 1 ? living[0] : undefined, crowded: living.length > 1 };
}

/** Whether this very channel is one of the community's. */
export async function livesIn(
  tx: Tx,
  community: CommunityId,
  { platform, workspace, channel }: ChannelSpot,
): Promise<boolean> {
  const all = await channelsOf(tx, community);
  return all.some((each) => each.platform === platform && each.workspace === workspace && each.channel === channel);
}

export async function communityById(tx: Tx, of: CommunityId): Promise<Community | undefined> {
  const { id, name, zone, language } = communities;
  const [row] = await tx.select({ id, name, zone, language }).from(communities).where(eq(communities.id, of));
  return row;
}

/** The account on which to write to a member privately: the one last used where their community lives. */
export async function accountOf(
  tx: Tx,
  member: MemberId,
): Promise<{ readonly platform: string; readonly workspace: string; readonly person: string } | undefined> {
  const [row] = await tx
    .select({ platform: accounts.platform, workspace: workspaces.external, person: accounts.external })
    .from(members)
    .innerJoin(accounts, eq(accounts.person, members.person))
    .innerJoin(channels, eq(channels.community, members.community))
    .innerJoin(workspaces, and(eq(workspaces.id, channels.workspace), eq(workspaces.platform, accounts.platform)))
    .where(and(eq(members.id, member), isNull(workspaces.departedAt)))
    .orderBy(desc(accounts.seenAt))
    .limit(1);
  return row;
}

export async function coordinatorsOf(tx: Tx, community: CommunityId): Promise<readonly MemberId[]> {
  const rows = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.community, community), eq(members.coordinator, true)))
    .orderBy(members.joinedAt, members.id);
  return rows.map((row) => row.id);
}

/** Each member's account on a platform, where they have one: for mentions. */
export async function accountsOn(
  tx: Tx,
  platform: string,
  of: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, string>> {
  const rows = await tx
    .select({ member: members.id, external: sql<string>`min(${accounts.external})` })
    .from(members)
    .innerJoin(accounts, eq(accounts.person, members.person))
    .where(and(inArray(members.id, [...of]), eq(accounts.platform, platform)))
    .groupBy(members.id);
  return new Map(rows.map((row) => [row.member, row.external]));
}
