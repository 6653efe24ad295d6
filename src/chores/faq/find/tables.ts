import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { author, community, moment } from '../../../community/columns.ts';
import { entry, id } from '../tables.ts';

/** An entry that somebody posted into a channel: each time a message of its own, which follows the entry. */
export const shared = pgTable(
  'faq_shared',
  {
    id: id(),
    community: community(),
    entry: entry(),
    /** As `placeKey` writes it. */
    place: text('place').notNull(),
    by: author('shared_by'),
    at: moment('at').notNull(),
  },
  (table) => [
    index('faq_shared_entry').on(table.entry, table.place, table.at),
    index('faq_shared_member').on(table.by),
    index('faq_shared_community').on(table.community),
  ],
);
