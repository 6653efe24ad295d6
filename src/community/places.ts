import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import type { CommunityId, MemberId } from '../surface/identity.ts';
import type { ChannelSpot } from './arrivals.ts';
import type { Community } from './model.ts';
import { accounts, type ChannelPurpose, channels, communities, members, people, workspaces } from './tables.ts';

const spot = { platform: workspaces.platform, workspace: workspaces.external, channel: channels.external };

/** Where a community may be written to, for this purpose. */
export async function channelsOf(
  tx: Tx,
  community: CommunityId,
  purpose: ChannelPurpose = 'everyone',
): Promise<readonly ChannelSpot[]> {
  return tx
    .select(spot)
    .from(channels)
    .innerJoin(workspaces, eq(workspaces.id, channels.workspace))
    .where(and(eq(channels.community, community), eq(channels.purpose, purpose), isNull(channels.departedAt)))
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
  const [row] = await tx
    .select({ id: channels.id })
    .from(channels)
    .innerJoin(workspaces, eq(workspaces.id, channels.workspace))
    .where(
      and(
        eq(channels.community, community),
        isNull(channels.departedAt),
        eq(workspaces.platform, platform),
        eq(workspaces.external, workspace),
        eq(channels.external, channel),
      ),
    );
  return row !== undefined;
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

/** The member of a community who has this account, where there is one. */
export async function memberWith(
  tx: Tx,
  community: CommunityId,
  { platform, person }: { readonly platform: string; readonly person: string },
): Promise<Named | undefined> {
  const [row] = await tx
    .select({ id: members.id, name: people.name })
    .from(accounts)
    .innerJoin(members, and(eq(members.person, accounts.person), eq(members.community, community)))
    .innerJoin(people, eq(people.id, members.person))
    .where(and(eq(accounts.platform, platform), eq(accounts.external, person)));
  return row;
}

/** A member and what they are called: what a mention is made of. */
export interface Named {
  readonly id: MemberId;
  readonly name: string;
}

/** What a member is called; empty where there is no such member any more. */
export async function nameOf(tx: Tx, member: MemberId): Promise<string> {
  const [row] = await tx
    .select({ name: people.name })
    .from(members)
    .innerJoin(people, eq(people.id, members.person))
    .where(eq(members.id, member));
  return row?.name ?? '';
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
