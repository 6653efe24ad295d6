import { pressed } from '../../../kernel/action.ts';
import { type Answer, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { callField } from '../call-field.ts';
import { type Call, isDated } from '../model.ts';
import { tag } from '../naming.ts';
import { lockCalls, openCalls } from '../store.ts';
import { callsVoice, localized } from '../words.ts';
import { moveAnyway } from './actions.ts';
import { alterable, alterableCalls, unlessAny } from './alterable.ts';
import { clashes } from './plan.ts';
import { giveDate } from './planned.ts';
import { startField } from './start-field.ts';
import { clashWarning, movedNow } from './views.ts';

/** One call, also one occurrence of a series; a call whose date is looked for gets one. */
export const move = command({
  path: 'calls move',
  summary: localized('move.summary'),
  who: 'coordinator',
  fields: {
    call: callField({ label: localized('call.field'), hint: localized('call.field.hint') }, alterableCalls),
    at: startField({ label: localized('move.at'), hint: localized('schedule.at.hint') }),
  },
  form: { title: localized('move.form'), submit: localized('move.submit'), instead: unlessAny(alterableCalls) },
  run: async (turn, { call: number, at }) => {
    const { tx, community, language, now } = turn;
    await lockCalls(tx, community.id);
    const found = await alterable(turn, number);
    if (!found.ok) return problems({ call: found.problem });
    const { call } = found;
    if (startsThen(call, at)) return problems({ at: callsVoice(language).line('move.same', { number: tag(number) }) });
    const others = (await openCalls(tx, community.id, now)).filter((each) => each.id !== call.id);
    const clashing = clashes(others, [at], call.minutes);
    if (clashing.length === 0) return whisper(await moveTo(turn, call, at));
    const draft = await turn.keep({ call: [String(number)], at: [at.toISOString()], community: [community.id] });
    return whisper(clashWarning(language, clashing, moveAnyway.button, draft));
  },
});

const startsThen = (call: Call, at: Date): boolean => isDated(call) && call.startsAt.getTime() === at.getTime();

async function moveTo(turn: Turn, call: Call, at: Date): Promise<Message> {
  const moved = await giveDate(turn, call.id, at);
  if (!moved) return said(callsVoice(turn.language).line('alter.off', { number: tag(call.number) }));
  await turn.record('calls.move', { call: call.id, number: call.number, at: at.toISOString() });
  return movedNow(turn.language, moved);
}

export const moveByButton = pressed(
  moveAnyway,
  async (turn, { draft }): Promise<Answer> => {
    const voice = callsVoice(turn.language);
    const kept = await turn.kept(draft);
    if (kept?.['community']?.[0] !== turn.community.id) return whisper(said(voice.line('draft.gone')));
    await lockCalls(turn.tx, turn.community.id);
    const found = await alterable(turn, Number(kept['call']?.[0]));
    if (!found.ok) return replace(said(found.problem));
    const at = new Date(kept['at']?.[0] ?? '');
    if (at <= turn.now) return replace(said(voice.line('schedule.passed')));
    return replace(await moveTo(turn, found.call, at));
  },
  { who: 'coordinator' },
);
