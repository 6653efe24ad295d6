import { pressed } from '../../../kernel/action.ts';
import { type Answer, whisper } from '../../../kernel/answer.ts';
import { everyone, type Turn } from '../../../kernel/work.ts';
import { isolated } from '../../../surface/isolate.ts';
import { said } from '../../../surface/message.ts';
import { askEveryone, stepUp } from '../actions.ts';
import { fillUp, seat } from '../asking/confirming.ts';
import { accepted } from '../asking/receipts.ts';
import { tellStep } from '../asking/telling.ts';
import { callById, lockSpeakers } from '../slots/calls.ts';
import { type Call, isLive } from '../slots/model.ts';
import { presentOf, seatById, seatsOf } from '../slots/store.ts';
import { vacate } from '../slots/vacate.ts';
import { speakersVoice } from '../words.ts';
import { openCallCard } from './open-call.ts';

/** A call of this community that is still to come, or the sentence that says why it is none. */
async function callAhead({ tx, community, now, language }: Turn, id: string): Promise<Call | Answer> {
  const voice = speakersVoice(language);
  await lockSpeakers(tx, community.id);
  const call = await callById(tx, id);
  if (!call || call.community !== community.id) return whisper(said(voice.line('refused.gone')));
  if (call.state === 'cancelled') return whisper(said(voice.line('refused.cancelled')));
  return call.state === 'held' || call.startsAt <= now ? whisper(said(voice.line('refused.over'))) : call;
}

const isCall = (found: Call | Answer): found is Call => 'startsAt' in found;

export const askEveryoneByButton = pressed(
  askEveryone,
  async (turn, { call: id }) => {
    const call = await callAhead(turn, id);
    if (!isCall(call)) return call;
    const voice = speakersVoice(turn.language);
    const present = await presentOf(turn.tx, call.id);
    if (present) return whisper(said(voice.line('everyone.found', { name: isolated(present.name) })));
    await turn.show(everyone, openCallCard, call.id);
    await turn.record('speakers.ask-everyone', { call: call.id });
    return whisper(said(voice.line('everyone.asked')));
  },
  { who: 'coordinator' },
);

/** The first who steps up has the turn; the others are told who. */
export const stepUpByButton = pressed(stepUp, async (turn, { call: id }) => {
  const call = await callAhead(turn, id);
  if (!isCall(call)) return call;
  const voice = speakersVoice(turn.language);
  const present = await presentOf(turn.tx, call.id);
  const mine = present?.slot.member === turn.actor.id;
  if (present && mine) return whisper(said(voice.line('answered.accepted')));
  if (present?.slot.state === 'invited') return whisper(said(voice.line('everyone.being-asked')));
  if (present) return whisper(said(voice.line('everyone.found', { name: isolated(present.name) })));
  await giveUpOther(turn, call);
  const slot = await seat(turn, call, { member: turn.actor.id, how: 'volunteer' });
  const next = { kind: 'settled' as const, ...(await fillUp(turn, call)) };
  await tellStep(turn, call, { happened: { kind: 'stepped-up', name: turn.actor.name }, next });
  const taken = await seatById(turn.tx, slot.id);
  return whisper(taken ? accepted(turn.language, taken) : said(voice.line('answered.accepted')));
});

/** Whoever was to speak along or to stand by and now speaks does one thing only. */
async function giveUpOther(turn: Turn, call: Call): Promise<void> {
  for (const { slot } of await seatsOf(turn.tx, call.id)) {
    if (slot.member === turn.actor.id && isLive(slot)) await vacate(turn, slot);
  }
}
