import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { author, community, member, moment } from '../../community/columns.ts';
import { members } from '../../community/tables.ts';
import type { MemberId } from '../../surface/identity.ts';
import type { Act, Consent, EntryState, Origin, Part } from './model.ts';

export const id = () => uuid('id').primaryKey().defaultRandom();
/** Whose own words these are: they go with the member. */
export const spoken = (name: string) =>
  uuid(name)
    .$type<MemberId>()
    .references(() => members.id, { onDelete: 'cascade' });

/** A steward's time: from the first draft that waits until none does, or until their time is over. */
export const shifts = pgTable(
  'faq_shift',
  {
    id: id(),
    community: community(),
    steward: author('steward_id'),
    startedAt: moment('started_at').notNull(),
    /** When it goes on to the next coordinator. */
    dueAt: moment('due_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('faq_shift_now').on(table.community).where(sql`ended_at is null`),
    index('faq_shift_steward').on(table.steward),
  ],
);

export const entries = pgTable(
  'faq_entry',
  {
    id: id(),
    community: community(),
    /** Counted per community, from 1, without gaps. */
    number: integer('number').notNull(),
    state: text('state').$type<EntryState>().notNull().default('draft'),
    origin: text('origin').$type<Origin>().notNull(),
    revision: integer('revision').notNull(),
    /** The only channel in which it may be shown: of a private channel's message whose author has not agreed. */
    closedIn: text('closed_in'),
    /** Where it was said, if not everybody could read it there: it is closed in there again where its author changes their mind. */
    privateIn: text('private_in'),
    /** The message it was made of. */
    platform: text('platform'),
    workspace: text('workspace'),
    channel: text('channel'),
    message: text('message'),
    sourceChanged: text('source_changed').$type<'edited' | 'deleted'>(),
    link: text('link'),
    capturedBy: author('captured_by'),
    /** The draft it was made of, so that a second press makes no second entry. */
    draft: uuid('draft_id').unique(),
    mergedInto: uuid('merged_into').references((): AnyPgColumn => entries.id, { onDelete: 'set null' }),
    verifiedUntil: moment('verified_until'),
    createdAt: moment('created_at').notNull(),
    /** Since when it waits for a steward: as a draft, or to be looked at again. */
    waitsSince: moment('waits_since'),
  },
  (table) => [
    unique().on(table.community, table.number),
    index('faq_entry_state').on(table.community, table.state),
    index('faq_entry_waiting').on(table.community, table.waitsSince).where(sql`waits_since is not null`),
    index('faq_entry_message').on(table.platform, table.workspace, table.channel, table.message),
    index('faq_entry_author').on(table.capturedBy),
    index('faq_entry_merged').on(table.mergedInto),
  ],
);

export const entry = () =>
  uuid('entry_id')
    .notNull()
    .references(() => entries.id, { onDelete: 'cascade' });

/** An entry as it was after each change. The words are in `faq_piece`. */
export const revisions = pgTable(
  'faq_revision',
  {
    id: id(),
    entry: entry(),
    number: integer('number').notNull(),
    act: text('act').$type<Act>().notNull(),
    by: author('by_member'),
    at: moment('at').notNull(),
    why: text('why'),
    tags: text('tags').array().notNull().default(sql`'{}'`),
    links: text('links').array().notNull().default(sql`'{}'`),
  },
  (table) => [
    unique().on(table.entry, table.number),
    index('faq_revision_author').on(table.by),
    index('faq_revision_tags').using('gin', table.tags),
  ],
);

/** The words of one revision, each with whose they are, so that nothing is left of somebody who is forgotten. */
export const pieces = pgTable(
  'faq_piece',
  {
    revision: uuid('revision_id')
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    part: text('part').$type<Part>().notNull(),
    /** Empty: everywhere. */
    place: text('place').notNull().default(''),
    /** Empty: as it was first written. */
    language: text('language').notNull().default(''),
    text: text('text').notNull(),
    quotes: spoken('quotes'),
  },
  (table) => [
    primaryKey({ columns: [table.revision, table.part, table.place, table.language] }),
    index('faq_piece_quotes').on(table.quotes),
  ],
);

/** Who gave an answer, and whether we may use their words and their name. */
export const authors = pgTable(
  'faq_author',
  {
    entry: entry(),
    member: member(),
    consent: text('consent').$type<Consent>().notNull().default('asked'),
    askedAt: moment('asked_at').notNull(),
    saidAt: moment('said_at'),
    /** The message in which they are asked: one for all that waits for their answer. */
    round: uuid('round'),
  },
  (table) => [
    primaryKey({ columns: [table.entry, table.member] }),
    index('faq_author_member').on(table.member),
    index('faq_author_round').on(table.round),
  ],
);

/** What members want of us for good. */
export const wishes = pgTable('faq_wish', {
  member: member().primaryKey(),
  /** What holds for all their answers, so that they are not asked again. */
  consent: text('consent').$type<Exclude<Consent, 'asked'>>(),
  /** Suggest nothing to them. */
  quiet: boolean('quiet').notNull().default(false),
  /** Do not ask them to help with questions. */
  unasked: boolean('unasked').notNull().default(false),
});

/** How people really asked for it; a phrasing that leads astray is dropped. */
export const askings = pgTable(
  'faq_asking',
  {
    id: id(),
    entry: entry(),
    text: text('text').notNull(),
    saidBy: spoken('said_by'),
    helped: integer('helped').notNull().default(0),
    missed: integer('missed').notNull().default(0),
    at: moment('at').notNull(),
  },
  (table) => [unique().on(table.entry, table.text), index('faq_asking_member').on(table.saidBy)],
);

/** What a member said of an entry that was shown to them. */
export const verdicts = pgTable(
  'faq_verdict',
  {
    entry: entry(),
    member: member(),
    helped: boolean('helped').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entry, table.member] }), index('faq_verdict_member').on(table.member)],
);

export const settings = pgTable('faq_settings', {
  community: community().primaryKey(),
  /** Days until a steward's drafts go to the next coordinator. */
  reviewDays: integer('review_days').notNull().default(3),
  /** Days until others are told that nobody has answered. */
  answerDays: integer('answer_days').notNull().default(3),
  /** Months for which an entry counts as right. */
  verifyMonths: integer('verify_months').notNull().default(6),
});
