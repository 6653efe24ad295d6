import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { author, community, member, moment } from '../../../community/columns.ts';
import type { SlotAnswer } from '../model.ts';
import { call } from '../tables.ts';
import type { Reason } from './choice.ts';
import type { Why } from './why.ts';

/** A search for a call's date: at most one open for each call, and again when another date is wanted. */
export const datings = pgTable(
  'calls_dating',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    call: call(),
    openedBy: author('opened_by'),
    openedAt: moment('opened_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    closedAt: moment('closed_at'),
    /** Its slots had passed before it could close, and were replaced by others. */
    renewed: boolean('renewed').notNull().default(false),
    /** The position that became the call's time; null where none did. */
    chosen: integer('chosen'),
    /** What decided. */
    decidedBy: text('decided_by').$type<Reason>(),
  },
  (table) => [
    uniqueIndex('calls_dating_open').on(table.call).where(sql`closed_at is null`),
    index('calls_dating_call').on(table.call),
    index('calls_dating_author').on(table.openedBy),
  ],
);

export const slots = pgTable(
  'calls_slot',
  {
    dating: uuid('dating_id')
      .notNull()
      .references(() => datings.id, { onDelete: 'cascade' }),
    /** From 1: what votes hold and what readers see. */
    position: integer('position').notNull(),
    startsAt: moment('starts_at').notNull(),
    /** Why it was proposed; null where somebody named it. */
    why: jsonb('why').$type<Why>(),
  },
  (table) => [primaryKey({ columns: [table.dating, table.position] }), unique().on(table.dating, table.startsAt)],
);

export const slotVotes = pgTable(
  'calls_slot_vote',
  {
    dating: uuid('dating_id')
      .notNull()
      .references(() => datings.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    member: member(),
    answer: text('answer').$type<SlotAnswer>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dating, table.member, table.position] }),
    index('calls_slot_vote_member').on(table.member),
  ],
);

/** The ledger: what a call cost each of those who came (burden.ts). */
export const burdens = pgTable(
  'calls_burden',
  {
    community: community(),
    call: call(),
    member: member(),
    /** Outside their own hours, those of the night twice; none for who came within them. */
    minutes: integer('minutes').notNull(),
    /** When the call was. */
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.call, table.member] }),
    index('calls_burden_community').on(table.community, table.at),
    index('calls_burden_member').on(table.member),
  ],
);
