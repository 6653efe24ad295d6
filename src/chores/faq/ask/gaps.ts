import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { number, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { topicWanted } from '../facts.ts';
import { faqVoice, localized } from '../words.ts';
import { askEveryone, asTopic, dropGap, fillGap, turnGaps, undropGap } from './actions.ts';
import { answer } from './answering.ts';
import { questionCard } from './card.ts';
import { unansweredJob } from './deadline.ts';
import { type Got, held } from './finding-question.ts';
import { gapsPage } from './gap-list.ts';
import { dropped, gapsMessage } from './gaps-message.ts';
import { openEntry } from './keeping.ts';
import { isOpen, isOverdue, type Question } from './model.ts';
import { postNoted } from './posting.ts';
import { changeQuestion, wantersOf } from './questions.ts';
import { overIn } from './saying.ts';

const office = { who: 'coordinator' } as const;

export const gaps = command({
  path: 'faq gaps',
  summary: localized('gaps.summary'),
  who: 'coordinator',
  fields: {
    page: optional(number({ label: localized('gaps.page'), hint: localized('gaps.page.hint'), min: 1, max: 9_999 })),
  },
  run: async (turn, { page = 1 }) => whisper(await pageOf(turn, page)),
});

export const turnGapsPage = pressed(turnGaps, async (turn, { page }) => replace(await pageOf(turn, page)), office);

async function pageOf({ tx, community, language }: Turn, page: number): Promise<Message> {
  return gapsMessage(language, await gapsPage(tx, { community: community.id, page }));
}

/** A question becomes a topic of the backlog, once; it stays here until it is answered. */
export const topicByButton = pressed(
  asTopic,
  async (turn, { question: id, page }): Promise<Answer> => {
    const got = await heldOpen(turn, id);
    if (!got.ok) return got.answer;
    const { question } = got;
    if (question.state === 'open') await makeTopic(turn, question);
    return replace(await pageOf(turn, page));
  },
  office,
);

/** Who only looked for it is among those who want it, and is not named. */
async function makeTopic(turn: Turn, question: Question): Promise<void> {
  const { id, text, details, askedBy, named } = question;
  const wanting = await wantersOf(turn.tx, id);
  await changeQuestion(turn.tx, id, { state: 'topic' });
  await turn.refresh(questionCard, id);
  await turn.tell(topicWanted, {
    community: turn.community.id,
    question: id,
    title: text,
    why: details,
    askedBy: named ? askedBy : null,
    wantedBy: [...new Set([...(askedBy === null ? [] : [askedBy]), ...wanting])],
    by: turn.actor.id,
  });
  await turn.record('faq.question-topic', { question: question.number });
}

export const askEveryoneByButton = pressed(
  askEveryone,
  async (turn, { question: id, page }): Promise<Answer> => {
    const got = await heldOpen(turn, id);
    if (!got.ok) return got.answer;
    if (got.question.kind === 'noted') {
      await postNoted(turn, got.question);
      await turn.record('faq.question-asked', { question: got.question.number });
    }
    return replace(await pageOf(turn, page));
  },
  office,
);

/** What was asked gets an answer; what was only looked for gets an entry. */
export const fillByButton = pressed(
  fillGap,
  async (turn, { question: id }): Promise<Answer> => {
    const got = await heldOpen(turn, id);
    if (!got.ok) return got.answer;
    if (got.question.kind === 'noted') return openEntry(turn, got.question);
    return open(answer, { question: [String(got.question.number)] });
  },
  { ...office, opensForm: true },
);

export const dropByButton = pressed(
  dropGap,
  async (turn, { question: id, page }): Promise<Answer> => {
    const got = await heldOpen(turn, id);
    if (!got.ok) return got.answer;
    const { question } = got;
    await changeQuestion(turn.tx, id, { state: 'dropped' });
    await turn.refresh(questionCard, id);
    await turn.record('faq.question-dropped', { question: question.number });
    const was = question.state === 'topic' ? 'topic' : 'open';
    return replace(dropped(turn.language, question, { was, page }));
  },
  office,
);

export const undropByButton = pressed(
  undropGap,
  async (turn, { question: id, to, page }): Promise<Answer> => {
    const got = await held(turn, id);
    if (!got.ok) return got.answer;
    if (got.question.state === 'dropped') {
      await changeQuestion(turn.tx, id, { state: to });
      await catchUp(turn, { ...got.question, state: to });
      await turn.refresh(questionCard, id);
      await turn.record('faq.question-undropped', { question: got.question.number });
    }
    return replace(await pageOf(turn, page));
  },
  office,
);

/** Its time was over while it was dropped: others are told now. */
async function catchUp(turn: Turn, question: Question): Promise<void> {
  if (!isOverdue(question, turn.now) || question.toldAt !== null) return;
  const key = `${question.id}/${turn.now.toISOString()}`;
  await turn.later(unansweredJob, { question: question.id }, { at: turn.now, key });
}

async function heldOpen(turn: Turn, id: string): Promise<Got> {
  const got = await held(turn, id);
  if (!got.ok || isOpen(got.question)) return got;
  const over = overIn(faqVoice(turn.language), got.question);
  return over ? { ok: false, answer: whisper(over) } : got;
}
