import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { author, community, member, moment } from '../../../community/columns.ts';
import { entries, id } from '../tables.ts';

/** A question that no entry answers yet. `noted`: looked for, and kept with the asker's word, but not posted. */
export const questions = pgTable(
  'faq_question',
  {
    id: id(),
    community: community(),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    /** The words by which it is compared with others, as `gist` makes them. */
    gist: text('gist').notNull(),
    details: text('details'),
    kind: text('kind').$type<'asked' | 'noted'>().notNull(),
    state: text('state').$type<'open' | 'answered' | 'topic' | 'dropped'>().notNull().default('open'),
    askedBy: author('asked_by'),
    askedAt: moment('asked_at').notNull(),
    answeredAt: moment('answered_at'),
    answeredBy: author('answered_by'),
    /** The entry that was made of it, or that answers it. */
    entry: uuid('entry_id').references(() => entries.id, { onDelete: 'set null' }),
    /** Whether its card names who asked: they asked everybody, and did not only look for it. */
    named: boolean('named').notNull().default(true),
    /** When others are to be told that nobody has answered; null where it was not posted. */
    dueAt: moment('due_at'),
    /** When they were told. */
    toldAt: moment('told_at'),
    /** How often the asker said that nothing answers it yet: what comes then is told of anew. */
    round: integer('round').notNull().default(0),
    draft: uuid('draft_id').unique(),
  },
  (table) => [
    unique().on(table.community, table.number),
    index('faq_question_state').on(table.community, table.state),
    index('faq_question_asker').on(table.askedBy),
    index('faq_question_answerer').on(table.answeredBy),
    index('faq_question_entry').on(table.entry),
  ],
);

const question = () =>
  uuid('question_id')
    .notNull()
    .references(() => questions.id, { onDelete: 'cascade' });

/** Who wants to know it too. */
export const wants = pgTable(
  'faq_want',
  { question: question(), member: member(), at: moment('at').notNull() },
  (table) => [primaryKey({ columns: [table.question, table.member] }), index('faq_want_member').on(table.member)],
);

/** An answer given under a question of ours, or in its form. */
export const replies = pgTable(
  'faq_reply',
  {
    id: id(),
    question: question(),
    member: member(),
    text: text('text').notNull(),
    at: moment('at').notNull(),
    /** The question's, when it was given. */
    round: integer('round').notNull().default(0),
    accepted: boolean('accepted').notNull().default(false),
    /** Whoever gave it was thanked, which happens once. */
    thanked: boolean('thanked').notNull().default(false),
  },
  (table) => [index('faq_reply_question').on(table.question), index('faq_reply_member').on(table.member)],
);

/** Who was asked to help with a question that nobody has answered: no member more than three times a week. */
export const nudges = pgTable(
  'faq_nudge',
  { question: question(), member: member(), at: moment('at').notNull() },
  (table) => [
    primaryKey({ columns: [table.question, table.member] }),
    index('faq_nudge_member').on(table.member, table.at),
  ],
);

/** What members say they could speak about, as the chore that keeps it tells us. */
export const expertise = pgTable(
  'faq_expertise',
  { member: member().primaryKey(), community: community(), topics: text('topics').notNull() },
  (table) => [index('faq_expertise_community').on(table.community)],
);
