import { customType, index, integer, pgTable, real, text, uuid } from 'drizzle-orm/pg-core';
import { community } from '../../../community/columns.ts';
import { members } from '../../../community/tables.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { entries } from '../tables.ts';

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

const entry = () =>
  uuid('entry_id')
    .notNull()
    .references(() => entries.id, { onDelete: 'cascade' });

/** Hashes of whatever can be looked for, salted with the community: see terms.ts. */
const terms = () => integer('terms').array().notNull();

/** The phrasings of each entry, as the search sees them. `faq_asking` and the revisions are where they come from. */
export const phrasings = pgTable(
  'faq_phrasing',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    entry: entry(),
    text: text('text').notNull(),
    /** Whose own words they are: they go with the member. */
    saidBy: uuid('said_by')
      .$type<MemberId>()
      .references(() => members.id, { onDelete: 'cascade' }),
  },
  (table) => [index('faq_phrasing_entry').on(table.entry), index('faq_phrasing_member').on(table.saidBy)],
);

/** What an entry is looked up by: the terms of all its phrasings. */
export const entryTerms = pgTable(
  'faq_entry_terms',
  {
    entry: entry().primaryKey(),
    community: community(),
    terms: terms(),
    /** Where it stands in a shuffle of the community's entries: the first few hundred are the sample that is counted. */
    lot: integer('lot').notNull(),
  },
  (table) => [
    index('faq_entry_terms_lot').on(table.community, table.lot),
    // With fastupdate, every search would read a list of what is still to be sorted in.
    index('faq_entry_terms_terms').using('gin', table.terms).with({ fastupdate: false }),
  ],
);

/** The stems of each entry's answer, for those who search by hand. */
export const answerTerms = pgTable(
  'faq_answer_terms',
  { entry: entry().primaryKey(), community: community(), terms: terms() },
  (table) => [
    index('faq_answer_terms_community').on(table.community),
    index('faq_answer_terms_terms').using('gin', table.terms).with({ fastupdate: false }),
  ],
);

/** How common terms are in a community, as far as its sample tells. Only ever an estimate: counting.ts renews it. */
export const statistics = pgTable('faq_statistics', {
  community: community().primaryKey(),
  /** Entries in the sample when it was counted, and the terms of them all. */
  entries: integer('entries').notNull(),
  terms: integer('terms').notNull(),
  /** The entries of the whole community, estimated. */
  size: integer('size').notNull(),
  /** Pairs of term and entries that have it, four bytes each, of terms that several have. */
  counts: bytes('counts').notNull(),
});

/** What phrasings mean, by a model that is configured: they go with the phrasing. */
export const vectors = pgTable(
  'faq_vector',
  {
    phrasing: uuid('phrasing_id')
      .primaryKey()
      .references(() => phrasings.id, { onDelete: 'cascade' }),
    model: text('model').notNull(),
    /** Of length one. */
    vector: real('vector').array().notNull(),
  },
  (table) => [index('faq_vector_model').on(table.model)],
);
