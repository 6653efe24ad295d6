import { job } from '../../../kernel/job.ts';
import type { Work } from '../../../kernel/work.ts';
import { checklistCards } from '../slots/letters.ts';
import { type Call, CHECKLIST_DAYS, daysBefore, type Slot } from '../slots/model.ts';
import { seatById } from '../slots/store.ts';
import { seekIfEmpty } from './asking.ts';

interface Before {
  readonly turn: string;
  readonly call: string;
  readonly days: (typeof CHECKLIST_DAYS)[number];
  /** ISO; of the call when this was planned: it may have moved since. */
  readonly startsAt: string;
}

/** What whoever speaks is told some days before. */
export const checklistJob = job<Before>('speakers.checklist', async (work, { turn, call, days, startsAt }) => {
  const seat = await seatById(work.tx, turn);
  if (!seat) return seekIfEmpty(work, call);
  const still = seat.slot.state === 'accepted' && seat.call.state === 'open';
  if (!still || seat.call.startsAt.toISOString() !== startsAt || seat.call.startsAt <= work.now) return;
  await work.show({ to: 'member', member: seat.slot.member, otherwise: 'coordinators' }, checklistCards[days], turn);
});

/** Seven days and one day before the call, as far as that is still ahead. */
export async function planChecklists(work: Work, { id: turn }: Pick<Slot, 'id'>, call: Call): Promise<void> {
  const startsAt = call.startsAt.toISOString();
  for (const days of CHECKLIST_DAYS) {
    const when = { at: daysBefore(call, days), key: `${turn}/${startsAt}/${days}` };
    if (when.at > work.now) await work.later(checklistJob, { turn, call: call.id, days, startsAt }, when);
  }
}
