import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { member, moment } from '../../../community/columns.ts';
import type { Consent } from '../model.ts';
import { call } from '../tables.ts';

/** What a speaker or coordinator wrote down of a call: a sheet for each who did, so that nobody overwrites another. */
export const notes = pgTable(
  'calls_note',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    call: call(),
    member: member(),
    insights: text('insights').notNull(),
    decisions: text('decisions'),
    /** One a line, as are `links` and `shows`. */
    questions: text('questions'),
    links: text('links'),
    /** What could be shown to visitors. */
    shows: text('shows'),
    at: moment('at').notNull(),
  },
  (table) => [index('calls_note_call').on(table.call), index('calls_note_member').on(table.member)],
);

/** Questions and offers that other chores were told of: a sheet that is edited tells only what is new in it. */
export const told = pgTable(
  'calls_told',
  { call: call(), kind: text('kind').$type<'question' | 'offer'>().notNull(), digest: text('digest').notNull() },
  (table) => [primaryKey({ columns: [table.call, table.kind, table.digest] })],
);

export const learnings = pgTable(
  'calls_learning',
  {
    call: call(),
    member: member(),
    learned: text('learned').notNull(),
    tries: text('tries'),
    consent: text('consent').$type<Consent>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.call, table.member] }), index('calls_learning_member').on(table.member)],
);
