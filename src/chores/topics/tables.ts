import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { author, community, member, moment } from '../../community/columns.ts';
import type { Pairs } from './count/standing.ts';
import type { Speak, TopicState } from './model.ts';
import type { Anonymity, Method, Reveal } from './polls/model.ts';

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
    /** The topic that stands for this one too, where it is merged. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => topics.id, { onDelete: 'set null' }),
    /** The draft it was made of, so that a second press makes no second topic. */
    draft: uuid('draft_id').unique(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    unique().on(table.community, table.number),
    index('topics_topic_state').on(table.community, table.state),
    index('topics_topic_author').on(table.suggestedBy),
    index('topics_topic_merged').on(table.mergedInto),
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
    method: text('method').$type<Method>().notNull().default('approval'),
    reveal: text('reveal').$type<Reveal>().notNull().default('live'),
    anonymity: text('anonymity').$type<Anonymity>().notNull().default('hidden'),
    /** Whether members may add choices until it closes. */
    writeIns: boolean('write_ins').notNull().default(false),
    /** As many choices as one ballot may name. */
    votesEach: integer('votes_each').notNull(),
    openedBy: author('opened_by'),
    openedAt: moment('opened_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    closedAt: moment('closed_at'),
    /** When those who had not voted were reminded. */
    remindedAt: moment('reminded_at'),
    /** Turnout as it stood at the close: who voted, of how many. */
    voters: integer('voters'),
    members: integer('members'),
    /** Who was put before whom, counted at the close: of a ranked poll. */
    pairs: jsonb('pairs').$type<Pairs>(),
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
    /** Who added it while the poll was open. */
    addedBy: author('added_by'),
    /** Taken out of the poll; once that has closed, whatever did not stand for election. */
    withdrawn: boolean('withdrawn').notNull().default(false),
    /** Counted at the close, for good: ballots that name it, and their points. */
    votes: integer('votes'),
    points: integer('points'),
  },
  (table) => [
    primaryKey({ columns: [table.poll, table.position] }),
    unique('topics_choice_once').on(table.poll, table.topic),
    index('topics_choice_topic').on(table.topic),
    index('topics_choice_author').on(table.addedBy),
  ],
);

const marks = {
  /** Positions; in order of preference where the poll ranks. */
  choices: integer('choices').array().notNull().default(sql`'{}'`),
  /** What each of them got, where the poll scores. */
  points: integer('points').array(),
};

export const ballots = pgTable(
  'topics_ballot',
  {
    poll: uuid('poll_id')
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    member: member(),
    ...marks,
    /** Null until something was cast: the row is made when it is first reached for. */
    castAt: moment('cast_at'),
  },
  (table) => [primaryKey({ columns: [table.poll, table.member] }), index('topics_ballot_member').on(table.member)],
);

/** What a sealed poll's ballots are found again with, for as long as it is open: a secret of 32 bytes, in hexadecimal. */
export const seals = pgTable('topics_seal', {
  poll: uuid('poll_id')
    .primaryKey()
    .references(() => polls.id, { onDelete: 'cascade' }),
  key: text('key').notNull(),
});

/** A sealed poll's ballots until its close; ballots/sealed.ts says why there is no member and no time in them. */
export const sealedBallots = pgTable(
  'topics_sealed_ballot',
  {
    poll: uuid('poll_id')
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    voter: text('voter').notNull(),
    ...marks,
  },
  (table) => [primaryKey({ columns: [table.poll, table.voter] })],
);
