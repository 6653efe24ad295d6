import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { author, community, member, moment } from '../../../community/columns.ts';
import type { Recurrence } from '../../../time/recurrence.ts';
import { topics } from '../tables.ts';
import type { Ask, Place } from './model.ts';

/** A question that coordinators have us ask, once or again and again. */
export const prompts = pgTable(
  'topics_prompt',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    community: community(),
    /** Counted per community, from 1. */
    number: integer('number').notNull(),
    text: text('text').notNull(),
    ask: text('ask').$type<Ask>().notNull(),
    /** One channel; null for all of the community's. */
    place: jsonb('place').$type<Place>(),
    /** When it is asked again, as it was typed and as it was read; null where it is asked once. */
    every: text('every'),
    recurrence: jsonb('recurrence').$type<Recurrence>(),
    /** How long it takes answers each time. */
    days: integer('days').notNull(),
    createdBy: author('created_by'),
    createdAt: moment('created_at').notNull(),
    /** When it is asked next; null where it never is again. */
    nextAt: moment('next_at'),
  },
  (table) => [unique().on(table.community, table.number), index('topics_prompt_author').on(table.createdBy)],
);

/** One asking of a prompt. */
export const rounds = pgTable(
  'topics_round',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    prompt: uuid('prompt_id')
      .notNull()
      .references(() => prompts.id, { onDelete: 'cascade' }),
    /** The occurrence: the date that the rhythm gives, or `once`. */
    key: text('key').notNull(),
    /** As it was asked; rewording the prompt changes it while it is open. */
    text: text('text').notNull(),
    askedAt: moment('asked_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (table) => [unique('topics_round_once').on(table.prompt, table.key)],
);

export const answers = pgTable(
  'topics_answer',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    round: uuid('round_id')
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    member: member(),
    words: text('words').notNull(),
    /** What became of it, where topics were asked for. */
    topic: uuid('topic_id').references(() => topics.id, { onDelete: 'set null' }),
    /** False where they asked that nobody is told it is theirs. */
    named: boolean('named').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    unique('topics_answer_once').on(table.round, table.member, table.topic),
    index('topics_answer_round').on(table.round, table.at),
    index('topics_answer_member').on(table.member),
    index('topics_answer_topic').on(table.topic),
  ],
);
