import { job } from '../../../kernel/job.ts';
import { everyone, type Work } from '../../../kernel/work.ts';
import type { Call, Dated } from '../model.ts';
import { callById, markAnnounced } from '../store.ts';
import { callCard } from './card.ts';
import { stillStarts } from './reminding.ts';

/** A series would fill a channel with calls months ahead: each is shown this long before it starts, in milliseconds. */
const AHEAD = 14 * 24 * 60 * 60_000;

/** Shows a call to everyone; where it is shown already, brings it up to date. */
export async function announce(work: Work, call: Call): Promise<void> {
  await markAnnounced(work.tx, call.id, work.now);
  await work.show(everyone, callCard, call.id);
}

export const announceJob = job<{ readonly call: string; readonly startsAt: string }>(
  'calls.announce',
  async (work, { call: id, startsAt }) => {
    const call = await callById(work.tx, id);
    if (call && stillStarts(call, startsAt)) await announce(work, call);
  },
);

/** At once, but for a call of a series that has nothing to say yet and is far ahead. */
export async function announceInTime(work: Work, call: Dated): Promise<void> {
  const at = new Date(call.startsAt.getTime() - AHEAD);
  const now = call.series === null || call.title !== null || call.announcedAt !== null || at <= work.now;
  if (now) return announce(work, call);
  const startsAt = call.startsAt.toISOString();
  await work.later(announceJob, { call: call.id, startsAt }, { at, key: `${call.id}/${startsAt}` });
}
