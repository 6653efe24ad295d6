import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { communities, members } from '../../community/tables.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';
import type { Speak, TopicState } from './model.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const community = () =>
  uuid('community_id')
    .$type<CommunityId>()
    .notNull()
    .references(() => communities.id, { onDelete: 'cascade' });
/** What somebody started outlives their going. */
const author = (name: string) =>
  uuid(name)
    .$type<MemberId>()
    .references(() => members.id, { onDelete: 'set null' });
/** What only somebody themselves can say goes with them. */
const member = () =>
  uuid('member_id')
    .$type<MemberId>()
    .notNull()
    .references(() => members.id, { onDelete: 'cascade' });

export const topics = pgTable(
  'topics_topic',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    community: community(),
    /** Counted per community, from 1, without gaps. */
    number: integer('number').notNull(),
    title: text('title').notNull(),
    /** The title's words that matter, for finding what is alike (gist.ts). */
    gist: text('gist').notNull(),
    why: text('why'),
    suggestedBy: author('suggested_by'),
    state: text('state').$type<TopicState>().notNull().default('open'),
    /** The draft it was made of, so that a second press makes no second topic. */
    draft: uuid('draft_id').unique(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    unique().on(table.community, table.number),
    index('topics_topic_state').on(table.community, table.state),
    index('topics_topic_author').on(table.suggestedBy),
  ],
);

export const interests = pgTable(
  'topics_interest',
  {
    topic: uuid('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    member: member(),
    wants: boolean('wants').notNull().default(false),
    speak: text('speak').$type<Speak>().notNull().default('no'),
    since: moment('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.topic, table.member] }), index('topics_interest_member').on(table.member)],
);

export const polls = pgTable(
  'topics_poll',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    community: community(),
    number: integer('number').notNull(),
    /** Null for the usual question, which each reader gets in their own language. */
    question: text('question'),
    votesEach: integer('votes_each').notNull(),
    openedBy: author('opened_by'),
    openedAt: moment('opened_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    closedAt: moment('closed_at'),
    /** Turnout as it stood at the close: who voted, of how many. */
    voters: integer('voters'),
    members: integer('members'),
  },
  (table) => [
    unique().on(table.community, table.number),
    index('topics_poll_open').on(table.community).where(sql`closed_at is null`),
    index('topics_poll_author').on(table.openedBy),
  ],
);

export const choices = pgTable(
  'topics_choice',
  {
    poll: uuid('poll_id')
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    /** From 1: what ballots hold and what readers see. */
    position: integer('position').notNull(),
    topic: uuid('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    /** Counted at the close, for good. */
    votes: integer('votes'),
  },
  (table) => [primaryKey({ columns: [table.poll, table.position] }), index('topics_choice_topic').on(table.topic)],
);

export const ballots = pgTable(
  'topics_ballot',
  {
    poll: uuid('poll_id')
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    member: member(),
    /** Positions. */
    choices: integer('choices').array().notNull().default(sql`'{}'`),
    /** Null until something was cast: the row is made when it is first reached for. */
    castAt: moment('cast_at'),
  },
  (table) => [primaryKey({ columns: [table.poll, table.member] }), index('topics_ballot_member').on(table.member)],
);
