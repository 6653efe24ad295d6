import { listed } from '../../../community/roster.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import type { Language, MemberId } from '../../../surface/identity.ts';
import type { Message } from '../../../surface/message.ts';
import { speakersChanged } from '../facts.ts';
import { lateCard } from '../office/late-card.ts';
import { nobodyLeftCard } from '../office/nobody-left.ts';
import { openCallCard } from '../office/open-call.ts';
import { type Happened, type Next, stepMessage } from '../office/step.ts';
import { type Call, isLive, type Role } from '../slots/model.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { type Seat, seatsOf } from '../slots/store.ts';

/** Tells the coordinators what happened in the search for a speaker and what happens next, and the other chores who speaks. */
export async function tellStep(work: Work, call: Call, step: { happened: Happened; next: Next }): Promise<void> {
  const { happened, next } = step;
  const more = happened.kind !== 'wanted' || next.kind !== 'nobody';
  if (more) await work.post(coordinators, stepMessage(work.community.language, { call, ...step, now: work.now }));
  if (next.kind === 'nobody') await work.show(coordinators, nobodyLeftCard, call.id);
  await announce(work, call.id);
}

/** Who speaks in a call has changed: each who does is shown with whom, and the other chores are told. */
export async function announce(work: Work, call: string): Promise<void> {
  const live = (await seatsOf(work.tx, call)).filter(({ slot }) => isLive(slot));
  const speakers = live.toSorted(byRole).map(({ slot, name }) => ({
    member: slot.member,
    name,
    role: slot.role,
    confirmed: slot.state === 'accepted',
  }));
  for (const { slot } of live) await refreshSlot(work, slot.id);
  await refreshAround(work, call);
  await work.tell(speakersChanged, { community: work.community.id, call, speakers });
}

const roles: readonly Role[] = ['speaker', 'co', 'backup'];
const byRole = (a: Seat, b: Seat): number => roles.indexOf(a.slot.role) - roles.indexOf(b.slot.role);

/** What others than the speakers are shown of a call. */
export async function refreshAround(work: Work, call: string): Promise<void> {
  await work.refresh(openCallCard, call);
  await work.refresh(nobodyLeftCard, call);
  for (const { slot } of await seatsOf(work.tx, call)) {
    if (slot.late === 'asked') await work.refresh(lateCard, slot.id);
  }
}

/** Writes to a member privately, in their language; the coordinators get it where that cannot be delivered. */
export async function write(work: Work, member: MemberId, message: (language: Language) => Message): Promise<void> {
  const reader = await listed(work.tx, member);
  if (!reader) return;
  await work.post({ to: 'member', member, otherwise: 'coordinators' }, message(reader.language));
}
