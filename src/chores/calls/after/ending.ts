import { job } from '../../../kernel/job.ts';
import { coordinators, under, type Work } from '../../../kernel/work.ts';
import { callCard } from '../announce/card.ts';
import { refreshReminders } from '../announce/reminding.ts';
import { callHeld } from '../facts.ts';
import { type Dated, endOf, isDated } from '../model.ts';
import { titleOf } from '../naming.ts';
import { callById, changeCall, lockCalls } from '../store.ts';
import { callsVoice } from '../words.ts';
import { askSpeakers, heldCard } from './asking-cards.ts';
import { chaseNotesInTime } from './chasing.ts';
import { learnedCard } from './learned-card.ts';
import { enterBurdens } from './ledger.ts';
import { expectedAt, keepPresent } from './presences.ts';

/** `endsAt`, in ISO: a call that ends at another time by now has another job. */
export const endJob = job<{ readonly call: string; readonly endsAt: string }>(
  'calls.end',
  async (work, { call: id, endsAt }) => {
    await lockCalls(work.tx, work.community.id);
    const call = await callById(work.tx, id);
    if (call?.state === 'planned' && isDated(call) && endOf(call).toISOString() === endsAt) await hold(work, call);
  },
);

export async function endInTime(work: Work, call: Dated): Promise<void> {
  const at = endOf(call);
  const endsAt = at.toISOString();
  await work.later(endJob, { call: call.id, endsAt }, { at, key: `${call.id}/${endsAt}` });
}

/** The call is over: who said yes came, until a coordinator knows better, and what was learned is asked for. */
async function hold(work: Work, call: Dated): Promise<void> {
  const { tx, community } = work;
  const attendees = await expectedAt(tx, call.id);
  await changeCall(tx, call.id, { state: 'held', now: work.now });
  await keepPresent(tx, call.id, attendees);
  await enterBurdens(work, call, attendees);
  const title = titleOf(callsVoice(community.language), call);
  const startsAt = call.startsAt.toISOString();
  await work.tell(callHeld, { community: community.id, call: call.id, title, startsAt, attendees });
  await work.refresh(callCard, call.id);
  await work.show(under(callCard, call.id), learnedCard, call.id);
  await refreshReminders(work, call);
  await askSpeakers(work, call.id);
  await chaseNotesInTime(work, call);
  await work.show(coordinators, heldCard, call.id);
}
