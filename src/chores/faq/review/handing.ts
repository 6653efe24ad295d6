import { channelsOf, type Named, nameOf } from '../../../community/places.ts';
import { listed } from '../../../community/roster.ts';
import { type Job, job } from '../../../kernel/job.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Message } from '../../../surface/message.ts';
import { lockFaq } from '../entries/writing.ts';
import type { Entry } from '../model.ts';
import { settingsOf } from '../settings/store.ts';
import { gatherBroken, queueFor } from './queue.ts';
import { queueCard } from './queue-card.ts';
import { nextSteward } from './rotation.ts';
import {
  addShift,
  candidates,
  changeShift,
  freshStart,
  runningShift,
  type Shift,
  shiftBefore,
  shiftById,
  stewardOf,
} from './shifts.ts';
import { handedOn, handedToOther, stillWaiting } from './views.ts';

const DAY = 24 * 60 * 60_000;

/**
 * Something waits: it goes to the steward whose shift it is, or a shift begins. Who has the shift is answered; undefined
 * where the community has no coordinator, and then it waits until one looks.
 */
export async function handToSteward(work: Work, _entry: Entry): Promise<{ readonly steward: Named | undefined }> {
  const { tx, community, now } = work;
  await lockFaq(tx, community.id);
  await gatherBroken(tx, community.id, now);
  const running = await runningShift(tx, community.id);
  const steward = running && (await stewardOf(tx, running));
  if (!running || !steward) return { steward: await handOn(work, running) };
  await work.refresh(queueCard, running.id);
  return { steward };
}

/** The next coordinator's shift begins, and the one that runs ends. Undefined where there is no coordinator. */
export async function handOn(work: Work, running: Shift | undefined): Promise<Named | undefined> {
  const { tx, community, now } = work;
  const startedAt = await freshStart(tx, community.id, now);
  if (running) await endShift(work, running, startedAt);
  const next = nextSteward(await candidates(tx, community.id), running?.steward);
  if (next === undefined) return undefined;
  await begin(work, next, startedAt);
  return { id: next, name: await nameOf(tx, next) };
}

async function begin(work: Work, steward: MemberId, startedAt: Date): Promise<void> {
  const { tx, community, now } = work;
  const { reviewDays } = await settingsOf(tx, community.id);
  const dueAt = new Date(now.getTime() + reviewDays * DAY);
  const { id } = await addShift(tx, { community: community.id, steward, startedAt, dueAt });
  await work.show({ to: 'member', member: steward, otherwise: 'coordinators' }, queueCard, id);
  await work.later(shiftJob, { shift: id }, { at: dueAt, key: id });
}

async function endShift(work: Work, { id }: Shift, endedAt: Date): Promise<void> {
  await changeShift(work.tx, id, { endedAt });
  await work.refresh(queueCard, id);
}

/** After something was settled: the steward's card shows what is next, and where nothing is, the shift is over. */
export async function followQueue(work: Work): Promise<void> {
  const { tx, community, now } = work;
  const running = await runningShift(tx, community.id);
  if (!running) return;
  const { count } = await queueFor(tx, community.id);
  if (count === 0) await endShift(work, running, now);
  else await work.refresh(queueCard, running.id);
}

/** A steward's time is over: what still waits goes to the next coordinator, so that nothing waits for one person's good will. */
export const shiftJob: Job<{ readonly shift: string }> = job('faq.shift', async (work, { shift: id }) => {
  const { tx, community } = work;
  await lockFaq(tx, community.id);
  const shift = await shiftById(tx, id);
  if (!shift || shift.endedAt !== null) return;
  const { count } = await queueFor(tx, community.id);
  if (count === 0) return followQueue(work);
  const all = await candidates(tx, community.id);
  const others = all.filter((each) => each.member !== shift.steward);
  if (others.length > 0) return toTheNext(work, shift, count);
  return all.length > 0 && (await wasReminder(work, shift)) ? goOn(work, shift) : remind(work, shift, count);
});

async function toTheNext(work: Work, shift: Shift, count: number): Promise<void> {
  const { tx, community } = work;
  const next = await handOn(work, shift);
  if (!next) return;
  const before = shift.steward === null ? undefined : await listed(tx, shift.steward);
  if (before) {
    await work.post({ to: 'member', member: before.id }, handedToOther(before.language, { count, to: next.name }));
  }
  await tellOffice(work, handedOn(community.language, { count, from: before?.name, to: next.name }));
}

/** Nobody else is there: a fresh message, once. */
async function remind(work: Work, shift: Shift, count: number): Promise<void> {
  const steward = await handOn(work, shift);
  await tellOffice(work, stillWaiting(work.community.language, { count, name: steward?.name }));
}

/** No further message to the same person; whoever has become a coordinator by the next time takes over. */
async function goOn(work: Work, { id }: Shift): Promise<void> {
  const { reviewDays } = await settingsOf(work.tx, work.community.id);
  const dueAt = new Date(work.now.getTime() + reviewDays * DAY);
  await changeShift(work.tx, id, { dueAt });
  await work.later(shiftJob, { shift: id }, { at: dueAt, key: `${id}/${dueAt.toISOString()}` });
}

async function wasReminder(work: Work, shift: Shift): Promise<boolean> {
  const before = await shiftBefore(work.tx, shift);
  return before?.steward === shift.steward && before.endedAt?.getTime() === shift.startedAt.getTime();
}

/** In the coordinators' own channel; where they have none, those whom it is about know already. */
async function tellOffice(work: Work, message: Message): Promise<void> {
  const desks = await channelsOf(work.tx, work.community.id, 'coordinators');
  if (desks.length > 0) await work.post(coordinators, message);
}
