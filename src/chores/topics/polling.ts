import { problems, whisper } from '../../kernel/answer.ts';
import { command } from '../../kernel/command.ts';
import { type Field, line, number, optional } from '../../kernel/field.ts';
import { moment } from '../../kernel/moment-field.ts';
import { everyone, type Look, type Visit } from '../../kernel/work.ts';
import type { RawValues } from '../../surface/form.ts';
import type { Choice, Message } from '../../surface/message.ts';
import { localTime } from '../../time/settle.ts';
import { candidates } from './backlog.ts';
import { pollCard } from './card.ts';
import { closeJob } from './closing.ts';
import { cleanLine, QUESTION_LIMIT } from './model.ts';
import { topicLabel } from './naming.ts';
import { choicesRefused, opened } from './office.ts';
import { openPoll } from './polls.ts';
import { LEAST_CHOICES, MOST_CHOICES, readSelection, type Selection, select } from './selection.ts';
import { lockTopics } from './store.ts';
import { localized, topicsVoice } from './words.ts';

const USUAL_VOTES = 3;
const PRESELECTED = 5;
const CLOSING_TIME = '17:00';

const choices: Field<Selection> = {
  kind: 'choices',
  label: localized('poll.choices'),
  typed: localized('poll.choices.typed'),
  required: true,
  min: LEAST_CHOICES,
  max: MOST_CHOICES,
  options: (look) => topOptions(look, MOST_CHOICES),
  parse: (raw, { language }) => {
    const value = readSelection(raw);
    if (value) return { ok: true, value };
    const typed = cleanLine(raw.join(', '));
    return { ok: false, problem: topicsVoice(language).line('poll.choices.unreadable', { typed }) };
  },
};

const fields = {
  choices,
  closes: moment({
    label: localized('poll.closes'),
    hint: localized('poll.closes.hint'),
    defaultTime: CLOSING_TIME,
    withinDays: 366,
  }),
  votes: optional(
    number({ label: localized('poll.votes'), hint: localized('poll.votes.hint'), min: 1, max: MOST_CHOICES }),
  ),
  question: optional(
    line({ label: localized('poll.question'), hint: localized('poll.question.hint'), max: QUESTION_LIMIT }),
  ),
};

export const poll = command({
  path: 'topics poll',
  summary: localized('poll.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('poll.form'), submit: localized('poll.submit'), prefill, instead: tooFew },
  run: async (turn, values) => {
    const { tx, now, actor } = turn;
    const community = turn.community.id;
    await lockTopics(tx, community);
    const selected = select(values.choices, await candidates(tx, community, values.choices));
    if (!selected.ok) return problems({ choices: choicesRefused(topicsVoice(turn.language), selected.refusal) });
    const topics = selected.topics.map((each) => each.id);
    const votesEach = Math.min(values.votes ?? USUAL_VOTES, topics.length);
    const question = cleanLine(values.question ?? '') || undefined;
    const asked = { community, question, votesEach, closesAt: values.closes, topics, by: actor.id, now };
    const made = await openPoll(tx, asked);
    await turn.show(everyone, pollCard, made.id);
    await turn.later(closeJob, { poll: made.id }, { at: made.closesAt, key: made.id });
    await turn.record('topics.poll', { poll: made.id, number: made.number, choices: topics.length, votes: votesEach });
    return whisper(opened(turn.language, made, topics.length));
  },
});

/** A form to choose from fewer topics than a poll needs would be one that nobody can send. */
async function tooFew({ turn, language }: Visit): Promise<Message | undefined> {
  const count = turn ? (await topOptions(turn, LEAST_CHOICES)).length : 0;
  if (count >= LEAST_CHOICES) return undefined;
  return { headline: choicesRefused(topicsVoice(language), { kind: 'too-few', count }), blocks: [] };
}

/** The topics most wanted, a week, three votes: a form that can be sent as it stands. */
async function prefill({ turn, now, zone }: Visit): Promise<RawValues> {
  const top = turn ? await topOptions(turn, PRESELECTED) : [];
  const day = localTime(now, zone).add({ days: 7 }).toPlainDate().toString();
  return { choices: top.map(({ value }) => value), closes: [`${day} ${CLOSING_TIME}`], votes: [String(USUAL_VOTES)] };
}

async function topOptions({ tx, community }: Look, count: number): Promise<readonly Choice[]> {
  const top = await candidates(tx, community.id, { kind: 'top', count });
  return top.map((each) => ({ label: topicLabel(each), value: String(each.number) }));
}
