import type { CommunityId, MemberId } from '../../surface/identity.ts';

/** In UTF-16 units. */
export const TITLE_LIMIT = 120;
export const AGENDA_LIMIT = 1_000;
export const LINK_LIMIT = 400;

/** How long a call takes unless somebody says otherwise, and at least and at most; in minutes. */
export const USUAL_MINUTES = 60;
export const LEAST_MINUTES = 10;
export const MOST_MINUTES = 480;

/** Minutes before the start: seven days, one day, one hour. */
export const USUAL_REMINDERS: readonly number[] = [10_080, 1_440, 60];

/** `dating`: its date is being looked for. `skipped`: left out of its series. */
export type CallState = 'dating' | 'planned' | 'held' | 'cancelled' | 'skipped';

/** `notes`: cannot come, and would like to read what was said. */
export const answers = ['yes', 'maybe', 'no', 'notes'] as const;
export type Rsvp = (typeof answers)[number];

export const slotAnswers = ['yes', 'if-need-be', 'no'] as const;
export type SlotAnswer = (typeof slotAnswers)[number];
export type SpeakerRole = 'speaker' | 'co' | 'backup';
/** Whether others may read what somebody learned: with their name, without it, or not at all. */
export type Consent = 'named' | 'unnamed' | 'no';

export interface Call {
  readonly id: string;
  readonly community: CommunityId;
  /** Counted per community, from 1. */
  readonly number: number;
  readonly series: string | null;
  /** The series' own name, where it has one. */
  readonly seriesTitle: string | null;
  /** The date its series gave it, `2026-03-31`, wherever it was moved since. */
  readonly occurrence: string | null;
  /** Null until somebody names it or a topic is chosen for it. */
  readonly title: string | null;
  readonly topic: string | null;
  readonly suggestedBy: MemberId | null;
  readonly volunteers: readonly MemberId[];
  /** Null while its date is looked for. */
  readonly startsAt: Date | null;
  readonly minutes: number;
  readonly link: string | null;
  readonly agenda: string | null;
  readonly state: CallState;
  /** Grows with each change that calendars have to hear of (RFC 5545, SEQUENCE). */
  readonly revision: number;
  readonly changedAt: Date;
  /** When everyone was first shown it. */
  readonly announcedAt: Date | null;
}

/** A call whose date is known. */
export type Dated = Call & { readonly startsAt: Date };

export const isDated = (call: Call): call is Dated => call.startsAt !== null;

const MINUTE = 60_000;

export const endOf = ({ startsAt, minutes }: Pick<Dated, 'startsAt' | 'minutes'>): Date =>
  new Date(startsAt.getTime() + minutes * MINUTE);

/** Whether one begins before the other has ended. */
export const overlap = (
  one: Pick<Dated, 'startsAt' | 'minutes'>,
  other: Pick<Dated, 'startsAt' | 'minutes'>,
): boolean => one.startsAt < endOf(other) && other.startsAt < endOf(one);
