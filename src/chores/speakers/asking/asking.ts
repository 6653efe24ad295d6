import { eq } from 'drizzle-orm';
import { job } from '../../../kernel/job.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { type Happened, type Next, notice } from '../office/step.ts';
import { callById, callsAhead, lockSpeakers } from '../slots/calls.ts';
import { slotCard } from '../slots/card.ts';
import { type Call, confirmBy, type How, isLive, type Role, remindAt, type Slot, wantsBackup } from '../slots/model.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { addSlot, changeSlot, presentOf, seatById, seatsOf } from '../slots/store.ts';
import { dropSwap } from '../swaps/dropping.ts';
import { skips } from '../tables.ts';
import { speakersVoice } from '../words.ts';
import { candidatesFor } from './candidates.ts';
import { remindJob } from './reminding.ts';
import { announce, tellStep } from './telling.ts';

export interface Invited {
  readonly call: Call;
  readonly member: MemberId;
  readonly role: Role;
  readonly how: How;
  readonly anew?: boolean;
}

/** Asks somebody, with a time to answer by. Only under `lockSpeakers`. */
export async function invite(work: Work, { call, member, role, how, anew = false }: Invited): Promise<Slot> {
  const { tx, now, community } = work;
  const asked = { call: call.id, member, role, how, anew, community: community.id, invitedAt: now };
  const slot = await addSlot(tx, { ...asked, state: 'invited', confirmBy: confirmBy(now, call.startsAt) });
  await work.show({ to: 'member', member, otherwise: 'coordinators' }, slotCard, slot.id);
  if (role === 'speaker') await work.later(remindJob, { turn: slot.id }, { at: remindAt(slot), key: slot.id });
  await work.later(expireJob, { turn: slot.id, call: call.id }, { at: slot.confirmBy, key: slot.id });
  return slot;
}

/** Asks whoever is next for a call that has no speaker. Only under `lockSpeakers`. */
async function seek(work: Work, call: Call): Promise<Next> {
  for (const { member, name, how, skipped } of await candidatesFor(work, call)) {
    if (skipped) {
      await passOver(work, call, { member, how });
      continue;
    }
    const slot = await invite(work, { call, member, role: 'speaker', how });
    return { kind: 'asked', name, how, by: slot.confirmBy, remindAt: remindAt(slot) };
  }
  return { kind: 'nobody' };
}

/** Seeks the next, and says so; for a call that has begun there is nothing left to seek. */
export async function seekNext(work: Work, call: Call, happened: Happened): Promise<void> {
  if (isOver(work, call)) return announce(work, call.id);
  await tellStep(work, call, { happened, next: await seek(work, call) });
}

const isOver = ({ now }: Work, call: Call): boolean => call.state !== 'open' || call.startsAt <= now;

/** Somebody new can be asked: perhaps for a call that had nobody left. Only under `lockSpeakers`. */
export async function seekAgain(work: Work): Promise<void> {
  for (const call of await callsAhead(work.tx, work.community.id, work.now)) {
    const free = (await presentOf(work.tx, call.id)) === undefined;
    if (free && (await candidatesFor(work, call)).length > 0) await seekNext(work, call, { kind: 'wanted' });
  }
}

/** Whoever was counted on is a member no more, and went without a word. */
export async function seekIfEmpty(work: Work, id: string): Promise<void> {
  await lockSpeakers(work.tx, work.community.id);
  const call = await callById(work.tx, id);
  if (call && !isOver(work, call) && !(await presentOf(work.tx, id))) await seekNext(work, call, { kind: 'wanted' });
}

/** A coordinator wanted somebody passed over; this was the time. */
async function passOver({ tx, now, community }: Work, call: Call, of: { member: MemberId; how: How }): Promise<void> {
  const slot = { ...of, call: call.id, community: community.id, invitedAt: now, confirmBy: now };
  await addSlot(tx, { ...slot, role: 'speaker', state: 'skipped' });
  await tx.delete(skips).where(eq(skips.member, of.member));
}

/** Asks whoever is next to stand by, where there is time and nobody does yet. Answers their name. Only under `lockSpeakers`. */
export async function seekBackup(work: Work, call: Call): Promise<string | undefined> {
  if (!wantsBackup(work.now, call)) return undefined;
  const seats = await seatsOf(work.tx, call.id);
  if (seats.some(({ slot }) => slot.role === 'backup' && isLive(slot))) return undefined;
  const next = (await candidatesFor(work, call)).find((each) => !each.skipped);
  if (!next) return undefined;
  await invite(work, { call, member: next.member, role: 'backup', how: 'rotation' });
  return next.name;
}

/** Nobody answered in time: on to the next. */
export const expireJob = job<{ turn: string; call: string }>('speakers.expire', async (work, { turn, call: id }) => {
  await lockSpeakers(work.tx, work.community.id);
  const seat = await seatById(work.tx, turn);
  if (!seat) return seekIfEmpty(work, id);
  if (seat.slot.state !== 'invited') return;
  const { slot, call, name } = seat;
  await changeSlot(work.tx, turn, { state: 'expired', answeredAt: work.now });
  await dropSwap(work, slot.id);
  await refreshSlot(work, turn);
  if (slot.role === 'speaker') return seekNext(work, call, { kind: 'expired', name });
  if (slot.role === 'backup') return backupLost(work, call, { kind: 'expired', name });
  await announce(work, call.id);
});

/** Whoever was to stand by does not: the next is asked. */
export async function backupLost(
  work: Work,
  call: Call,
  { kind, name }: { readonly kind: 'expired' | 'declined' | 'withdrawn'; readonly name: string },
): Promise<void> {
  if (isOver(work, call)) return announce(work, call.id);
  const next = await seekBackup(work, call);
  const { language } = work.community;
  const voice = speakersVoice(language);
  const more = next === undefined ? voice.text('next.no-backup') : voice.text('next.backup', { name: next });
  await work.post(coordinators, notice(language, { call, kind: `backup.${kind}`, name, more }));
  await announce(work, call.id);
}
