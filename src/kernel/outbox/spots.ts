import type { ChannelSpot } from '../../community/arrivals.ts';
import { accountOf, channelsOf, coordinatorsOf } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';
import type { Audience } from '../work.ts';
import type { Lane } from './claim.ts';

/** A channel name that stands for a person: the platform is asked for the real channel when something is sent there. */
export const DIRECT = '@';
/** A channel name that stands for the calendar of the workspace. */
export const CALENDAR = '!';

export const laneId = ({ platform, workspace, channel }: ChannelSpot): string => `${platform}/${workspace}/${channel}`;

export const laneAt = (spot: ChannelSpot): Lane => ({ id: laneId(spot), ...spot });

/** Whom a letter is for by name, and not by where something was said before. */
export type Addressed = Exclude<Audience, { readonly to: 'under' }>;

export async function spotsOf(tx: Tx, to: Addressed, community: CommunityId): Promise<readonly ChannelSpot[]> {
  switch (to.to) {
    case 'community':
      return channelsOf(tx, community);
    case 'spot':
      return [{ platform: to.platform, workspace: to.workspace, channel: to.channel }];
    case 'member':
      return privately(tx, to.member);
    case 'coordinators': {
      const desks = await channelsOf(tx, community, 'coordinators');
      return desks.length > 0 ? desks : eachPrivately(tx, await coordinatorsOf(tx, community));
    }
  }
}

/** Where a private letter goes that cannot be delivered: to the coordinators' channel, or else to everyone's. */
export async function insteadOfPrivate(tx: Tx, community: CommunityId): Promise<readonly ChannelSpot[]> {
  const desks = await channelsOf(tx, community, 'coordinators');
  return desks.length > 0 ? desks : channelsOf(tx, community);
}

async function privately(tx: Tx, member: MemberId): Promise<readonly ChannelSpot[]> {
  const account = await accountOf(tx, member);
  if (!account) return [];
  return [{ platform: account.platform, workspace: account.workspace, channel: `${DIRECT}${account.person}` }];
}

async function eachPrivately(tx: Tx, members: readonly MemberId[]): Promise<readonly ChannelSpot[]> {
  const spots: ChannelSpot[] = [];
  for (const member of members) spots.push(...(await privately(tx, member)));
  return spots;
}

/** The calendars of the workspaces in which the community lives, on these platforms. */
export async function calendarsOf(
  tx: Tx,
  community: CommunityId,
  platforms: ReadonlySet<string>,
): Promise<readonly ChannelSpot[]> {
  const all = (await channelsOf(tx, community)).filter((each) => platforms.has(each.platform));
  const calendars = all.map((each) => ({ ...each, channel: CALENDAR }));
  return [...new Map(calendars.map((each) => [laneId(each), each])).values()];
}
