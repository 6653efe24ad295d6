import { boolean, index, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { community, member, moment } from '../../../community/columns.ts';
import { askings, entry, id } from '../tables.ts';

/** What holds in one channel. */
export const channels = pgTable(
  'faq_channel',
  {
    community: community(),
    platform: text('platform').notNull(),
    workspace: text('workspace').notNull(),
    channel: text('channel').notNull(),
    /** Questions are posted here. */
    questions: boolean('questions').notNull().default(false),
    /** Who asks here is suggested answers. */
    watched: boolean('watched').notNull().default(false),
    /** How sure we have to be, from 0 to 1: moved by what askers say. Null: as shipped. */
    threshold: real('threshold'),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.workspace, table.channel] }),
    index('faq_channel_community').on(table.community),
  ],
);

/** An entry suggested to somebody who had not asked us. Nothing of what they wrote is here. */
export const suggestions = pgTable(
  'faq_suggestion',
  {
    id: id(),
    community: community(),
    member: member(),
    entry: entry(),
    /** Entries suggested in one message have the same. */
    message: uuid('message_id').notNull(),
    /** The stored phrasing that was like what they asked. */
    asking: uuid('asking_id').references(() => askings.id, { onDelete: 'set null' }),
    /** How they asked, where it helped: kept with their word. */
    learned: uuid('learned_id').references(() => askings.id, { onDelete: 'set null' }),
    /** As `placeKey` writes it. */
    place: text('place').notNull(),
    at: moment('at').notNull(),
    outcome: text('outcome').$type<'helped' | 'missed'>(),
  },
  (table) => [
    index('faq_suggestion_member').on(table.member, table.at),
    index('faq_suggestion_entry').on(table.entry),
    index('faq_suggestion_community').on(table.community),
    index('faq_suggestion_message').on(table.message),
    index('faq_suggestion_asking').on(table.asking),
    index('faq_suggestion_learned').on(table.learned),
  ],
);
