import { sql } from 'drizzle-orm';
import { type Job, job } from '../../../kernel/job.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import { lockFaq } from '../entries/writing.ts';
import { askForHelp } from './helping.ts';
import { daysAfter, isOverdue } from './model.ts';
import { changeQuestion, countedQuestions, questionById } from './questions.ts';
import { unanswered } from './unanswered-message.ts';

/** A question's time is over: others are asked to help, and the coordinators are told. Once, and late where we were down. */
export const unansweredJob = job<{ readonly question: string }>('faq.unanswered', async (work, { question: id }) => {
  await lockFaq(work.tx, work.community.id);
  const question = await questionById(work.tx, id);
  if (!question || !isOverdue(question, work.now)) return;
  await askForHelp(work, question);
  await tellCoordinators(work);
});

/** What came due too soon after the last time. */
const tellJob: Job<Record<string, never>> = job('faq.unanswered-told', async (work) => {
  await lockFaq(work.tx, work.community.id);
  await tellCoordinators(work);
});

export const deadlineJobs = [unansweredJob, tellJob];

/** All that is due by now in one message, and one message a day. Only under `lockFaq`. */
async function tellCoordinators(work: Work): Promise<void> {
  const { tx, community, now } = work;
  const due = await countedQuestions(
    tx,
    sql`q.community_id = ${community.id} and q.state = 'open' and q.kind = 'asked' and q.told_at is null
      and q.due_at <= ${now.toISOString()}::timestamptz order by q.asked_at, q.number`,
  );
  if (due.length === 0) return;
  const next = await freeAgain(work);
  if (next > now) return work.later(tellJob, {}, { at: next, key: `${community.id}/${next.toISOString()}` });
  for (const { id } of due) await changeQuestion(tx, id, { toldAt: now });
  await work.post(coordinators, unanswered(community.language, due));
}

/** When the coordinators may be told again. */
async function freeAgain({ tx, community }: Work): Promise<Date> {
  const { rows } = await tx.execute<{ last: string | null }>(
    sql`select max(told_at)::text as last from faq_question where community_id = ${community.id}`,
  );
  const last = rows[0]?.last;
  return last ? daysAfter(new Date(last), 1) : new Date(0);
}
