import type { CommunityId, MemberId } from '../../../surface/identity.ts';

export type Role = 'speaker' | 'co' | 'backup';

/** How somebody came to be asked. A substitute's own place in the rotation is not used up. */
export type How = 'rotation' | 'volunteer' | 'invited' | 'swap' | 'substitute';

export type SlotState =
  | 'invited'
  | 'accepted'
  /** Said no. */
  | 'declined'
  /** Did not answer in time. */
  | 'expired'
  /** Said yes, and cannot after all. */
  | 'withdrawn'
  /** Gave it to somebody else in exchange. */
  | 'swapped'
  /** A coordinator passed them over. */
  | 'skipped'
  /** Nobody's doing: the call was cancelled or moved, or went to somebody else. */
  | 'void'
  | 'held';

/** What becomes of a yes that came too late. */
export type Late = 'asked' | 'given' | 'kept';

/** A call that needs somebody to speak, as its chore told us. */
export interface Call {
  readonly id: string;
  readonly community: CommunityId;
  readonly title: string;
  readonly topic: string | null;
  readonly startsAt: Date;
  readonly minutes: number;
  /** Who said that they could speak, the first to ask first. */
  readonly volunteers: readonly MemberId[];
  /** Whether there is a link to join, as far as we were told. */
  readonly link: boolean;
  readonly state: 'open' | 'cancelled' | 'held';
}

/** One member's part in one call: a turn, in the words of the people; the kernel has another use for that word. */
export interface Slot {
  readonly id: string;
  readonly call: string;
  readonly member: MemberId;
  readonly role: Role;
  readonly how: How;
  readonly state: SlotState;
  /** Asked once more, because the call moved. */
  readonly anew: boolean;
  readonly invitedAt: Date;
  readonly confirmBy: Date;
  readonly late: Late | null;
  /** They have asked for another date. */
  readonly otherDate: boolean;
}

/** Still counts on somebody. */
export const isLive = ({ state }: Pick<Slot, 'state'>): boolean => state === 'invited' || state === 'accepted';

/** They were not to be had for this call, and are not asked for it again. */
export const PASSED = [
  'declined',
  'expired',
  'withdrawn',
  'swapped',
  'skipped',
] as const satisfies readonly SlotState[];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** In milliseconds: how long somebody has to answer, at most. */
const LONGEST_WAIT = 48 * HOUR;

/** 48 hours to answer, or half the time that is left where that is less. */
export const confirmBy = (now: Date, startsAt: Date): Date =>
  new Date(+now + Math.min(LONGEST_WAIT, Math.max(0, +startsAt - +now) / 2));

/** One reminder, when half the time to answer is over. */
export const remindAt = (slot: Pick<Slot, 'invitedAt' | 'confirmBy'>): Date =>
  new Date((+slot.invitedAt + +slot.confirmBy) / 2);

/** Milliseconds between the call and its preparation, if it is to have somebody who stands by. */
const BACKUP_FROM = 4 * DAY;
export const wantsBackup = (now: Date, { startsAt }: Pick<Call, 'startsAt'>): boolean =>
  +startsAt - +now >= BACKUP_FROM;

/** Days before the call at which those who speak are reminded. */
export const CHECKLIST_DAYS = [7, 1] as const;
export const daysBefore = ({ startsAt }: Pick<Call, 'startsAt'>, days: number): Date =>
  new Date(+startsAt - days * DAY);

/** Which of those reminders somebody has ahead of them who says yes at this time. */
export function remindersAhead(since: Date, call: Pick<Call, 'startsAt'>): 'both' | 'last' | 'none' {
  const ahead = CHECKLIST_DAYS.filter((days) => daysBefore(call, days) > since);
  if (ahead.length === CHECKLIST_DAYS.length) return 'both';
  return ahead.length > 0 ? 'last' : 'none';
}
