import { pressed } from '../../../kernel/action.ts';
import { open, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { lines, optional } from '../../../kernel/field.ts';
import { said } from '../../../surface/message.ts';
import { joinNow } from '../actions.ts';
import { seekAgain } from '../asking/asking.ts';
import { volunteering } from '../facts.ts';
import { lockSpeakers } from '../slots/calls.ts';
import { seatsAhead } from '../slots/store.ts';
import { localized, speakersVoice } from '../words.ts';
import { addVolunteer, changeTopics, endAbsence, endVolunteering, topicsOf } from './store.ts';
import { joined, left } from './views.ts';

const TOPICS_LIMIT = 400;

export const join = command({
  path: 'speakers join',
  summary: localized('join.summary'),
  fields: {
    topics: optional(
      lines({ label: localized('join.topics'), hint: localized('join.topics.hint'), max: TOPICS_LIMIT }),
    ),
  },
  form: {
    title: localized('join.form'),
    submit: localized('join.submit'),
    always: true,
    prefill: async ({ turn }) => {
      const topics = turn && (await topicsOf(turn.tx, turn.actor.id));
      return topics ? { topics: [topics] } : {};
    },
  },
  run: async (turn, { topics = '' }) => {
    const { tx, now, actor, community, language } = turn;
    await lockSpeakers(tx, community.id);
    const before = await topicsOf(tx, actor.id);
    const back = await endAbsence(tx, actor.id, now);
    if (before === undefined) await addVolunteer(tx, { community: community.id, member: actor.id, topics, now });
    else await changeTopics(tx, actor.id, topics);
    await turn.tell(volunteering, { community: community.id, member: actor.id, topics });
    await seekAgain(turn);
    const how = before === undefined ? 'new' : back ? 'back' : 'changed';
    return whisper(joined(language, { how, topics }));
  },
});

export const joinByButton = pressed(joinNow, async () => open(join), { opensForm: true });

export const leave = command({
  path: 'speakers leave',
  summary: localized('leave.summary'),
  fields: {},
  run: async (turn) => {
    const { tx, now, actor, community, language } = turn;
    await lockSpeakers(tx, community.id);
    const ended = await endVolunteering(tx, actor.id, now);
    if (!ended) return whisper(said(speakersVoice(language).line('leave.never')));
    await turn.tell(volunteering, { community: community.id, member: actor.id, topics: null });
    return whisper(left(language, await seatsAhead(tx, { community: community.id, member: actor.id, now })));
  },
});
