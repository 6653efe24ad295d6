import type { Community } from '../community/model.ts';
import type { Tx } from '../database/connect.ts';
import type { Language, MemberId } from '../surface/identity.ts';
import type { Embeddings } from './embedding.ts';
import type { House } from './house.ts';
import { schedule } from './jobs/schedule.ts';
import { cardKey, enqueueCard, enqueueGathering, enqueuePost, refreshCard } from './outbox/enqueue.ts';
import { audit } from './tables.ts';
import type { Work } from './work.ts';

export interface Setting {
  readonly tx: Tx;
  readonly community: Community;
  readonly now: Date;
  /** Of the reader; what goes to channels is in the community's language all the same. */
  readonly language: Language;
  /** Who does it, where it is somebody. */
  readonly member?: MemberId;
  /** Cards that are to be refreshed before the transaction ends, by their keys. */
  readonly stale: Set<string>;
  readonly embeddings: Embeddings;
}

/** What was asked for first is sent first: the cards that have become stale by now. */
export async function refreshStale(tx: Tx, stale: Set<string>): Promise<void> {
  for (const card of stale) await refreshCard(tx, { card });
  stale.clear();
}

/** What a handler may change, in one community and one transaction. */
export function workIn(house: House, setting: Setting): Work {
  const { tx, community, now, language, member, stale, embeddings } = setting;
  const letter = { community: community.id, language: community.language, now };
  const work: Work = {
    now,
    tx,
    community,
    language,
    address: house.address(),
    embeddings,
    post: async (to, message) => {
      await refreshStale(tx, stale);
      await enqueuePost(tx, to, { ...letter, message });
    },
    show: async (to, card, id) => {
      await refreshStale(tx, stale);
      await enqueueCard(tx, to, { ...letter, card: cardKey(card.name, id) });
    },
    refresh: async (card, id) => {
      stale.add(cardKey(card.name, id));
    },
    gather: (of, id) => enqueueGathering(tx, house.calendars, { ...letter, card: cardKey(of.name, id) }),
    later: (job, payload, { at, key }) =>
      schedule(tx, { name: job.name, key, community: community.id, payload, dueAt: at }),
    tell: async (fact, payload) => {
      for (const listener of house.registry.listeners.get(fact.name) ?? []) await listener.run(work, payload as never);
    },
    record: async (act, details) => {
      await tx.insert(audit).values({ community: community.id, member: member ?? null, act, details, at: now });
    },
  };
  return work;
}
