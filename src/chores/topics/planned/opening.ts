import { job } from '../../../kernel/job.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import { nextOccurrence } from '../../../time/recurrence.ts';
import { endOf } from '../../../time/stretch.ts';
import { candidates } from '../backlog/backlog.ts';
import { lockTopics } from '../backlog/store.ts';
import { openNow } from '../polls/opening.ts';
import { LEAST_CHOICES } from '../polls/selection.ts';
import { holdPlan, type Plan, setNext } from './store.ts';
import { notOpened } from './views.ts';

interface Occurrence {
  readonly plan: string;
  /** `once`, or the date that the rhythm gives. */
  readonly key: string;
}

export const openJob = job<Occurrence>('topics.open', async (work, { plan: id }) => {
  // The topics first, as everywhere, and then the plan.
  await lockTopics(work.tx, work.community.id);
  const plan = await holdPlan(work.tx, id);
  if (plan && plan.nextAt !== null) await openPlanned(work, plan);
});

/** Plans an opening; it opens once, however often it is planned. */
export const openLater = (work: Work, plan: string, next: { readonly due: Date; readonly key: string }) =>
  work.later(openJob, { plan, key: next.key }, { at: next.due, key: `${plan}/${next.key}` });

/** Opens a poll of what waits by now, and plans the next one. One that was missed opens late, once, for as long as ever. */
async function openPlanned(work: Work, plan: Plan): Promise<void> {
  const { tx, now, community } = work;
  const next = plan.recurrence ? nextOccurrence(plan.recurrence, now) : undefined;
  await setNext(tx, plan.id, next?.due ?? null);
  if (next) await openLater(work, plan.id, next);
  const waiting = (await candidates(tx, community.id, plan.selection)).filter(
    (each) => each.state === 'open' && !each.polled,
  );
  if (waiting.length < LEAST_CHOICES) {
    return work.post(coordinators, notOpened(community.language, plan, { count: waiting.length, next: next?.due }));
  }
  await openNow(work, {
    community: community.id,
    question: plan.question ?? undefined,
    method: plan.method,
    reveal: plan.reveal,
    anonymity: plan.anonymity,
    writeIns: plan.writeIns,
    votes: plan.votes,
    closesAt: closingOf(plan, { now, next: next?.due, zone: community.zone }),
    topics: waiting.map((each) => each.id),
    by: plan.createdBy,
  });
}

/** A poll that comes again closes before it does. */
function closingOf(
  { stretch }: Plan,
  {
    now,
    next,
    zone,
  }: { readonly now: Date; readonly next: Date | undefined; readonly zone: Work['community']['zone'] },
): Date {
  const usual = endOf(now, stretch, zone);
  return next !== undefined && next < usual ? next : usual;
}
