import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { community, member, moment } from '../../community/columns.ts';
import type { MemberId } from '../../surface/identity.ts';
import type { Call, How, Late, Role, SlotState } from './slots/model.ts';
import type { OfferState, SwapState } from './swaps/model.ts';

const id = () => uuid('id').primaryKey().defaultRandom();
/** A time for which somebody volunteers to speak; the one without an end is now. */
export const volunteers = pgTable(
  'speakers_volunteer',
  {
    id: id(),
    community: community(),
    member: member(),
    /** What they could speak about, in their own words. */
    topics: text('topics').notNull().default(''),
    joinedAt: moment('joined_at').notNull(),
    leftAt: moment('left_at'),
  },
  (table) => [
    uniqueIndex('speakers_volunteer_now').on(table.member).where(sql`left_at is null`),
    index('speakers_volunteer_member').on(table.member),
    index('speakers_volunteer_community').on(table.community),
  ],
);

export const absences = pgTable(
  'speakers_away',
  {
    id: id(),
    community: community(),
    member: member(),
    from: moment('from_at').notNull(),
    /** Not any more from then on; null until further notice. */
    until: moment('until_at'),
    saidAt: moment('said_at').notNull(),
  },
  (table) => [index('speakers_away_member').on(table.member), index('speakers_away_community').on(table.community)],
);

/** Calls as their chore told us of them, with the call's own id. */
export const calls = pgTable(
  'speakers_call',
  {
    id: uuid('id').primaryKey(),
    community: community(),
    title: text('title').notNull(),
    topic: uuid('topic_id'),
    startsAt: moment('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    volunteers: uuid('volunteers').array().$type<MemberId[]>().notNull(),
    /** Whether there was a link to join when we were told last. */
    link: boolean('link').notNull().default(false),
    state: text('state').$type<Call['state']>().notNull().default('open'),
  },
  (table) => [index('speakers_call_start').on(table.community, table.startsAt)],
);

const call = () =>
  uuid('call_id')
    .notNull()
    .references(() => calls.id, { onDelete: 'cascade' });

export const slots = pgTable(
  'speakers_turn',
  {
    id: id(),
    community: community(),
    call: call(),
    member: member(),
    role: text('role').$type<Role>().notNull(),
    how: text('how').$type<How>().notNull(),
    state: text('state').$type<SlotState>().notNull(),
    anew: boolean('anew').notNull().default(false),
    invitedAt: moment('invited_at').notNull(),
    confirmBy: moment('confirm_by').notNull(),
    answeredAt: moment('answered_at'),
    late: text('late').$type<Late>(),
    otherDate: boolean('other_date').notNull().default(false),
  },
  (table) => [
    uniqueIndex('speakers_turn_one')
      .on(table.call, table.role)
      .where(sql`state in ('invited', 'accepted', 'held') and role in ('speaker', 'backup')`),
    uniqueIndex('speakers_turn_each').on(table.call, table.member).where(sql`state in ('invited', 'accepted', 'held')`),
    index('speakers_turn_member').on(table.member),
    index('speakers_turn_community').on(table.community),
    index('speakers_turn_call').on(table.call),
  ],
);

/** A place in the order that a coordinator gave somebody, until their next turn. */
export const moves = pgTable(
  'speakers_move',
  {
    member: member().primaryKey(),
    community: community(),
    place: integer('place').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('speakers_move_community').on(table.community)],
);

/** Somebody is to be passed over once, when they would be asked next. */
export const skips = pgTable(
  'speakers_skip',
  { member: member().primaryKey(), community: community(), at: moment('at').notNull() },
  (table) => [index('speakers_skip_community').on(table.community)],
);

export const swaps = pgTable(
  'speakers_swap',
  {
    id: id(),
    community: community(),
    slot: uuid('turn_id')
      .notNull()
      .references(() => slots.id, { onDelete: 'cascade' }),
    state: text('state').$type<SwapState>().notNull(),
    closesAt: moment('closes_at').notNull(),
  },
  (table) => [
    uniqueIndex('speakers_swap_open').on(table.slot).where(sql`state = 'open'`),
    index('speakers_swap_turn').on(table.slot),
    index('speakers_swap_community').on(table.community),
  ],
);

export const offers = pgTable(
  'speakers_swap_offer',
  {
    id: id(),
    swap: uuid('swap_id')
      .notNull()
      .references(() => swaps.id, { onDelete: 'cascade' }),
    member: member(),
    /** Their own turn, which they would give for it; null where they would give their place in the order. */
    slot: uuid('turn_id').references(() => slots.id, { onDelete: 'cascade' }),
    state: text('state').$type<OfferState>().notNull(),
  },
  (table) => [
    index('speakers_swap_offer_swap').on(table.swap),
    index('speakers_swap_offer_member').on(table.member),
    index('speakers_swap_offer_turn').on(table.slot),
  ],
);
