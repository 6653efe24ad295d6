import { nameOf as memberName } from '../../../community/places.ts';
import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import { hearing } from '../../../kernel/fact.ts';
import { coordinators, type Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { otherDateWanted, speakersChanged } from '../../speakers/facts.ts';
import { callCard, callGatherings } from '../announce/card.ts';
import { keepSpeakers } from '../announce/speakers.ts';
import { type Dated, isDated } from '../model.ts';
import { callById, lockCalls } from '../store.ts';
import { startDating } from '../times/starting.ts';
import { callsVoice } from '../words.ts';
import { findOtherDate, keepDate } from './actions.ts';
import { dateAsked, dateKept, otherDate } from './views.ts';

export const onSpeakersChanged = hearing(speakersChanged, async (work, { call, speakers }) => {
  if (!(await callById(work.tx, call))) return;
  await keepSpeakers(work.tx, call, speakers);
  await work.refresh(callCard, call);
  await work.gather(callGatherings, call);
});

/** Somebody would speak on another date: the coordinators decide, and nothing changes until they do. */
export const onOtherDateWanted = hearing(otherDateWanted, async (work, { call: id, by, note }) => {
  const call = await callById(work.tx, id);
  if (call?.state !== 'planned' || !isDated(call)) return;
  const name = await memberName(work.tx, by);
  await work.post(coordinators, otherDate(work.community.language, call, { name, note }));
});

/** The date stands until another has won; two coordinators who press at once start one search. */
export const findByButton = pressed(
  findOtherDate,
  async (turn, { call: id }) => {
    const voice = callsVoice(turn.language);
    await lockCalls(turn.tx, turn.community.id);
    const call = await stillAhead(turn, id);
    if (!call) return replace(said(voice.line('other-date.over')));
    const started = await startDating(turn, call, { by: turn.actor.id });
    if (!started) return whisper(said(voice.line('other-date.asking')));
    await turn.record('calls.other-date', { call: id, number: call.number });
    return replace(dateAsked(turn.language, call));
  },
  { who: 'coordinator' },
);

export const keepByButton = pressed(
  keepDate,
  async (turn, { call: id }) => {
    const call = await stillAhead(turn, id);
    if (!call) return replace(said(callsVoice(turn.language).line('other-date.over')));
    return replace(dateKept(turn.language, call));
  },
  { who: 'coordinator' },
);

async function stillAhead({ tx, community, now }: Turn, id: string): Promise<Dated | undefined> {
  const call = await callById(tx, id);
  const ours = call?.community === community.id && call.state === 'planned';
  return ours && isDated(call) && call.startsAt > now ? call : undefined;
}
