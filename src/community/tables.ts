import { boolean, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { CommunityId, Language, MemberId, TimeZone } from '../surface/identity.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const communities = pgTable('community', {
  id: uuid('id').$type<CommunityId>().primaryKey().defaultRandom(),
  name: text('name').notNull(),
  zone: text('zone').$type<TimeZone>().notNull(),
  language: text('language').$type<Language>().notNull(),
  createdAt: moment('created_at').notNull(),
});

export const workspaces = pgTable(
  'workspace',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    platform: text('platform').notNull(),
    /** The platform's own id. */
    external: text('external').notNull(),
    name: text('name').notNull().default(''),
    departedAt: moment('departed_at'),
  },
  (table) => [unique().on(table.platform, table.external)],
);

/** `everyone`: what the community is told is told there. `coordinators`: what only its coordinators are told. */
export type ChannelPurpose = 'everyone' | 'coordinators';

/** A channel of a community: commands there are meant for it. */
export const channels = pgTable(
  'channel',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    workspace: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    external: text('external').notNull(),
    community: uuid('community_id')
      .$type<CommunityId>()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    purpose: text('purpose').$type<ChannelPurpose>().notNull().default('everyone'),
    /** Deleted, archived, or closed to us. */
    departedAt: moment('departed_at'),
  },
  (table) => [unique().on(table.workspace, table.external), index().on(table.community)],
);

export const people = pgTable('person', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  /** Chosen by the person; what the platform says stands with the account. */
  zone: text('zone').$type<TimeZone>(),
  language: text('language').$type<Language>(),
});

export const accounts = pgTable(
  'account',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    person: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    platform: text('platform').notNull(),
    external: text('external').notNull(),
    name: text('name').notNull(),
    zone: text('zone').$type<TimeZone>(),
    language: text('language').$type<Language>(),
    /** When the platform last told us the above. */
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [unique().on(table.platform, table.external), index().on(table.person)],
);

/** The city, coalition or organisation that members belong to. */
export const sites = pgTable(
  'site',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    community: uuid('community_id')
      .$type<CommunityId>()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The name in small letters without accents: one site however it is spelt. */
    folded: text('folded').notNull(),
  },
  (table) => [unique().on(table.community, table.folded)],
);

export const members = pgTable(
  'member',
  {
    id: uuid('id').$type<MemberId>().primaryKey().defaultRandom(),
    community: uuid('community_id')
      .$type<CommunityId>()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    person: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    coordinator: boolean('coordinator').notNull().default(false),
    joinedAt: moment('joined_at').notNull(),
    site: uuid('site_id').references(() => sites.id, { onDelete: 'set null' }),
    /** As they call it: police, schools, the mayor's office. */
    sector: text('sector'),
  },
  (table) => [unique().on(table.community, table.person), index().on(table.person), index().on(table.site)],
);
