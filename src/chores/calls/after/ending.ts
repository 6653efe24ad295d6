import { roster } from '../../../community/roster.ts';
import { job } from '../../../kernel/job.ts';
import { coordinators, under, type Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { callCard } from '../announce/card.ts';
import { answersOf } from '../announce/rsvps.ts';
import { sureToSpeak } from '../announce/speakers.ts';
import { callHeld } from '../facts.ts';
import { type Dated, endOf, isDated } from '../model.ts';
import { titleOf } from '../naming.ts';
import { callById, changeCall, lockCalls } from '../store.ts';
import { callsVoice } from '../words.ts';
import { chaseNotesInTime } from './chasing.ts';
import { learnedCard } from './learned-card.ts';
import { enterBurdens } from './ledger.ts';
import { keepPresent } from './presences.ts';
import { heldMessage, notesWanted } from './views.ts';

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
  const attendees = await expectedAt(work, call);
  await changeCall(tx, call.id, { state: 'held', now: work.now });
  await keepPresent(tx, call.id, attendees);
  await enterBurdens(work, call, attendees);
  const title = titleOf(callsVoice(community.language), call);
  const startsAt = call.startsAt.toISOString();
  await work.tell(callHeld, { community: community.id, call: call.id, title, startsAt, attendees });
  await work.refresh(callCard, call.id);
  await work.show(under(callCard, call.id), learnedCard, call.id);
  await askForNotes(work, call);
  await work.post(coordinators, heldMessage(community.language, call, attendees.length));
}

/** Who said yes, and who was sure to speak whether they said so or not. */
async function expectedAt({ tx }: Work, { id }: Dated): Promise<readonly MemberId[]> {
  const coming = await answersOf(tx, id, 'yes');
  const speaking = await sureToSpeak(tx, id);
  return [...new Set([...speaking, ...coming].map((each) => each.member))];
}

async function askForNotes(work: Work, call: Dated): Promise<void> {
  const speaking = new Set((await sureToSpeak(work.tx, call.id)).map((each) => each.member));
  const asked = (await roster(work.tx, work.community.id)).filter((member) => speaking.has(member.id));
  for (const { id: member, language } of asked) {
    await work.post({ to: 'member', member, otherwise: 'coordinators' }, notesWanted(language, call));
  }
  await chaseNotesInTime(work, call);
}
