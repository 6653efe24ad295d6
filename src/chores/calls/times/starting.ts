import { everyone, type Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Call } from '../model.ts';
import { timesCard } from './card.ts';
import { closeInTime } from './closing.ts';
import { type NewSlot, openDating } from './datings.ts';
import { proposedSlots } from './seeking.ts';

const THREE_DAYS = 3 * 24 * 60 * 60_000;

/** What somebody asked for; else the search is our own. */
export interface Wanted {
  readonly by?: MemberId;
  readonly closesAt?: Date;
  /** Left out, slots are proposed. */
  readonly slots?: readonly NewSlot[];
}

export interface Started {
  readonly id: string;
  readonly closesAt: Date;
  readonly slots: readonly NewSlot[];
}

/**
 * Asks everyone when a call should be: shows them the slots, and decides in three days, or before the earliest slot is too
 * near. Undefined where this call's date is being looked for already.
 */
export async function startDating(work: Work, call: Call, wanted: Wanted = {}): Promise<Started | undefined> {
  const { tx, now } = work;
  const closesAt = wanted.closesAt ?? usualClose(now, wanted.slots ?? []);
  const slots = wanted.slots ?? (await proposedSlots(work, call, closesAt));
  const id = await openDating(tx, { call: call.id, by: wanted.by ?? null, now, closesAt, slots });
  if (id === undefined) return undefined;
  await work.show(everyone, timesCard, id);
  await closeInTime(work, { id, closesAt });
  return { id, closesAt, slots: slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) };
}

/** Half of the time that is left until the first slot is for answers, half for what comes after them. */
function usualClose(now: Date, slots: readonly NewSlot[]): Date {
  const first = Math.min(...slots.map(({ startsAt }) => startsAt.getTime()));
  return new Date(now.getTime() + Math.min(THREE_DAYS, (first - now.getTime()) / 2));
}
