import { problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { type Field, line, number, optional } from '../../../kernel/field.ts';
import { moment } from '../../../kernel/moment-field.ts';
import type { Look, Turn, Visit } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import type { Choice, Message } from '../../../surface/message.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { localTime } from '../../../time/settle.ts';
import { candidates } from '../backlog/backlog.ts';
import { lockTopics } from '../backlog/store.ts';
import { CLOSING_TIME, QUESTION_LIMIT, USUAL_TIME } from '../model.ts';
import { topicLabel } from '../naming.ts';
import { plannable, planPoll, type Wanted } from '../planned/planning.ts';
import { timingOf } from '../planned/timing.ts';
import { planned } from '../planned/views.ts';
import { localized, topicsVoice } from '../words.ts';
import { anonymity, mannerOf, method, reveal, usualVotes, writeIns } from './manner.ts';
import { choicesRefused, opened } from './office.ts';
import { openNow } from './opening.ts';
import type { Poll } from './polls.ts';
import {
  type Candidate,
  LEAST_CHOICES,
  MOST_CHOICES,
  readSelection,
  type Selected,
  type Selection,
  select,
} from './selection.ts';

const PRESELECTED = 5;
/** One menu on every platform, so that a form of five fields has five parts; more topics are typed. */
const OFFERED = 25;
const EVERY_LIMIT = 120;

const choices: Field<Selection> = {
  kind: 'choices',
  label: localized('poll.choices'),
  typed: localized('poll.choices.typed'),
  required: true,
  min: LEAST_CHOICES,
  max: MOST_CHOICES,
  options: (look) => topOptions(look, OFFERED),
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
  method: optional(method),
  votes: optional(
    number({ label: localized('poll.votes'), hint: localized('poll.votes.hint'), min: 1, max: MOST_CHOICES }),
  ),
  anonymity: optional(anonymity),
  reveal: optional(reveal),
  'write-ins': optional(writeIns),
  question: optional(
    line({ label: localized('poll.question'), hint: localized('poll.question.hint'), max: QUESTION_LIMIT }),
  ),
  opens: optional(
    moment({
      label: localized('plan.opens'),
      hint: localized('plan.opens.hint'),
      defaultTime: USUAL_TIME,
      withinDays: 366,
    }),
  ),
  every: optional(line({ label: localized('plan.every'), hint: localized('plan.every.hint'), max: EVERY_LIMIT })),
};

export const poll = command({
  path: 'topics poll',
  summary: localized('poll.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('poll.form'), submit: localized('poll.submit'), prefill, instead: tooFew },
  run: async (turn, values) => {
    const voice = topicsVoice(turn.language);
    const manner = mannerOf(values);
    if (!manner) return problems({ reveal: voice.line('poll.reveal.sealed') });
    const timed = timingOf(turn, values);
    if (!timed.ok) return problems(timed.problems);
    await lockTopics(turn.tx, turn.community.id);
    const { choices: selection, closes } = values;
    const question = cleanLine(values.question ?? '') || undefined;
    const wanted = {
      ...manner,
      selection,
      closes,
      question,
      votes: values.votes ?? usualVotes(manner.writeIns ? MOST_CHOICES : sizeOf(selection)),
    };
    const selected = timed.later ? await plannable(turn, selection) : await waiting(turn, selection);
    if (!selected.ok) return problems({ choices: choicesRefused(voice, selected.refusal) });
    if (timed.later) return whisper(planned(turn.language, await planPoll(turn, wanted, timed.later)));
    return whisper(await openIt(turn, wanted, selected.topics));
  },
});

const sizeOf = (selection: Selection): number =>
  selection.kind === 'top' ? selection.count : selection.numbers.length;

const waiting = async ({ tx, community }: Turn, selection: Selection): Promise<Selected> =>
  select(selection, await candidates(tx, community.id, selection));

async function openIt(turn: Turn, { selection, closes, ...wanted }: Wanted, chosen: readonly Candidate[]) {
  const topics = chosen.map((each) => each.id);
  const of = { ...wanted, community: turn.community.id, closesAt: closes, topics, by: turn.actor.id };
  const made = await openNow(turn, of);
  await turn.record('topics.poll', recorded(made, topics.length));
  return opened(turn.language, made, topics.length);
}

const recorded = ({ id, number, method, reveal, anonymity, writeIns, votesEach }: Poll, choices: number) => ({
  ...{ poll: id, number, choices, votes: votesEach, method, reveal, anonymity, writeIns },
});

/** A form to choose from fewer topics than a poll needs would be one that nobody can send. */
async function tooFew({ turn, language }: Visit): Promise<Message | undefined> {
  const count = turn ? (await topOptions(turn, LEAST_CHOICES)).length : 0;
  if (count >= LEAST_CHOICES) return undefined;
  return { headline: choicesRefused(topicsVoice(language), { kind: 'too-few', count }), blocks: [] };
}

/** The topics most wanted, a week, a few votes: a form that can be sent as it stands. */
async function prefill({ turn, now, zone }: Visit): Promise<RawValues> {
  const top = turn ? await topOptions(turn, PRESELECTED) : [];
  const day = localTime(now, zone).add({ days: 7 }).toPlainDate().toString();
  return {
    choices: top.map(({ value }) => value),
    closes: [`${day} ${CLOSING_TIME}`],
    method: ['approval'],
    votes: [String(usualVotes(top.length))],
    anonymity: ['hidden'],
  };
}

async function topOptions({ tx, community }: Look, count: number): Promise<readonly Choice[]> {
  const top = await candidates(tx, community.id, { kind: 'top', count });
  return top.map((each) => ({ label: topicLabel(each), value: String(each.number) }));
}
