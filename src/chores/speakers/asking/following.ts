import { hearing } from '../../../kernel/fact.ts';
import { coordinators, type Work } from '../../../kernel/work.ts';
import { moment } from '../../../surface/text.ts';
import { callCancelled, callHeld, callMoved, speakerWanted } from '../../calls/facts.ts';
import { listed } from '../naming.ts';
import { notice } from '../office/step.ts';
import { callById, changeCall, keepCall, lockSpeakers } from '../slots/calls.ts';
import { type Call, isLive } from '../slots/model.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { changeSlot, type Seat, seatsOf } from '../slots/store.ts';
import { vacate } from '../slots/vacate.ts';
import { dropSwap } from '../swaps/dropping.ts';
import { speakersVoice } from '../words.ts';
import { invite, seekNext } from './asking.ts';
import { word } from './letters.ts';
import { announce, refreshAround, write } from './telling.ts';

const liveSeats = async (work: Work, call: string): Promise<readonly Seat[]> =>
  (await seatsOf(work.tx, call)).filter(({ slot }) => isLive(slot));

/** A call has its date and needs somebody to speak. Told again, it changes nothing for whoever is asked already. */
export const onSpeakerWanted = hearing(speakerWanted, async (work, told) => {
  const { tx } = work;
  await lockSpeakers(tx, work.community.id);
  const { community, call: id, title, topic, length, volunteers, link = false } = told;
  const kept = { id, community, title, topic, volunteers, link, minutes: length, startsAt: new Date(told.startsAt) };
  const call = await keepCall(tx, kept);
  const live = await liveSeats(work, id);
  if (!live.some(({ slot }) => slot.role === 'speaker')) await seekNext(work, call, { kind: 'wanted' });
});

/** Whoever was asked or had said yes is asked again: the new time may not suit them. */
export const onCallMoved = hearing(callMoved, async (work, { call: id, title, startsAt, link = false }) => {
  await lockSpeakers(work.tx, work.community.id);
  const call = await changeCall(work.tx, id, { title, startsAt: new Date(startsAt), link, state: 'open' });
  const live = call ? await liveSeats(work, id) : [];
  if (!call) return;
  if (live.length === 0) return refreshAround(work, id);
  for (const { slot } of live) {
    await vacate(work, slot);
    await invite(work, { call, member: slot.member, role: slot.role, how: slot.how, anew: true });
  }
  await tellMoved(
    work,
    call,
    live.map((each) => each.name),
  );
  await announce(work, id);
});

async function tellMoved(work: Work, call: Call, names: readonly string[]): Promise<void> {
  const { language } = work.community;
  const voice = speakersVoice(language);
  const more = voice.text('notice.moved.more', { names: listed(voice, names), at: moment(call.startsAt) });
  await work.post(coordinators, notice(language, { call, kind: 'moved', name: '', more }));
}

/** The call is over: nothing that shows it has anything to press. */
async function refreshAll(work: Work, call: string): Promise<void> {
  for (const { slot } of await seatsOf(work.tx, call)) await refreshSlot(work, slot.id);
  await refreshAround(work, call);
}

/** Nobody's turn is used up by a call that is not held. */
export const onCallCancelled = hearing(callCancelled, async (work, { call: id }) => {
  await lockSpeakers(work.tx, work.community.id);
  const call = await changeCall(work.tx, id, { state: 'cancelled' });
  if (!call) return;
  for (const { slot } of await liveSeats(work, id)) {
    await vacate(work, slot);
    await write(work, slot.member, (language) => word(language, 'cancelled', { call }));
  }
  await refreshAll(work, id);
});

/** The turns of those who spoke are theirs for good; whoever stood by keeps their place. */
export const onCallHeld = hearing(callHeld, async (work, { call: id }) => {
  await lockSpeakers(work.tx, work.community.id);
  if (!(await callById(work.tx, id))) return;
  await changeCall(work.tx, id, { state: 'held' });
  for (const { slot } of await liveSeats(work, id)) {
    if (slot.state === 'invited' || slot.role === 'backup') {
      await vacate(work, slot);
      continue;
    }
    await changeSlot(work.tx, slot.id, { state: 'held' });
    await dropSwap(work, slot.id);
  }
  await refreshAll(work, id);
});
