import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { communities, people } from '../../community/tables.ts';
import type { CommunityId } from '../../surface/identity.ts';
import type { Purpose } from './model.ts';

/** Codes that were given out, as digests: whoever reads the table cannot use one. */
export const codes = pgTable('convener_code', {
  digest: text('digest').primaryKey(),
  purpose: text('purpose').$type<Purpose>().notNull(),
  person: uuid('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  community: uuid('community_id')
    .$type<CommunityId>()
    .references(() => communities.id, { onDelete: 'cascade' }),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});
