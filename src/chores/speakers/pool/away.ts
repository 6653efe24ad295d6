import { pressed } from '../../../kernel/action.ts';
import { open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { optional } from '../../../kernel/field.ts';
import { said } from '../../../surface/message.ts';
import { comeBack, goAway } from '../actions.ts';
import { seekAgain } from '../asking/asking.ts';
import { lockSpeakers } from '../slots/calls.ts';
import { seatsAhead } from '../slots/store.ts';
import { localized, speakersVoice } from '../words.ts';
import { day } from './day-field.ts';
import { addAbsence, endAbsence } from './store.ts';
import { absent } from './views.ts';

/** Without a last day, until further notice: whoever does not know when they are back need not guess. */
export const away = command({
  path: 'speakers away',
  summary: localized('away.summary'),
  fields: {
    from: day({ label: localized('away.from'), hint: localized('away.from.hint') }),
    to: optional(day({ label: localized('away.to'), hint: localized('away.to.hint') })),
  },
  form: { title: localized('away.form'), submit: localized('away.submit') },
  run: async (turn, { from, to }) => {
    const { tx, now, actor, community, language } = turn;
    if (to && to.until <= from.from) return problems({ to: speakersVoice(language).line('away.reversed') });
    await lockSpeakers(tx, community.id);
    const absence = { from: from.from, until: to?.until ?? null };
    await addAbsence(tx, { ...absence, community: community.id, member: actor.id, now });
    const ahead = await seatsAhead(tx, { community: community.id, member: actor.id, now });
    const meanwhile = ahead.filter(
      ({ call }) => call.startsAt >= absence.from && (absence.until === null || call.startsAt < absence.until),
    );
    return whisper(absent(language, { from: from.from, lastDay: to?.from, meanwhile }));
  },
});

export const awayByButton = pressed(goAway, async () => open(away), { opensForm: true });

export const backByButton = pressed(comeBack, async (turn) => {
  await lockSpeakers(turn.tx, turn.community.id);
  const ended = await endAbsence(turn.tx, turn.actor.id, turn.now);
  if (ended) await seekAgain(turn);
  return whisper(said(speakersVoice(turn.language).line(ended ? 'back.done' : 'back.never')));
});
