import { pressed } from '../../../kernel/action.ts';
import { type Answer, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { readEvery } from '../../../kernel/every.ts';
import { line, lines, number, optional, type Values } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { AGENDA_LIMIT, LEAST_MINUTES, MOST_MINUTES, TITLE_LIMIT } from '../model.ts';
import { habitsOf } from '../settings/store.ts';
import { callOfDraft, lockCalls, openCalls } from '../store.ts';
import { linkField, oneLine } from '../typed.ts';
import { callsVoice, localized } from '../words.ts';
import { scheduleAnyway } from './actions.ts';
import { arrange } from './arranging.ts';
import { clashes, type Plan, startsOf, type When } from './plan.ts';
import { seriesOfDraft } from './series.ts';
import { startField } from './start-field.ts';
import { clashWarning, scheduledAlready } from './views.ts';

const EVERY_LIMIT = 120;

const fields = {
  topic: optional(
    line({ label: localized('schedule.topic'), hint: localized('schedule.topic.hint'), max: TITLE_LIMIT }),
  ),
  at: optional(startField({ label: localized('schedule.at'), hint: localized('schedule.at.hint') })),
  every: optional(
    line({ label: localized('schedule.every'), hint: localized('schedule.every.hint'), max: EVERY_LIMIT }),
  ),
  length: optional(
    number({
      label: localized('schedule.length'),
      hint: localized('schedule.length.hint'),
      min: LEAST_MINUTES,
      max: MOST_MINUTES,
    }),
  ),
  link: optional(linkField({ label: localized('schedule.link'), hint: localized('schedule.link.hint') })),
  agenda: optional(lines({ label: localized('schedule.agenda'), max: AGENDA_LIMIT })),
};

export const schedule = command({
  path: 'calls schedule',
  summary: localized('schedule.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('schedule.form'), submit: localized('schedule.submit'), always: true },
  run: async (turn, values) => {
    const when = whenOf(turn, values);
    if (!when.ok) return problems(when.problems);
    const plan = await planOf(turn, values, when.when);
    await lockCalls(turn.tx, turn.community.id);
    const clashing = await clashingWith(turn, plan);
    if (clashing.length === 0) return whisper(await arrange(turn, plan));
    const draft = await turn.keep({ community: [turn.community.id], plan: [JSON.stringify(plan)] });
    return whisper(clashWarning(turn.language, clashing, scheduleAnyway.button, draft));
  },
});

type Wanted = Values<typeof fields>;
type Read =
  | { readonly ok: true; readonly when: When }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** `every` makes a series; with it, `at` is the first time. */
function whenOf({ now, community, language }: Turn, { at, every }: Wanted): Read {
  if (every === undefined) {
    if (at) return { ok: true, when: { kind: 'once', startsAt: at.toISOString() } };
    return { ok: false, problems: { at: callsVoice(language).line('schedule.no-time') } };
  }
  const read = readEvery(every, { now, zone: community.zone, language, from: at });
  if (!read.ok) return { ok: false, problems: { every: read.problem } };
  return { ok: true, when: { kind: 'series', recurrence: read.recurrence } };
}

async function planOf({ tx, community }: Turn, wanted: Wanted, when: When): Promise<Plan> {
  const habits = await habitsOf(tx, community.id);
  return {
    title: oneLine(wanted.topic) ?? null,
    minutes: wanted.length ?? habits.minutes,
    link: wanted.link ?? habits.link,
    agenda: cleanLines(wanted.agenda) ?? null,
    when,
  };
}

async function clashingWith({ tx, community, now }: Turn, plan: Plan) {
  return clashes(await openCalls(tx, community.id, now), startsOf(plan, now), plan.minutes);
}

/** Plans what was typed before the warning; a second press finds it planned. */
export const scheduleByButton = pressed(
  scheduleAnyway,
  async (turn, { draft }): Promise<Answer> => {
    const { tx, community, language, now } = turn;
    await lockCalls(tx, community.id);
    const kept = await turn.kept(draft);
    if (kept?.['community']?.[0] !== community.id) return whisper(said(callsVoice(language).line('draft.gone')));
    if ((await callOfDraft(tx, draft)) ?? (await seriesOfDraft(tx, draft))) return replace(scheduledAlready(language));
    const plan = JSON.parse(kept['plan']?.[0] ?? '') as Plan;
    if (startsOf(plan, now).length === 0) return replace(said(callsVoice(language).line('schedule.passed')));
    return replace(await arrange(turn, plan, draft));
  },
  { who: 'coordinator' },
);
