import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { Site } from '../../../kernel/work.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { channels } from '../suggest/tables.ts';
import { isAt } from '../suggest/watched.ts';

export interface Channel extends Site {
  /** Questions are posted here. */
  readonly questions: boolean;
  /** Who asks here is suggested answers. */
  readonly watched: boolean;
}

const columns = {
  platform: channels.platform,
  workspace: channels.workspace,
  channel: channels.channel,
  questions: channels.questions,
  watched: channels.watched,
};

/** Channels of a community of which something was said. */
export const channelsOf = (tx: Tx, community: CommunityId): Promise<readonly Channel[]> =>
  tx
    .select(columns)
    .from(channels)
    .where(eq(channels.community, community))
    .orderBy(channels.platform, channels.workspace, channels.channel);

export const isSame = (a: Site, b: Site): boolean =>
  a.platform === b.platform && a.workspace === b.workspace && a.channel === b.channel;

/** Where the questions of this workspace are posted, as seen from one of its channels. */
export function questionsIn(all: readonly Channel[], site: Site): 'here' | 'elsewhere' | 'everywhere' {
  const chosen = all.filter((each) => each.questions);
  if (chosen.some((each) => isSame(each, site))) return 'here';
  return chosen.length > 0 ? 'elsewhere' : 'everywhere';
}

/** Whether a channel is another community's: it lives there, or it said something of it in a channel where nobody lives. */
export async function isOthers(tx: Tx, community: CommunityId, site: Site): Promise<boolean> {
  const { platform, workspace, channel } = site;
  const { rows } = await tx.execute<{ readonly owner: CommunityId }>(sql`select owner from (
    select c.community_id as owner, 1 as rank from channel c join workspace w on w.id = c.workspace_id
      where w.platform = ${platform} and w.external = ${workspace} and c.external = ${channel}
    union all select community_id, 2 from faq_channel
      where platform = ${platform} and workspace = ${workspace} and channel = ${channel}) known order by rank limit 1`);
  const [row] = rows;
  return row !== undefined && row.owner !== community;
}

/** Switched on anew, a channel begins with the threshold we came with. */
export async function setWatched(
  tx: Tx,
  community: CommunityId,
  of: Site & { readonly watched: boolean },
): Promise<void> {
  const { watched, ...site } = of;
  await tx
    .insert(channels)
    .values({ ...(await claimed(tx, community, site)), watched })
    .onConflictDoUpdate({
      target: [channels.platform, channels.workspace, channels.channel],
      set: {
        watched,
        threshold: sql`case when ${watched} and not ${channels.watched} then null else ${channels.threshold} end`,
      },
    });
}

/** Questions are posted here, and in no other channel of this workspace. */
export async function askHere(tx: Tx, community: CommunityId, site: Site): Promise<void> {
  const { platform, workspace } = site;
  await tx
    .update(channels)
    .set({ questions: false })
    .where(and(eq(channels.community, community), eq(channels.platform, platform), eq(channels.workspace, workspace)));
  await tx
    .insert(channels)
    .values({ ...(await claimed(tx, community, site)), questions: true })
    .onConflictDoUpdate({
      target: [channels.platform, channels.workspace, channels.channel],
      set: { questions: true },
    });
}

export async function askEverywhere(tx: Tx, community: CommunityId): Promise<void> {
  await tx.update(channels).set({ questions: false }).where(eq(channels.community, community));
}

/** What another community said of a channel that has become ours holds no longer. */
async function claimed(tx: Tx, community: CommunityId, { platform, workspace, channel }: Site) {
  const site = { platform, workspace, channel };
  await tx.delete(channels).where(and(isAt(site), ne(channels.community, community)));
  return { ...site, community };
}
