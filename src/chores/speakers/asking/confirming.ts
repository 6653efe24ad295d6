import { eq } from 'drizzle-orm';
import { coordinators, type Work } from '../../../kernel/work.ts';
import { type Happened, notice } from '../office/step.ts';
import { slotCard } from '../slots/card.ts';
import { type Call, isLive, type Slot } from '../slots/model.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { addSlot, changeSlot, type Seat, seatsOf } from '../slots/store.ts';
import { vacate } from '../slots/vacate.ts';
import { dropSwap } from '../swaps/dropping.ts';
import { moves } from '../tables.ts';
import { backupLost, invite, seekBackup, seekNext } from './asking.ts';
import { candidatesFor } from './candidates.ts';
import { planChecklists } from './checklists.ts';
import { announce, tellStep } from './telling.ts';

/** Somebody says yes to what they were asked. Only under `lockSpeakers`. */
export async function confirm(work: Work, { slot, call, name }: Seat, happened?: Happened): Promise<void> {
  const { tx, now } = work;
  await changeSlot(tx, slot.id, { state: 'accepted', answeredAt: now, otherDate: false });
  await dropSwap(work, slot.id);
  await planChecklists(work, slot, call);
  if (slot.role === 'speaker') {
    await tx.delete(moves).where(eq(moves.member, slot.member));
    const next = { kind: 'settled' as const, ...(await fillUp(work, call)) };
    return tellStep(work, call, { happened: happened ?? { kind: 'accepted', name }, next });
  }
  const kind = slot.role === 'co' ? 'co.accepted' : 'backup.accepted';
  await work.post(coordinators, notice(work.community.language, { call, kind, name }));
  await announce(work, call.id);
}

/** There is a speaker: whoever else could speak about it is asked to speak along, and the next in line to stand by. */
export async function fillUp(
  work: Work,
  call: Call,
): Promise<{ along: readonly string[]; backup: string | undefined }> {
  const along: string[] = [];
  for (const { member, name, how } of await candidatesFor(work, call)) {
    if (how !== 'volunteer') continue;
    await invite(work, { call, member, role: 'co', how });
    along.push(name);
  }
  const backup = await seekBackup(work, call);
  return { along, backup };
}

/** Somebody who had said yes cannot after all. Only under `lockSpeakers`. */
export async function cancelPart(work: Work, seat: Seat): Promise<void> {
  const { slot, call, name } = seat;
  await changeSlot(work.tx, slot.id, { state: 'withdrawn', answeredAt: work.now });
  await dropSwap(work, slot.id);
  await refreshSlot(work, slot.id);
  if (slot.role === 'backup') return backupLost(work, call, { kind: 'withdrawn', name });
  if (slot.role === 'speaker') return replaceSpeaker(work, seat);
  await work.post(coordinators, notice(work.community.language, { call, kind: 'co.withdrawn', name }));
  await announce(work, call.id);
}

/** Whoever stands by takes over; where nobody does, the next is asked. */
async function replaceSpeaker(work: Work, { call, name }: Seat): Promise<void> {
  const backup = (await seatsOf(work.tx, call.id)).find(({ slot }) => slot.role === 'backup' && isLive(slot));
  if (backup) await vacate(work, backup.slot);
  const happened: Happened = { kind: 'withdrawn', name };
  if (backup?.slot.state !== 'accepted') return seekNext(work, call, happened);
  await seat(work, call, { member: backup.slot.member, how: 'substitute' });
  await seekBackup(work, call);
  await tellStep(work, call, { happened, next: { kind: 'stands-in', name: backup.name } });
}

/** Gives somebody a turn that needs no answer any more, and tells them so. Only under `lockSpeakers`. */
export async function seat(
  work: Work,
  call: Call,
  of: { readonly member: Slot['member']; readonly how: 'substitute' | 'swap' | 'volunteer' },
): Promise<Slot> {
  const { tx, now, community } = work;
  const made = { ...of, call: call.id, community: community.id, invitedAt: now, confirmBy: now };
  const slot = await addSlot(tx, { ...made, role: 'speaker', state: 'accepted' });
  await work.show({ to: 'member', member: of.member, otherwise: 'coordinators' }, slotCard, slot.id);
  await planChecklists(work, slot, call);
  if (of.how !== 'substitute') await tx.delete(moves).where(eq(moves.member, of.member));
  return slot;
}
