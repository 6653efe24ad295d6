import { everyone, type Work } from '../../../kernel/work.ts';
import { endInTime } from '../after/ending.ts';
import { announceInTime } from '../announce/announcing.ts';
import { callGatherings } from '../announce/card.ts';
import { lookForLink } from '../announce/link-wanted.ts';
import { refreshReminders, remindInTime } from '../announce/reminding.ts';
import { sureToSpeak } from '../announce/speakers.ts';
import { callMoved, speakerWanted } from '../facts.ts';
import { type Call, type Dated, isDated } from '../model.ts';
import { titleOf } from '../naming.ts';
import { habitsOf } from '../settings/store.ts';
import { callById, changeCall, lockCalls } from '../store.ts';
import { dropSearch } from '../times/dropping.ts';
import { callsVoice } from '../words.ts';
import { movedMessage } from './views.ts';

/** All that hangs on a call's time, asked for anew: what hung on another time finds that it is no longer the call's. */
export async function follow(work: Work, call: Dated): Promise<void> {
  const { reminders } = await habitsOf(work.tx, work.community.id);
  await remindInTime(work, call, reminders);
  await endInTime(work, call);
  await lookForLink(work, call);
  await work.gather(callGatherings, call.id);
  await announceInTime(work, call);
}

/** Tells whoever finds speakers that this call needs one: it has a date and something to talk about, and nobody is sure yet. */
export async function seekSpeaker({ tx, tell, community }: Work, call: Dated): Promise<void> {
  if (call.title === null || (await sureToSpeak(tx, call.id)).length > 0) return;
  await tell(speakerWanted, {
    community: community.id,
    call: call.id,
    title: call.title,
    topic: call.topic,
    startsAt: call.startsAt.toISOString(),
    length: call.minutes,
    volunteers: call.volunteers,
    suggestedBy: call.suggestedBy,
    link: call.link !== null,
  });
}

/**
 * Gives a call its time, the first or another one, and lets everything follow. The call as it is then; undefined where it
 * is over or called off.
 */
export async function giveDate(work: Work, id: string, startsAt: Date): Promise<Dated | undefined> {
  const { tx, community } = work;
  await lockCalls(tx, community.id);
  const before = await callById(tx, id);
  if (before?.state !== 'dating' && before?.state !== 'planned') return undefined;
  if (isDated(before) && before.startsAt.getTime() === startsAt.getTime()) return before;
  await changeCall(tx, id, { startsAt, state: 'planned', now: work.now });
  await dropSearch(work, id);
  const call: Dated = { ...before, startsAt, state: 'planned', revision: before.revision + 1 };
  await follow(work, call);
  if (isDated(before)) await tellMoved(work, call, before);
  await seekSpeaker(work, call);
  return call;
}

async function tellMoved(work: Work, call: Dated, before: Dated): Promise<void> {
  await work.tell(callMoved, {
    community: work.community.id,
    call: call.id,
    title: nameOf(work, call),
    startsAt: call.startsAt.toISOString(),
    before: before.startsAt.toISOString(),
    link: call.link !== null,
  });
  await refreshReminders(work, before);
  await refreshReminders(work, call);
  if (before.announcedAt !== null) {
    await work.post(everyone, movedMessage(work.community.language, call, before.startsAt));
  }
}

/** What a call is called in what other chores are told. */
export const nameOf = ({ community }: Work, call: Call): string => titleOf(callsVoice(community.language), call);
