import { sql } from 'drizzle-orm';
import type { ChannelSpot } from '../../community/arrivals.ts';
import { accountOf, channelsOf } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import { statement } from '../../database/statement.ts';
import type { CommunityId, Language } from '../../surface/identity.ts';
import type { Message } from '../../surface/message.ts';
import { cardMessages, lanes, outbox } from '../tables.ts';
import type { Audience } from '../work.ts';

/** A channel name that stands for a person: the platform is asked for the real channel when something is sent there. */
export const DIRECT = '@';

export interface Letter {
  readonly community: CommunityId;
  readonly language: Language;
  readonly now: Date;
}

export const laneId = ({ platform, workspace, channel }: ChannelSpot): string => `${platform}/${workspace}/${channel}`;

export async function enqueuePost(tx: Tx, to: Audience, letter: Letter & { readonly message: Message }): Promise<void> {
  const { community, language, message } = letter;
  for (const lane of await lanesFor(tx, to, letter)) {
    await tx.insert(outbox).values({ lane, community, language, kind: 'post', message });
  }
}

/** A card already shown in a channel is brought up to date there instead of being posted again. */
export async function enqueueCard(tx: Tx, to: Audience, letter: Letter & { readonly card: string }): Promise<void> {
  const { community, language, card } = letter;
  for (const lane of await lanesFor(tx, to, letter)) {
    const fresh = await tx
      .insert(cardMessages)
      .values({ card, lane, community, language })
      .onConflictDoNothing()
      .returning({ card: cardMessages.card });
    await tx.insert(outbox).values({ lane, community, language, kind: fresh.length > 0 ? 'post' : 'refresh', card });
  }
}

/** One row for each channel that shows the card; rows that wait for one channel are answered by one edit. */
export const refreshCard = statement<{ readonly card: string }>(
  'refresh_card',
  (value) => sql`insert into outbox (lane_id, community_id, language, kind, card)
    select lane_id, community_id, language, 'refresh', card from card_message where card = ${value('card')}`,
);

async function lanesFor(tx: Tx, to: Audience, { community, now }: Letter): Promise<readonly string[]> {
  const spots = await spotsOf(tx, to, community);
  if (spots.length === 0) return [];
  await tx
    .insert(lanes)
    .values(spots.map((spot) => ({ id: laneId(spot), ...spot, readyAt: now })))
    .onConflictDoNothing();
  return spots.map(laneId);
}

async function spotsOf(tx: Tx, to: Audience, community: CommunityId): Promise<readonly ChannelSpot[]> {
  switch (to.to) {
    case 'community':
      return channelsOf(tx, community);
    case 'spot':
      return [{ platform: to.platform, workspace: to.workspace, channel: to.channel }];
    case 'member': {
      const account = await accountOf(tx, to.member);
      return account
        ? [{ platform: account.platform, workspace: account.workspace, channel: `${DIRECT}${account.person}` }]
        : [];
    }
  }
}
