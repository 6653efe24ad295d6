import { eq, sql } from 'drizzle-orm';
import type { ChannelSpot } from '../../community/arrivals.ts';
import { type Named, nameOf } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import { statement } from '../../database/statement.ts';
import type { CommunityId, Language, MemberId } from '../../surface/identity.ts';
import { type Message, text } from '../../surface/message.ts';
import { mention } from '../../surface/text.ts';
import { engineVoice } from '../../words/engine.ts';
import { cardMessages, lanes, outbox } from '../tables.ts';
import type { Audience } from '../work.ts';
import { calendarsOf, insteadOfPrivate, laneId, spotsOf } from './spots.ts';

export interface Letter {
  readonly community: CommunityId;
  readonly language: Language;
  readonly now: Date;
}

export const cardKey = (name: string, id: string): string => `${name}/${id}`;

export async function enqueuePost(tx: Tx, to: Audience, letter: Letter & { readonly message: Message }): Promise<void> {
  const { community, language, message } = letter;
  for (const lane of await lanesFor(tx, to, letter)) {
    await tx.insert(outbox).values({ lane, community, language, kind: 'post', message, ...ways(to) });
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
    const kind = fresh.length > 0 ? 'post' : 'refresh';
    await tx.insert(outbox).values({ lane, community, language, kind, card, ...ways(to) });
  }
}

/** One row for each channel that shows the card; rows that wait for one channel are answered by one edit. */
export const refreshCard = statement<{ readonly card: string }>(
  'refresh_card',
  (value) => sql`insert into outbox (lane_id, community_id, language, kind, card)
    select lane_id, community_id, language, 'refresh', card from card_message where card = ${value('card')}`,
);

/** One row for each calendar that shows it or is to show it. */
export async function enqueueGathering(
  tx: Tx,
  platforms: ReadonlySet<string>,
  letter: Letter & { readonly card: string },
): Promise<void> {
  const { community, language, card } = letter;
  for (const lane of await openLanes(tx, await calendarsOf(tx, community, platforms), letter.now)) {
    await tx.insert(cardMessages).values({ card, lane, community, language }).onConflictDoNothing();
    await tx.insert(outbox).values({ lane, community, language, kind: 'gather', card });
  }
}

const ways = (to: Audience) => ({
  under: to.to === 'under' ? cardKey(to.card.name, to.id) : null,
  otherwise: to.to === 'member' && to.otherwise === 'coordinators',
});

async function lanesFor(tx: Tx, to: Audience, letter: Letter): Promise<readonly string[]> {
  if (to.to === 'under') return lanesShowing(tx, cardKey(to.card.name, to.id));
  const spots = await spotsOf(tx, to, letter.community);
  if (spots.length > 0 || to.to !== 'member' || !to.otherwise) return openLanes(tx, spots, letter.now);
  return lanesInstead(tx, to.member, letter);
}

async function lanesShowing(tx: Tx, card: string): Promise<readonly string[]> {
  const rows = await tx.select({ lane: cardMessages.lane }).from(cardMessages).where(eq(cardMessages.card, card));
  return rows.map((row) => row.lane);
}

/** For what cannot be said privately: where it goes then, with a line before it that says for whom it is. */
export async function lanesInstead(tx: Tx, member: MemberId, letter: Letter): Promise<readonly string[]> {
  const { community, language, now } = letter;
  const lanes = await openLanes(tx, await insteadOfPrivate(tx, community), now);
  const message = notPrivately(language, { id: member, name: await nameOf(tx, member) });
  for (const lane of lanes) await tx.insert(outbox).values({ lane, community, language, kind: 'post', message });
  return lanes;
}

function notPrivately(language: Language, member: Named): Message {
  const voice = engineVoice(language);
  const said = voice.text('letter.otherwise', { member: mention(member) });
  return { headline: voice.line('letter.otherwise.headline', { name: member.name }), blocks: [text(said)] };
}

async function openLanes(tx: Tx, spots: readonly ChannelSpot[], now: Date): Promise<readonly string[]> {
  if (spots.length === 0) return [];
  await tx
    .insert(lanes)
    .values(spots.map((spot) => ({ id: laneId(spot), ...spot, readyAt: now })))
    .onConflictDoNothing();
  return spots.map(laneId);
}
