import { pressed } from '../../../kernel/action.ts';
import { whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { type Call, type Dated, isDated } from '../model.ts';
import { callById, holdCall } from '../store.ts';
import { rsvp, whoComes } from './actions.ts';
import { callCard } from './card.ts';
import { answersOf, putAnswer } from './rsvps.ts';
import { answerKept, answerRefused, whoMessage } from './views.ts';

/** Two clicks at once of one person are one answer; the call cannot end or be called off while one is taken. */
export const answerRsvp = pressed(rsvp, async (turn, { call: id, answer }) => {
  await holdCall(turn.tx, id);
  const call = await callById(turn.tx, id);
  const because = refusalOf(turn, call);
  if (because || !call || !isDated(call)) return whisper(answerRefused(turn.language, because ?? 'gone', call));
  await putAnswer(turn.tx, { call: id, member: turn.actor.id, answer, now: turn.now });
  await turn.refresh(callCard, id);
  return whisper(answerKept(turn.language, call, answer));
});

export type AnswerRefusal = 'gone' | 'off' | 'dating' | 'begun';

function refusalOf({ community, now }: Turn, call: Call | undefined): AnswerRefusal | undefined {
  if (call?.community !== community.id) return 'gone';
  if (call.state === 'cancelled' || call.state === 'skipped') return 'off';
  if (!isDated(call)) return 'dating';
  return begun(call, now) ? 'begun' : undefined;
}

const begun = (call: Dated, now: Date): boolean => call.state === 'held' || call.startsAt <= now;

/** Who comes, told to whoever asks and to nobody else. */
export const showWhoComes = pressed(whoComes, async (turn, { call: id }) => {
  const call = await callById(turn.tx, id);
  if (call?.community !== turn.community.id) return whisper(answerRefused(turn.language, 'gone', call));
  return whisper(whoMessage(turn.language, call, await answersOf(turn.tx, id)));
});
