import { pressed } from '../../../kernel/action.ts';
import { type Answer, done, noted, open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { lines } from '../../../kernel/field.ts';
import { hears } from '../../../kernel/hearing.ts';
import { type Turn, under } from '../../../kernel/work.ts';
import { isolated } from '../../../surface/isolate.ts';
import { text as block, type Message } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { ANSWER_LIMIT, saysSomething } from '../model.ts';
import { tag } from '../naming.ts';
import { faqVoice, localized } from '../words.ts';
import { giveAnswer } from './actions.ts';
import { questionCard } from './card.ts';
import { held } from './finding-question.ts';
import { isOpen, type Question } from './model.ts';
import { heldByNumber, openQuestionField } from './open-question-field.ts';
import { addReply } from './replies.ts';
import { repliesCard, repliesCardId } from './replies-card.ts';
import { postedAnswer } from './replies-message.ts';
import { overIn } from './saying.ts';

/** What is written under a question answers it, as long as it is open; what whoever asked adds is no answer. */
export const hearAnswers = hears(questionCard, async (turn, { id, text }): Promise<Answer> => {
  const words = cleanLines(text);
  if (!saysSomething(words)) return done;
  const got = await held(turn, id);
  if (!got.ok || !isOpen(got.question) || got.question.askedBy === turn.actor.id) return done;
  await keepReply(turn, got.question, shorten(words, ANSWER_LIMIT));
  return noted;
});

export const answer = command({
  path: 'faq answer',
  summary: localized('answer.summary'),
  fields: {
    question: openQuestionField({ label: localized('answer.question'), hint: localized('answer.question.hint') }),
    answer: lines({ label: localized('answer.text'), hint: localized('answer.text.hint'), max: ANSWER_LIMIT }),
  },
  form: { title: localized('answer.form'), submit: localized('answer.submit') },
  run: async (turn, { question: number, answer: typed }): Promise<Answer> => {
    const voice = faqVoice(turn.language);
    const words = cleanLines(typed);
    if (!saysSomething(words)) return problems({ answer: voice.line('answer.no-words') });
    const got = await heldByNumber(turn, number);
    if (!got.ok) return got.answer;
    const { question } = got;
    const over = overIn(voice, question);
    if (over) return whisper(givenBack(turn, over, words));
    if (await keepReply(turn, question, words)) await postAnswer(turn, question, words);
    const headline = voice.line('answer.done', { number: tag(question.number) });
    return whisper({ headline, blocks: [block(voice.text('answer.done.text'))] });
  },
});

/** Under the question; whoever comes too late is told before they type. */
export const answerByButton = pressed(
  giveAnswer,
  async (turn, { question: id }): Promise<Answer> => {
    const got = await held(turn, id);
    if (!got.ok) return got.answer;
    const over = overIn(faqVoice(turn.language), got.question);
    return over ? whisper(over) : open(answer, { question: [String(got.question.number)] });
  },
  { opensForm: true },
);

/** The question was answered or dropped while the form was open: what was typed is theirs to copy. */
function givenBack({ language }: Turn, { headline }: Message, words: string): Message {
  const voice = faqVoice(language);
  return {
    headline,
    blocks: [block(voice.text('answer.too-late.text')), block([{ kind: 'plain', text: isolated(words) }])],
  };
}

/** Where it stands the answer is read by all, not only by whoever asked. */
async function postAnswer(turn: Turn, question: Question, words: string): Promise<void> {
  const message = postedAnswer(turn.community.language, question, { name: turn.actor.name, words });
  await turn.post(under(questionCard, question.id), message);
}

/** Keeps an answer and tells whoever asked, in one message until they have said something of it. */
async function keepReply(turn: Turn, question: Question, text: string): Promise<boolean> {
  const { tx, actor, now } = turn;
  const fresh = await addReply(tx, question, { member: actor.id, text, now });
  if (!fresh) return false;
  await turn.refresh(questionCard, question.id);
  if (question.askedBy !== null) {
    await turn.show({ to: 'member', member: question.askedBy }, repliesCard, repliesCardId(question));
  }
  return true;
}
