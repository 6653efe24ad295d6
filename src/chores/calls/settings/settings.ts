import { whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { type Field, number, optional } from '../../../kernel/field.ts';
import type { Turn, Visit } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { refreshReminders, remindInTime } from '../announce/reminding.ts';
import { LEAST_MINUTES, MOST_MINUTES } from '../model.ts';
import { upcomingCalls } from '../store.ts';
import { linkField } from '../typed.ts';
import { callsVoice, localized } from '../words.ts';
import { MOST_LEADS, printLeads, readLeads } from './leads.ts';
import { type Habits, habitsOf, keepHabits } from './store.ts';
import { settingsMessage } from './views.ts';

const reminders: Field<readonly number[]> = {
  kind: 'line',
  label: localized('settings.reminders'),
  hint: localized('settings.reminders.hint'),
  required: true,
  maxLength: 120,
  parse: (raw, { language }) => {
    const typed = raw.join(' ').trim();
    const read = readLeads(typed);
    if (read.ok) return { ok: true, value: read.leads };
    return { ok: false, problem: callsVoice(language).line(`settings.${read.because}`, { typed, most: MOST_LEADS }) };
  },
};

const length = number({
  label: localized('settings.length'),
  hint: localized('settings.length.hint'),
  min: LEAST_MINUTES,
  max: MOST_MINUTES,
});

export const settings = command({
  path: 'calls settings',
  summary: localized('settings.summary'),
  who: 'coordinator',
  fields: {
    reminders: optional(reminders),
    link: optional(linkField({ label: localized('settings.link'), hint: localized('settings.link.hint') })),
    length: optional(length),
  },
  form: { title: localized('settings.form'), submit: localized('settings.submit'), always: true, prefill },
  run: async (turn, wanted) => {
    const before = await habitsOf(turn.tx, turn.community.id);
    const habits: Habits = {
      reminders: wanted.reminders ?? before.reminders,
      minutes: wanted.length ?? before.minutes,
      link: wanted.link ?? before.link,
    };
    await keepHabits(turn.tx, turn.community.id, habits);
    await remindAnew(turn, habits, before);
    await turn.record('calls.settings', { reminders: habits.reminders.join(', '), minutes: habits.minutes });
    return whisper(settingsMessage(turn.language, habits));
  },
});

/** What is planned is reminded of as is wanted now; reminders no longer wanted say nothing when they come due. */
async function remindAnew(turn: Turn, { reminders }: Habits, before: Habits): Promise<void> {
  for (const call of await upcomingCalls(turn.tx, turn.community.id, turn.now)) {
    await remindInTime(turn, call, reminders);
    await refreshReminders(turn, call, before.reminders);
  }
}

async function prefill({ turn, tx, language }: Visit): Promise<RawValues> {
  if (!turn) return {};
  const { reminders, link, minutes } = await habitsOf(tx, turn.community.id);
  return {
    reminders: [printLeads(reminders, language) ?? callsVoice(language).line('settings.none')],
    link: link === null ? [] : [link],
    length: [String(minutes)],
  };
}
