import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { author, community, moment } from '../../../community/columns.ts';
import type { Recurrence } from '../../../time/recurrence.ts';
import type { Stretch } from '../../../time/stretch.ts';
import type { Anonymity, Method, Reveal } from '../polls/model.ts';
import type { Selection } from '../polls/selection.ts';

/** A poll that opens later, or again and again. */
export const plans = pgTable(
  'topics_poll_plan',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    community: community(),
    /** Which topics; those at the top are found when it opens. */
    selection: jsonb('selection').$type<Selection>().notNull(),
    question: text('question'),
    method: text('method').$type<Method>().notNull(),
    reveal: text('reveal').$type<Reveal>().notNull(),
    anonymity: text('anonymity').$type<Anonymity>().notNull(),
    writeIns: boolean('write_ins').notNull(),
    votes: integer('votes').notNull(),
    /** From opening to closing, in the community's zone. */
    stretch: jsonb('stretch').$type<Stretch>().notNull(),
    /** When it comes again, as it was typed and as it was read; null where it comes once. */
    every: text('every'),
    recurrence: jsonb('recurrence').$type<Recurrence>(),
    createdBy: author('created_by'),
    createdAt: moment('created_at').notNull(),
    /** When it opens next; null where it never does again. */
    nextAt: moment('next_at'),
  },
  (table) => [
    index('topics_poll_plan_community').on(table.community),
    index('topics_poll_plan_author').on(table.createdBy),
  ],
);
