import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { line, optional, type Values } from '../../../kernel/field.ts';
import { moment } from '../../../kernel/moment-field.ts';
import { type Turn, under, type Visit } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { candidates } from '../backlog/backlog.ts';
import { lockTopics } from '../backlog/store.ts';
import { lockBallots } from '../ballots/ballots.ts';
import { CLOSING_TIME, QUESTION_LIMIT } from '../model.ts';
import { tag } from '../naming.ts';
import { editPoll } from '../planned/actions.ts';
import { pollCard } from '../polls/card.ts';
import { closeLater } from '../polls/close-later.ts';
import { choicesRefused } from '../polls/office.ts';
import { openPolls, type Poll } from '../polls/polls.ts';
import { reminderCard } from '../polls/reminder.ts';
import { remindLater } from '../polls/reminding.ts';
import { localized, topicsVoice } from '../words.ts';
import { openPollField, topicNumbers } from './fields.ts';
import { type Edit, editOf } from './model.ts';
import { changePoll, choicesOf, putIn, takeOut } from './store.ts';
import { type Changed, edited, noEdit, removeRefused } from './views.ts';

const fields = {
  poll: openPollField,
  question: optional(
    line({ label: localized('poll.question'), hint: localized('edit.question.hint'), max: QUESTION_LIMIT }),
  ),
  closes: optional(
    moment({
      label: localized('poll.closes'),
      hint: localized('edit.closes.hint'),
      defaultTime: CLOSING_TIME,
      withinDays: 366,
    }),
  ),
  add: optional(topicNumbers({ label: localized('edit.add'), hint: localized('edit.numbers.hint') }, 'waiting')),
  remove: optional(topicNumbers({ label: localized('edit.remove'), hint: localized('edit.numbers.hint') }, 'running')),
};

/** Changes a poll that is open; votes for what stays in it stay as they are. */
export const edit = command({
  path: 'topics edit',
  summary: localized('edit.summary'),
  who: 'coordinator',
  fields,
  form: { title: localized('edit.form'), submit: localized('edit.submit'), instead: noneOpen },
  run: async (turn, values) => {
    const { tx, community, language } = turn;
    const voice = topicsVoice(language);
    await lockTopics(tx, community.id);
    const poll = (await openPolls(tx, community.id)).find((each) => each.number === values.poll);
    if (!poll) return problems({ poll: voice.line('close.unknown', { number: tag(values.poll) }) });
    const change = await editFor(turn, poll, values);
    if (!change.ok && change.field === 'add') return problems({ add: choicesRefused(voice, change.refusal) });
    if (!change.ok) return problems({ remove: removeRefused(voice, change.refusal) });
    const changed: Changed = { ...change.change, ...words(poll, values) };
    if (isNothing(changed)) return whisper(noEdit(language, poll));
    await apply(turn, poll, changed);
    return whisper(edited(language, poll, changed));
  },
});

async function noneOpen({ turn, language }: Visit): Promise<Message | undefined> {
  const polls = turn ? await openPolls(turn.tx, turn.community.id) : [];
  return polls.length > 0 ? undefined : said(topicsVoice(language).line('close.none'));
}

type Given = Values<typeof fields>;

async function editFor({ tx, community }: Turn, poll: Poll, { add = [], remove = [] }: Given): Promise<Edit> {
  const found = await candidates(tx, community.id, { kind: 'numbers', numbers: add });
  return editOf({ add, remove }, await choicesOf(tx, poll.id), found);
}

function words(poll: Poll, { question: typed, closes }: Given): Pick<Changed, 'question' | 'closesAt'> {
  const question = cleanLine(typed ?? '') || undefined;
  return {
    ...(question !== undefined && question !== poll.question && { question }),
    ...(closes && +closes !== +poll.closesAt && { closesAt: closes }),
  };
}

const isNothing = ({ add, remove, question, closesAt }: Changed): boolean =>
  add.length + remove.length === 0 && question === undefined && closesAt === undefined;

async function apply(turn: Turn, poll: Poll, changed: Changed): Promise<void> {
  const { tx } = turn;
  const { add, remove, question, closesAt } = changed;
  await lockBallots(tx, [poll.id]);
  if (remove.length > 0)
    await takeOut(
      tx,
      poll.id,
      remove.map((each) => each.topic),
    );
  await putIn(
    tx,
    poll.id,
    add.map((each) => each.id),
  );
  if (question !== undefined || closesAt) {
    await changePoll(tx, poll.id, { ...(question !== undefined && { question }), ...(closesAt && { closesAt }) });
  }
  if (closesAt) {
    await closeLater(turn, { ...poll, closesAt });
    await remindLater(turn, { ...poll, closesAt });
    await turn.refresh(reminderCard, poll.id);
  }
  await turn.refresh(pollCard, poll.id);
  await turn.post(under(pollCard, poll.id), edited(turn.community.language, poll, changed, true));
  await turn.record('topics.edit', { poll: poll.id, number: poll.number, added: add.length, removed: remove.length });
}

export const editByButton = pressed(
  editPoll,
  async (turn, { poll: id }): Promise<Answer> => {
    const poll = (await openPolls(turn.tx, turn.community.id)).find((each) => each.id === id);
    if (!poll) return whisper(said(topicsVoice(turn.language).line('close.already')));
    return open(edit, {
      poll: [String(poll.number)],
      ...(poll.question !== null && { question: [poll.question] }),
    });
  },
  { who: 'coordinator', opensForm: true },
);
