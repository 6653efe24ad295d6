import { job } from '../../../kernel/job.ts';
import { reminderCard } from '../slots/letters.ts';
import { seatById } from '../slots/store.ts';

/** Half the time to answer is over. Whoever asked for another date has answered, and waits for the coordinators. */
export const remindJob = job<{ readonly turn: string }>('speakers.remind', async (work, { turn }) => {
  const seat = await seatById(work.tx, turn);
  if (seat?.slot.state !== 'invited' || seat.slot.otherDate || seat.slot.confirmBy <= work.now) return;
  await work.show({ to: 'member', member: seat.slot.member, otherwise: 'coordinators' }, reminderCard, turn);
});
