import { eq, sql } from 'drizzle-orm';
import { type Named, nameOf } from '../../community/places.ts';
import { listed } from '../../community/roster.ts';
import type { Tx } from '../../database/connect.ts';
import { statement } from '../../database/statement.ts';
import type { CommunityId, Language, MemberId } from '../../surface/identity.ts';
import { type Message, text } from '../../surface/message.ts';
import { mention } from '../../surface/text.ts';
import { engineVoice } from '../../words/engine.ts';
import { cardMessages, lanes } from '../tables.ts';
import type { Audience } from '../work.ts';
import type { Lane } from './claim.ts';
import { putCard, putPost } from './put.ts';
import { calendarsOf, insteadOfPrivate, laneAt, spotsOf } from './spots.ts';

export interface Letter {
  readonly community: CommunityId;
  readonly language: Language;
  readonly now: Date;
}

export const cardKey = (name: string, id: string): string => `${name}/${id}`;

export async function enqueuePost(tx: Tx, to: Audience, letter: Letter & { readonly message: Message }): Promise<void> {
  const put = await addressed(tx, to, letter);
  for (const lane of await lanesFor(tx, to, letter)) await putPost(tx, { ...put, lane, message: letter.message });
}

/** A card already shown in a channel is brought up to date there instead of being posted again. */
export async function enqueueCard(tx: Tx, to: Audience, letter: Letter & { readonly card: string }): Promise<void> {
  const put = await addressed(tx, to, letter);
  for (const lane of await lanesFor(tx, to, letter)) {
    await putCard(tx, { ...put, lane, card: letter.card, first: 'post', again: 'refresh' });
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
  const put = { ...letter, under: null, otherwise: false, first: 'gather', again: 'gather' } as const;
  for (const spot of await calendarsOf(tx, letter.community, platforms)) {
    await putCard(tx, { ...put, lane: laneAt(spot) });
  }
}

async function addressed(tx: Tx, to: Audience, letter: Letter) {
  const { community, now } = letter;
  const under = to.to === 'under' ? cardKey(to.card.name, to.id) : null;
  const otherwise = to.to === 'member' && to.otherwise === 'coordinators';
  return { community, now, language: await languageFor(tx, to, letter), under, otherwise };
}

/** One reader's own, or else the community's. */
async function languageFor(tx: Tx, to: Audience, { language }: Letter): Promise<Language> {
  return to.to === 'member' ? ((await listed(tx, to.member))?.language ?? language) : language;
}

async function lanesFor(tx: Tx, to: Audience, letter: Letter): Promise<readonly Lane[]> {
  if (to.to === 'under') return lanesShowing(tx, cardKey(to.card.name, to.id));
  const spots = await spotsOf(tx, to, letter.community);
  if (spots.length > 0 || to.to !== 'member' || !to.otherwise) return spots.map(laneAt);
  return lanesInstead(tx, to.member, letter);
}

const lanesShowing = (tx: Tx, card: string): Promise<readonly Lane[]> =>
  tx
    .select({ id: lanes.id, platform: lanes.platform, workspace: lanes.workspace, channel: lanes.channel })
    .from(cardMessages)
    .innerJoin(lanes, eq(lanes.id, cardMessages.lane))
    .where(eq(cardMessages.card, card));

/** For what cannot be said privately: where it goes then, with a line before it that says for whom it is. */
export async function lanesInstead(tx: Tx, member: MemberId, letter: Letter): Promise<readonly Lane[]> {
  const all = (await insteadOfPrivate(tx, letter.community)).map(laneAt);
  const message = notPrivately(letter.language, { id: member, name: await nameOf(tx, member) });
  for (const lane of all) await putPost(tx, { ...letter, lane, message, under: null, otherwise: false });
  return all;
}

function notPrivately(language: Language, member: Named): Message {
  const voice = engineVoice(language);
  const said = voice.text('letter.otherwise', { member: mention(member) });
  return { headline: voice.line('letter.otherwise.headline', { name: member.name }), blocks: [text(said)] };
}
