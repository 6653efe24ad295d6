import { problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { line, number, optional, type Values } from '../../../kernel/field.ts';
import { moment } from '../../../kernel/moment-field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { callField } from '../call-field.ts';
import { type Call, LEAST_MINUTES, MOST_MINUTES, TITLE_LIMIT } from '../model.ts';
import { lockCalls } from '../store.ts';
import { callsVoice, localized } from '../words.ts';
import { openDatingOf, slotsOf } from './datings.ts';
import { callMeant, changed, datable } from './meant.ts';
import { alreadyAsked, asked } from './office.ts';
import { clashing } from './seeking.ts';
import { slotsField } from './slots-field.ts';
import { startDating } from './starting.ts';

const fields = {
  topic: optional(line({ label: localized('times.topic'), hint: localized('times.topic.hint'), max: TITLE_LIMIT })),
  slots: optional(
    slotsField({
      label: localized('times.slots'),
      hint: localized('times.slots.hint'),
      typed: localized('times.slots.typed'),
    }),
  ),
  closes: optional(
    moment({
      label: localized('times.closes'),
      hint: localized('times.closes.hint'),
      defaultTime: '17:00',
      withinDays: 60,
    }),
  ),
  length: optional(
    number({
      label: localized('times.length'),
      hint: localized('times.length.hint'),
      min: LEAST_MINUTES,
      max: MOST_MINUTES,
    }),
  ),
  call: optional(callField({ label: localized('times.call'), hint: localized('times.call.hint') }, datable)),
};

/** Looks for the date of a new call, of one that has none yet, or for another date of one that is planned. */
export const times = command({
  path: 'calls times',
  summary: localized('times.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('times.form'), submit: localized('times.submit'), always: true },
  run: async (turn, values) => {
    const problem = tooEarly(turn, values);
    if (problem !== undefined) return problems({ slots: problem });
    await lockCalls(turn.tx, turn.community.id);
    const meant = await callMeant(turn, values);
    if (!meant.ok) return problems({ [meant.field]: meant.problem });
    const open = await openDatingOf(turn.tx, meant.call.id);
    if (open) {
      const slots = await slotsOf(turn.tx, open.id);
      return whisper(alreadyAsked(turn, { call: meant.call, dating: open, slots, clashing: [] }));
    }
    return whisper(await ask(turn, await changed(turn, meant.call, values), values));
  },
});

/** Answers have to be in before the first of the times. */
function tooEarly({ language }: Turn, { slots = [], closes }: Values<typeof fields>): string | undefined {
  if (closes === undefined || slots.every((slot) => slot > closes)) return undefined;
  return callsVoice(language).line('times.slots.too-early');
}

async function ask(turn: Turn, call: Call, { slots, closes }: Values<typeof fields>) {
  const started = await startDating(turn, call, {
    by: turn.actor.id,
    ...(closes && { closesAt: closes }),
    ...(slots && { slots: slots.map((startsAt) => ({ startsAt, why: null })) }),
  });
  if (!started) throw new Error('a search was opened while the calls were ours');
  await turn.record('calls.times', { call: call.id, number: call.number, slots: started.slots.length });
  const planned = await clashing(turn, call, started.slots);
  return asked(turn, { call, dating: started, slots: started.slots, clashing: planned });
}
