import { problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { line, lines, number, optional, type Values } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { callField } from '../call-field.ts';
import { AGENDA_LIMIT, type Call, isDated, LEAST_MINUTES, MOST_MINUTES, TITLE_LIMIT } from '../model.ts';
import { callById, changeCall, lockCalls } from '../store.ts';
import { linkField, oneLine } from '../typed.ts';
import { callsVoice, localized } from '../words.ts';
import { alterable, alterableCalls, unlessAny } from './alterable.ts';
import { follow, seekSpeaker } from './planned.ts';
import { refreshSearch } from './searching.ts';
import { editedNow } from './views.ts';

const stays = localized('edit.left-empty');

const fields = {
  call: callField({ label: localized('call.field'), hint: localized('call.field.hint') }, alterableCalls),
  topic: optional(line({ label: localized('edit.topic'), hint: stays, max: TITLE_LIMIT })),
  link: optional(linkField({ label: localized('schedule.link'), hint: stays })),
  length: optional(number({ label: localized('schedule.length'), hint: stays, min: LEAST_MINUTES, max: MOST_MINUTES })),
  agenda: optional(lines({ label: localized('schedule.agenda'), hint: stays, max: AGENDA_LIMIT })),
};

/** All of a call but its time; what is left out stays. */
export const edit = command({
  path: 'calls edit',
  summary: localized('edit.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('edit.form'), submit: localized('edit.submit'), instead: unlessAny(alterableCalls) },
  run: async (turn, wanted) => {
    const change = changeIn(wanted);
    if (Object.keys(change).length === 0) return problems({ topic: callsVoice(turn.language).line('edit.nothing') });
    await lockCalls(turn.tx, turn.community.id);
    const found = await alterable(turn, wanted.call);
    if (!found.ok) return problems({ call: found.problem });
    const call = await apply(turn, found.call, change);
    await turn.record('calls.edit', { call: call.id, number: call.number });
    return whisper(editedNow(turn.language, call));
  },
});

type Change = Partial<Pick<Call, 'title' | 'link' | 'minutes' | 'agenda'>>;

function changeIn(wanted: Values<typeof fields>): Change {
  const [title, agenda] = [oneLine(wanted.topic), cleanLines(wanted.agenda)];
  return {
    ...(title !== undefined && { title }),
    ...(agenda !== undefined && { agenda }),
    ...(wanted.link !== undefined && { link: wanted.link }),
    ...(wanted.length !== undefined && { minutes: wanted.length }),
  };
}

/** A call that has something to talk about only now needs somebody to speak. */
async function apply(turn: Turn, before: Call, change: Change): Promise<Call> {
  await changeCall(turn.tx, before.id, { ...change, now: turn.now });
  const call = (await callById(turn.tx, before.id)) ?? before;
  await refreshSearch(turn, call.id);
  if (!isDated(call)) return call;
  await follow(turn, call);
  if (before.title === null && call.title !== null) await seekSpeaker(turn, call);
  return call;
}
