import { job } from '../../../kernel/job.ts';
import { coordinators, under, type Work } from '../../../kernel/work.ts';
import { callCard } from '../announce/card.ts';
import { answerForVoters } from '../announce/rsvps.ts';
import type { Call } from '../model.ts';
import { giveDate } from '../schedule/planned.ts';
import { callById, lockCalls } from '../store.ts';
import { timesCard } from './card.ts';
import { choose } from './choice.ts';
import { closeDating, type Dating, datingById, lockDating, renewDating } from './datings.ts';
import { nobodyAnswered, noTimesLeft, renewed } from './outcome.ts';
import { proposedSlots } from './seeking.ts';
import { turnout } from './votes.ts';
import { weigh } from './weighing.ts';

/** How long the slots that replace those that have passed are open. */
const RENEWED_FOR = 3 * 24 * 60 * 60_000;

/** `closesAt`, in ISO: a search whose slots were renewed closes at another time. */
export const closeJob = job<{ readonly dating: string; readonly closesAt: string }>(
  'calls.times.close',
  async (work, { dating: id, closesAt }) => {
    const dating = await datingById(work.tx, id);
    if (dating?.closesAt.toISOString() === closesAt) await decide(work, id);
  },
);

export const closeInTime = (work: Work, { id, closesAt }: Pick<Dating, 'id' | 'closesAt'>): Promise<void> => {
  const at = closesAt.toISOString();
  return work.later(closeJob, { dating: id, closesAt: at }, { at: closesAt, key: `${id}/${at}` });
};

/** Nobody is waited for any more. Looked at again when it is done, because somebody may have joined meanwhile. */
export const allAnsweredJob = job<{ readonly dating: string }>('calls.times.all', async (work, { dating }) => {
  const { members, all } = await turnout(work.tx, dating);
  if (all >= members) await decide(work, dating);
});

/** By a job of its own: whoever answers holds the search, whoever closes it holds the calls before that. */
export async function closeWhenAllAnswered(work: Work, { id, closesAt }: Dating): Promise<void> {
  const { members, all } = await turnout(work.tx, id);
  if (all < members) return;
  await work.later(allAnsweredJob, { dating: id }, { at: work.now, key: `${id}/${closesAt.toISOString()}/${members}` });
}

/** Ends a search and gives the call its time, once: undefined where it was closed already, else the search as it is then. */
export async function decide(work: Work, id: string): Promise<Dating | undefined> {
  const { tx, community } = work;
  await lockCalls(tx, community.id);
  await lockDating(tx, id);
  const dating = await datingById(tx, id);
  if (!dating || dating.closedAt !== null) return undefined;
  const call = await callById(tx, dating.call);
  const wanted = call?.state === 'dating' || call?.state === 'planned';
  if (wanted) await settle(work, dating, call);
  else await end(work, dating, { chosen: null, decidedBy: null });
  await work.refresh(timesCard, id);
  return datingById(tx, id);
}

async function settle(work: Work, dating: Dating, call: Call): Promise<void> {
  const choice = choose(await weigh(work, dating, call), work.now);
  if (choice.kind === 'all-past') return allPast(work, dating, call);
  const { slot, by } = choice;
  await end(work, dating, { chosen: slot.position, decidedBy: by });
  await giveDate(work, call.id, slot.startsAt);
  await answerForVoters(work.tx, { call: call.id, dating: dating.id, position: slot.position });
  await work.refresh(callCard, call.id);
  if (by === 'nobody') await work.post(coordinators, nobodyAnswered(work.community.language, call, slot.startsAt));
}

/** After downtime: no answer given to a time that has passed says anything of another. */
async function allPast(work: Work, dating: Dating, call: Call): Promise<void> {
  const { now, community, tx } = work;
  if (dating.renewed) {
    await end(work, dating, { chosen: null, decidedBy: null });
    return work.post(coordinators, noTimesLeft(community.language, call));
  }
  const closesAt = new Date(now.getTime() + RENEWED_FOR);
  await renewDating(tx, dating.id, { closesAt, slots: await proposedSlots(work, call, closesAt) });
  await closeInTime(work, { id: dating.id, closesAt });
  await work.post(under(timesCard, dating.id), renewed(community.language, closesAt));
}

/** After downtime it comes late, but no answer has been taken since the search's own time. */
const end = (work: Work, { id, closesAt }: Dating, outcome: Pick<Dating, 'chosen' | 'decidedBy'>): Promise<void> =>
  closeDating(work.tx, id, { at: work.now < closesAt ? work.now : closesAt, ...outcome });
