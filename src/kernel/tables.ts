import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { communities } from '../community/tables.ts';
import type { RawValues } from '../surface/form.ts';
import type { CommunityId, Language, MemberId } from '../surface/identity.ts';
import type { Message } from '../surface/message.ts';
import type { Reply } from '../surface/platform.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const community = () =>
  uuid('community_id')
    .$type<CommunityId>()
    .references(() => communities.id, { onDelete: 'cascade' });

/** Every event we have answered, with the answer: a second delivery gets the same one and does nothing. */
export const inbound = pgTable(
  'inbound',
  {
    platform: text('platform').notNull(),
    event: text('event').notNull(),
    reply: jsonb('reply').$type<Reply>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.event] }), index().on(table.at)],
);

/** One channel's queue: what is for one channel goes out in order, one at a time. */
export const lanes = pgTable('lane', {
  id: text('id').primaryKey(),
  platform: text('platform').notNull(),
  workspace: text('workspace').notNull(),
  channel: text('channel').notNull(),
  /** Not before this: pace, Retry-After, backoff. */
  readyAt: moment('ready_at').notNull(),
  /** Held by one worker until then. */
  leasedUntil: moment('leased_until'),
});

export const outbox = pgTable(
  'outbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    lane: text('lane_id')
      .notNull()
      .references(() => lanes.id, { onDelete: 'cascade' }),
    community: community(),
    kind: text('kind').$type<'post' | 'refresh' | 'gather'>().notNull(),
    /** The card to show, or, without one, the message as it stands; of a `gather` what stands in the workspace's calendar. */
    card: text('card'),
    message: jsonb('message').$type<Message>(),
    language: text('language').$type<Language>().notNull(),
    /** The card whose message in this channel is answered. */
    under: text('under'),
    /** Private, and for the coordinators where it cannot be delivered. */
    otherwise: boolean('otherwise').notNull().default(false),
    once: uuid('once').notNull().defaultRandom(),
    attempts: integer('attempts').notNull().default(0),
    firstTriedAt: moment('first_tried_at'),
    /** The last outcome may have been a success whose answer was lost. */
    unclearSince: moment('unclear_since'),
    deadAt: moment('dead_at'),
    error: text('error'),
  },
  (table) => [
    index('outbox_waiting').on(table.lane, table.id).where(sql`dead_at is null`),
    index('outbox_dead').on(table.deadAt).where(sql`dead_at is not null`),
    index('outbox_community').on(table.community),
  ],
);

/** Each message in which a card is shown. Written when its posting is queued; `message` follows when it is out. */
export const cardMessages = pgTable(
  'card_message',
  {
    card: text('card').notNull(),
    lane: text('lane_id')
      .notNull()
      .references(() => lanes.id, { onDelete: 'cascade' }),
    community: community(),
    language: text('language').$type<Language>().notNull(),
    message: text('message'),
  },
  (table) => [
    primaryKey({ columns: [table.card, table.lane] }),
    index('card_message_shown').on(table.lane, table.message),
  ],
);

/** `key` is the occurrence: asked for twice, it still happens once. */
export const jobs = pgTable(
  'job',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    name: text('name').notNull(),
    key: text('key').notNull(),
    community: community(),
    payload: jsonb('payload').notNull(),
    dueAt: moment('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    doneAt: moment('done_at'),
    deadAt: moment('dead_at'),
    error: text('error'),
  },
  (table) => [
    unique().on(table.name, table.key),
    index('job_due').on(table.dueAt, table.id).where(sql`done_at is null and dead_at is null`),
    index('job_of_community')
      .on(table.community, table.dueAt, table.id)
      .where(sql`done_at is null and dead_at is null`),
  ],
);

/** Who did what that others should be able to look up. Ballots are not here: nobody may look those up. */
export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    community: community(),
    member: uuid('member_id').$type<MemberId>(),
    act: text('act').notNull(),
    details: jsonb('details').$type<Readonly<Record<string, string | number | boolean>>>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index().on(table.community, table.at)],
);

/** What a person typed and may still want: a refused form, a suggestion they are asked to confirm. */
export const drafts = pgTable(
  'draft',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    person: uuid('person_id').notNull(),
    values: jsonb('values').$type<RawValues>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index().on(table.at)],
);
