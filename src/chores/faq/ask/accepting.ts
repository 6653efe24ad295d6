import { pressed } from '../../../kernel/action.ts';
import { whisper } from '../../../kernel/answer.ts';
import { under, type Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { said, text } from '../../../surface/message.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { accept, notYet } from './actions.ts';
import { namedMember, questionCard } from './card.ts';
import { heldByAsker, recordFor } from './finding-question.ts';
import type { Question } from './model.ts';
import { changeQuestion } from './questions.ts';
import { markAccepted, replyById } from './replies.ts';
import { repliesCard, repliesCardId } from './replies-card.ts';
import { overIn } from './saying.ts';
import { countsAsAnswered, thanks } from './thanking.ts';

/** This answers it: whoever gave it is thanked in public, and it may be kept. */
export const acceptByButton = pressed(accept, async (turn, { reply: id }) => {
  const { tx, language } = turn;
  const voice = faqVoice(language);
  const reply = await replyById(tx, id);
  if (!reply) return whisper(said(voice.line('reply.gone')));
  const got = await heldByAsker(turn, reply.question);
  if (!got.ok) return got.answer;
  const { question } = got;
  const over = overIn(voice, question);
  if (over) return whisper(over);
  // Read anew: by now nobody else is at it.
  const { thanked = true } = (await replyById(tx, id)) ?? {};
  await markAccepted(tx, id);
  await markAnswered(turn, question, { by: reply.member, thank: !thanked });
  await recordFor(turn, question, 'answered');
  const by = await namedMember(tx, reply.member);
  return whisper(countsAsAnswered(language, question, by));
});

/** Nothing answers it yet: what comes from now on is told of in a message of its own. */
export const notYetByButton = pressed(notYet, async (turn, { question: id, round }) => {
  const got = await heldByAsker(turn, id);
  if (!got.ok) return got.answer;
  const { question } = got;
  const voice = faqVoice(turn.language);
  const over = overIn(voice, question);
  if (over) return whisper(over);
  if (question.round === round) await changeQuestion(turn.tx, id, { round: round + 1 });
  await turn.refresh(repliesCard, repliesCardId({ id, round }));
  const headline = voice.line('not-yet.done', { number: tag(question.number) });
  return whisper({ headline, blocks: [text(voice.text('not-yet.text'))] });
});

interface Answered {
  readonly by: MemberId | null;
  /** They are thanked where everybody sees it. */
  readonly thank: boolean;
}

/** Only under `lockFaq`, and of a question that is open. Nobody is thanked for answering themselves. */
export async function markAnswered(work: Work, question: Question, { by, thank }: Answered): Promise<void> {
  const { tx, now, community } = work;
  await changeQuestion(tx, question.id, { state: 'answered', answeredAt: now, answeredBy: by });
  await refreshQuestion(work, question);
  const answerer = thank && by !== question.askedBy ? await namedMember(tx, by) : undefined;
  if (answerer) await work.post(under(questionCard, question.id), thanks(community.language, question, answerer));
}

/** Wherever it is shown, and what the asker was shown last. */
export async function refreshQuestion(work: Work, question: Question): Promise<void> {
  await work.refresh(questionCard, question.id);
  await work.refresh(repliesCard, repliesCardId(question));
}
