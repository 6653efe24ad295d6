import { problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { everyone, type Turn, type Work } from '../../../kernel/work.ts';
import { callCard, callGatherings } from '../announce/card.ts';
import { refreshReminders } from '../announce/reminding.ts';
import { callField } from '../call-field.ts';
import { placeTopic } from '../chain/placing.ts';
import { callCancelled } from '../facts.ts';
import { type Call, isDated } from '../model.ts';
import { tag } from '../naming.ts';
import { changeCall, lockCalls } from '../store.ts';
import { dropSearch } from '../times/dropping.ts';
import { callsVoice, localized } from '../words.ts';
import { alterable, alterableCalls, skippableCalls, unlessAny } from './alterable.ts';
import { nameOf } from './planned.ts';
import { type CalledOff, offMessage, offNow } from './views.ts';

const callToName = { label: localized('call.field'), hint: localized('call.field.hint') };

export const cancel = command({
  path: 'calls cancel',
  summary: localized('cancel.summary'),
  who: 'coordinator',
  fields: { call: callField(callToName, alterableCalls) },
  form: { title: localized('cancel.form'), submit: localized('cancel.submit'), instead: unlessAny(alterableCalls) },
  run: (turn, { call }) => byNumber(turn, call, 'cancelled'),
});

/** Leaves one occurrence out; the series goes on, and what was voted for goes to another call. */
export const skip = command({
  path: 'calls skip',
  summary: localized('skip.summary'),
  who: 'coordinator',
  fields: { call: callField(callToName, skippableCalls) },
  form: { title: localized('skip.form'), submit: localized('skip.submit'), instead: unlessAny(skippableCalls) },
  run: (turn, { call }) => byNumber(turn, call, 'skipped'),
});

async function byNumber(turn: Turn, number: number, how: CalledOff) {
  await lockCalls(turn.tx, turn.community.id);
  const found = await alterable(turn, number);
  if (!found.ok) return problems({ call: found.problem });
  const { call } = found;
  if (how === 'skipped' && call.series === null) {
    return problems({ call: callsVoice(turn.language).line('skip.no-series', { number: tag(number) }) });
  }
  await callOff(turn, call, how);
  const takenBy = how === 'skipped' && call.topic !== null ? await placeTopic(turn, call) : undefined;
  if (call.announcedAt !== null) await turn.post(everyone, offMessage(turn.community.language, call, how));
  await turn.record(how === 'skipped' ? 'calls.skip' : 'calls.cancel', { call: call.id, number });
  return whisper(offNow(turn.language, { call, how, takenBy }));
}

/** The call is not held. What hangs on its time finds that out when it comes due. Only under `lockCalls`. */
export async function callOff(work: Work, call: Call, how: CalledOff): Promise<void> {
  await changeCall(work.tx, call.id, { state: how, now: work.now });
  await dropSearch(work, call.id);
  await work.tell(callCancelled, { community: work.community.id, call: call.id, title: nameOf(work, call) });
  await work.gather(callGatherings, call.id);
  await work.refresh(callCard, call.id);
  if (isDated(call)) await refreshReminders(work, call);
}
