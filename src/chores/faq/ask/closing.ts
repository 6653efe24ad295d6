import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { type Field, optional } from '../../../kernel/field.ts';
import { memberField, type WantedMember, whoIs } from '../../../kernel/member-field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said, text } from '../../../surface/message.ts';
import { tag } from '../naming.ts';
import { faqVoice, localized } from '../words.ts';
import { markAnswered, refreshQuestion } from './accepting.ts';
import { reopen, sayAnswered, sayElsewhere } from './actions.ts';
import { unansweredJob } from './deadline.ts';
import { heldByAsker, recordFor } from './finding-question.ts';
import { decides, isOpen, type Question } from './model.ts';
import { heldByNumber, openQuestionField } from './open-question-field.ts';
import { dueFrom } from './posting.ts';
import { changeQuestion } from './questions.ts';
import { repliesTo, unaccept } from './replies.ts';
import { REPLIES_SHOWN } from './replies-card.ts';
import { whichAnswered } from './replies-message.ts';
import { overIn } from './saying.ts';
import { countsAsAnswered } from './thanking.ts';

const NAME_LIMIT = 100;

/** In a form a name is written: a menu holds no community. */
const by: Field<WantedMember> = {
  ...memberField({ label: localized('answered.by'), hint: localized('answered.by.hint') }),
  kind: 'line',
  maxLength: NAME_LIMIT,
};

export const answered = command({
  path: 'faq answered',
  summary: localized('answered.summary'),
  fields: {
    question: openQuestionField({ label: localized('answer.question'), hint: localized('answer.question.hint') }),
    by: optional(by),
  },
  form: { title: localized('answered.form'), submit: localized('answered.submit') },
  run: async (turn, { question: number, by: wanted }): Promise<Answer> => {
    const voice = faqVoice(turn.language);
    const got = await heldByNumber(turn, number);
    if (!got.ok) return got.answer;
    const { question } = got;
    if (!decides(question, turn.actor)) return whisper(said(voice.line('question.not-yours')));
    const over = overIn(voice, question);
    if (over) return whisper(over);
    const found = wanted && (await whoIs(turn, wanted));
    if (found && !found.ok) return problems({ by: found.problem });
    const member = found?.member;
    await markAnswered(turn, question, { by: member?.id ?? null, thank: true });
    await recordFor(turn, question, 'answered');
    return whisper(countsAsAnswered(turn.language, question, member?.id === question.askedBy ? undefined : member));
  },
});

/** Where answers are kept, one of them may be it; else whoever presses is asked by whom. */
export const answeredByButton = pressed(
  sayAnswered,
  async (turn, { question: id }): Promise<Answer> => {
    const got = await openForAsker(turn, id);
    if (!got.ok) return got.answer;
    const { shown, all } = await repliesTo(turn.tx, id, { limit: REPLIES_SHOWN });
    if (all === 0) return askByWhom(got.question);
    return whisper(whichAnswered(turn.language, { question: got.question, shown, all }));
  },
  { opensForm: true },
);

export const elsewhereByButton = pressed(
  sayElsewhere,
  async (turn, { question: id }): Promise<Answer> => {
    const got = await openForAsker(turn, id);
    return got.ok ? askByWhom(got.question) : got.answer;
  },
  { opensForm: true },
);

const askByWhom = ({ number }: Question): Answer => open(answered, { question: [String(number)] });

async function openForAsker(turn: Turn, id: string): ReturnType<typeof heldByAsker> {
  const got = await heldByAsker(turn, id);
  const over = got.ok ? overIn(faqVoice(turn.language), got.question) : undefined;
  return over ? { ok: false, answer: whisper(over) } : got;
}

/** It was not answered after all: it is asked as before, and others are told in time unless they were told once. */
export const reopenByButton = pressed(reopen, async (turn, { question: id }): Promise<Answer> => {
  const { tx, now } = turn;
  const got = await heldByAsker(turn, id);
  if (!got.ok) return got.answer;
  const { question } = got;
  const voice = faqVoice(turn.language);
  const number = tag(question.number);
  if (isOpen(question)) return whisper(said(voice.line('question.not-over', { number })));
  if (question.state === 'dropped') return whisper(said(voice.line('question.over-dropped', { number })));
  const dueAt = await dueFrom(turn);
  await unaccept(tx, id);
  await changeQuestion(tx, id, { state: 'open', answeredAt: null, answeredBy: null, entry: null, dueAt });
  await refreshQuestion(turn, question);
  await recordFor(turn, question, 'reopened');
  if (question.toldAt === null) {
    await turn.later(unansweredJob, { question: id }, { at: dueAt, key: `${id}/${now.toISOString()}` });
  }
  return whisper({ headline: voice.line('reopened', { number }), blocks: [text(voice.text('reopened.text'))] });
});
