import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { author, community, member, moment } from '../../community/columns.ts';
import type { MemberId, TimeZone } from '../../surface/identity.ts';
import type { Rhythm } from '../../time/rhythm.ts';
import type { CallState, Rsvp, SpeakerRole } from './model.ts';

/** What a community usually does; no row, the usual. */
export const settings = pgTable('calls_settings', {
  community: community().primaryKey(),
  /** Minutes before the start. */
  reminders: integer('reminders').array().notNull(),
  minutes: integer('minutes').notNull(),
  link: text('link'),
});

export const series = pgTable(
  'calls_series',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    community: community(),
    /** Counted per community, from 1. */
    number: integer('number').notNull(),
    title: text('title'),
    rhythm: jsonb('rhythm').$type<Rhythm>().notNull(),
    /** Wall-clock time in the zone, `15:00`. */
    time: text('time').notNull(),
    zone: text('zone').$type<TimeZone>().notNull(),
    /** The date of the first occurrence. */
    anchor: date('anchor', { mode: 'string' }).notNull(),
    minutes: integer('minutes').notNull(),
    link: text('link'),
    agenda: text('agenda'),
    createdBy: author('created_by'),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
    /** What was typed before a warning, so that a second press makes no second series. */
    draft: uuid('draft_id').unique(),
  },
  (table) => [
    unique().on(table.community, table.number),
    index('calls_series_running').on(table.community).where(sql`ended_at is null`),
    index('calls_series_author').on(table.createdBy),
  ],
);

export const calls = pgTable(
  'calls_call',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    community: community(),
    number: integer('number').notNull(),
    series: uuid('series_id').references(() => series.id, { onDelete: 'set null' }),
    /** The date its series gave it. */
    occurrence: date('occurrence', { mode: 'string' }),
    title: text('title'),
    /** Another chore's, by the fact that told us. */
    topic: uuid('topic_id'),
    suggestedBy: author('suggested_by'),
    /** Members, the first to ask first. */
    volunteers: uuid('volunteers').array().$type<MemberId[]>().notNull().default(sql`'{}'`),
    startsAt: moment('starts_at'),
    minutes: integer('minutes').notNull(),
    link: text('link'),
    agenda: text('agenda'),
    state: text('state').$type<CallState>().notNull(),
    revision: integer('revision').notNull().default(0),
    /** When everyone was first shown it. */
    announcedAt: moment('announced_at'),
    createdBy: author('created_by'),
    createdAt: moment('created_at').notNull(),
    /** When what calendars show of it last changed. */
    changedAt: moment('changed_at').notNull(),
    draft: uuid('draft_id').unique(),
  },
  (table) => [
    unique().on(table.community, table.number),
    unique().on(table.series, table.occurrence),
    index('calls_call_start').on(table.community, table.startsAt),
    index('calls_call_topic').on(table.topic),
    index('calls_call_suggester').on(table.suggestedBy),
    index('calls_call_author').on(table.createdBy),
  ],
);

export const call = () =>
  uuid('call_id')
    .notNull()
    .references(() => calls.id, { onDelete: 'cascade' });

export const rsvps = pgTable(
  'calls_rsvp',
  { call: call(), member: member(), answer: text('answer').$type<Rsvp>().notNull(), at: moment('at').notNull() },
  (table) => [primaryKey({ columns: [table.call, table.member] }), index('calls_rsvp_member').on(table.member)],
);

/** Who was there; written when a call ends and corrected by coordinators. */
export const presences = pgTable(
  'calls_presence',
  { call: call(), member: member(), came: boolean('came').notNull() },
  (table) => [primaryKey({ columns: [table.call, table.member] }), index('calls_presence_member').on(table.member)],
);

/** Who speaks, as the speakers' chore last told. */
export const speakers = pgTable(
  'calls_speaker',
  {
    call: call(),
    member: member(),
    role: text('role').$type<SpeakerRole>().notNull(),
    confirmed: boolean('confirmed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.call, table.member] }), index('calls_speaker_member').on(table.member)],
);
