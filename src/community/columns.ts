import { timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CommunityId, MemberId } from '../surface/identity.ts';
import { communities, members } from './tables.ts';

/** Columns that the tables of most chores have. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });

export const community = () =>
  uuid('community_id')
    .$type<CommunityId>()
    .notNull()
    .references(() => communities.id, { onDelete: 'cascade' });

/** What somebody started outlives their going. */
export const author = (name: string) =>
  uuid(name)
    .$type<MemberId>()
    .references(() => members.id, { onDelete: 'set null' });

/** What only somebody themselves can say goes with them. */
export const member = () =>
  uuid('member_id')
    .$type<MemberId>()
    .notNull()
    .references(() => members.id, { onDelete: 'cascade' });
