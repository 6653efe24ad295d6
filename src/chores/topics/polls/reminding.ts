import { and, eq, isNull } from 'drizzle-orm';
import { job } from '../../../kernel/job.ts';
import { under, type Work } from '../../../kernel/work.ts';
import { polls } from '../tables.ts';
import { pollCard } from './card.ts';
import type { Poll } from './polls.ts';
import { membersIn, reminderCard } from './reminder.ts';
import { talliedPoll } from './tally.ts';

/** When most who vote at once have voted, and there is time left for the others. */
const PART = 2 / 3;
/** Above this share whoever has not voted does not want to. */
const ENOUGH = 0.9;

interface Due {
  readonly poll: string;
  /** When it was to close as this was planned: a poll that is given another time gets another reminder instead. */
  readonly closesAt: string;
}

/** Once, in answer to the poll where everyone sees it, and nobody is named: who has voted is nobody's business. */
export const remindJob = job<Due>('topics.remind', async (work, { poll: id, closesAt }) => {
  const poll = await talliedPoll(work.tx, id);
  if (!poll || poll.closedAt !== null || poll.closesAt <= work.now) return;
  if (poll.closesAt.toISOString() !== closesAt) return;
  const all = await membersIn(work.tx, poll.community);
  if (poll.voters >= ENOUGH * all || !(await markReminded(work, id))) return;
  await work.show(under(pollCard, id), reminderCard, id);
});

/** Two thirds of the time from now to its close on. */
export const remindLater = (work: Work, { id, closesAt }: Pick<Poll, 'id' | 'closesAt'>): Promise<void> => {
  const at = new Date(work.now.getTime() + PART * (closesAt.getTime() - work.now.getTime()));
  const due: Due = { poll: id, closesAt: closesAt.toISOString() };
  return work.later(remindJob, due, { at, key: `${id}/${due.closesAt}` });
};

/** False where they were reminded before. */
async function markReminded({ tx, now }: Work, poll: string): Promise<boolean> {
  const marked = await tx
    .update(polls)
    .set({ remindedAt: now })
    .where(and(eq(polls.id, poll), isNull(polls.remindedAt)))
    .returning({ id: polls.id });
  return marked.length > 0;
}
