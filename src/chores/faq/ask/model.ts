import type { MemberId } from '../../../surface/identity.ts';
import type { questions, replies } from './tables.ts';

export type Question = Readonly<typeof questions.$inferSelect>;
export type Reply = Readonly<typeof replies.$inferSelect>;

/** A question with what is counted when it is shown. */
export interface Counted extends Question {
  /** Members who asked it or want to know it too. */
  readonly wanted: number;
  readonly replies: number;
}

/** What answers it is still wanted, also where it is to be talked about. */
export const isOpen = ({ state }: Pick<Question, 'state'>): boolean => state === 'open' || state === 'topic';

/** Nobody has answered it in time. */
export const isOverdue = ({ state, kind, dueAt }: Question, now: Date): boolean =>
  state === 'open' && kind === 'asked' && dueAt !== null && dueAt <= now;

/** Who may say that a question is answered, or is not after all. */
export const decides = (
  { askedBy }: Pick<Question, 'askedBy'>,
  member: { readonly id: MemberId; readonly coordinator: boolean },
): boolean => member.coordinator || askedBy === member.id;

const DAY = 24 * 60 * 60_000;
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);
