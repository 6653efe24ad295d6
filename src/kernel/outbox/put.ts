import { sql } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import { statement } from '../../database/statement.ts';
import type { CommunityId, Language } from '../../surface/identity.ts';
import type { Message } from '../../surface/message.ts';
import type { Lane } from './claim.ts';

/** A letter for one lane, which is opened where it is new. */
interface Put {
  readonly lane: Lane;
  readonly community: CommunityId;
  readonly language: Language;
  readonly now: Date;
  /** The card that is answered. */
  readonly under: string | null;
  readonly otherwise: boolean;
}

/** Reminders come by the thousand within a minute: each letter is one statement. */
export async function putPost(tx: Tx, { message, ...put }: Put & { readonly message: Message }): Promise<void> {
  await post(tx, { ...flat(put), message: JSON.stringify(message) });
}

interface PutCard extends Put {
  readonly card: string;
  /** What is to be done where the card does not stand yet, and where it does. */
  readonly first: Kind;
  readonly again: Kind;
}
type Kind = 'post' | 'refresh' | 'gather';

export async function putCard(tx: Tx, { card, first, again, ...put }: PutCard): Promise<void> {
  await show(tx, { ...flat(put), card, first, again });
}

const flat = ({ lane: { id, platform, workspace, channel }, ...put }: Put) => ({
  lane: id,
  platform,
  workspace,
  channel,
  community: put.community,
  language: put.language,
  now: put.now,
  under: put.under,
  otherwise: put.otherwise,
});
type Flat = ReturnType<typeof flat>;

const post = statement<Flat & { readonly message: string }>(
  'put_post',
  (value) => sql`
    with opened as (insert into lane (id, platform, workspace, channel, ready_at)
      values (${value('lane')}, ${value('platform')}, ${value('workspace')}, ${value('channel')}, ${value('now')})
      on conflict do nothing)
    insert into outbox (lane_id, community_id, language, kind, message, under, otherwise)
    values (${value('lane')}, ${value('community')}, ${value('language')}, 'post', ${value('message')}, ${value('under')},
      ${value('otherwise')})`,
);

const show = statement<Flat & Pick<PutCard, 'card' | 'first' | 'again'>>(
  'put_card',
  (value) => sql`
    with opened as (insert into lane (id, platform, workspace, channel, ready_at)
      values (${value('lane')}, ${value('platform')}, ${value('workspace')}, ${value('channel')}, ${value('now')})
      on conflict do nothing),
    fresh as (insert into card_message (card, lane_id, community_id, language)
      values (${value('card')}, ${value('lane')}, ${value('community')}, ${value('language')})
      on conflict do nothing returning 1)
    insert into outbox (lane_id, community_id, language, kind, card, under, otherwise)
    values (${value('lane')}, ${value('community')}, ${value('language')},
      case when exists (select from fresh) then ${value('first')} else ${value('again')} end, ${value('card')},
      ${value('under')}, ${value('otherwise')})`,
);
