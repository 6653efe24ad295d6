import type { Work } from '../../../kernel/work.ts';
import { announce } from '../announce/announcing.ts';
import { callGatherings } from '../announce/card.ts';
import { type Call, isDated } from '../model.ts';
import { seekSpeaker } from '../schedule/planned.ts';
import { habitsOf } from '../settings/store.ts';
import { addCall, callById, changeCall, upcomingCalls } from '../store.ts';
import { startDating } from '../times/starting.ts';

/** Whoever is to speak needs this long, in milliseconds: a call that starts sooner takes no topic any more. */
const NOTICE = 5 * 24 * 60 * 60_000;

/** What is to be talked about, as a call keeps it. */
export type Chosen = Pick<Call, 'title' | 'topic' | 'suggestedBy' | 'volunteers'>;

/**
 * Finds a call for what was chosen: the next one that has nothing to talk about, or a new one whose date everyone is asked
 * for. Only under `lockCalls`.
 */
export async function placeTopic(work: Work, chosen: Chosen): Promise<Call> {
  const from = new Date(work.now.getTime() + NOTICE);
  const coming = await upcomingCalls(work.tx, work.community.id, work.now);
  const next = coming.find((call) => call.title === null && call.topic === null && call.startsAt >= from);
  return next ? giveTopic(work, next.id, chosen) : findDate(work, chosen);
}

async function giveTopic(work: Work, id: string, { title, topic, suggestedBy, volunteers }: Chosen): Promise<Call> {
  const { tx, now } = work;
  await changeCall(tx, id, { title, topic, suggestedBy, volunteers: [...volunteers], now });
  const call = await callById(tx, id);
  if (!call || !isDated(call)) throw new Error('a planned call has no start');
  await work.gather(callGatherings, id);
  await announce(work, call);
  await seekSpeaker(work, call);
  return call;
}

async function findDate(work: Work, { title, topic, suggestedBy, volunteers }: Chosen): Promise<Call> {
  const { tx, now, community } = work;
  const { minutes, link } = await habitsOf(tx, community.id);
  const chosen = { title, topic, suggestedBy, volunteers };
  const of = { ...chosen, community: community.id, startsAt: null, minutes, link, agenda: null };
  const call = await addCall(tx, { ...of, by: null, now });
  if (!call) throw new Error('a call of no series was refused for its series');
  await startDating(work, call);
  return call;
}
