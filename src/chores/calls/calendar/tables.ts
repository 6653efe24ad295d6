import { pgTable, text } from 'drizzle-orm/pg-core';
import { member, moment } from '../../../community/columns.ts';

/** Addresses of calendars to subscribe to. Nobody can guess a token; a new one ends the old. */
export const feeds = pgTable('calls_feed', {
  member: member().primaryKey(),
  token: text('token').notNull().unique(),
  createdAt: moment('created_at').notNull(),
});
