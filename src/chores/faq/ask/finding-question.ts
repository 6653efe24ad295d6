import { type Answer, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { lockFaq } from '../entries/writing.ts';
import { faqVoice } from '../words.ts';
import { decides, type Question } from './model.ts';
import { questionById } from './questions.ts';

export type Got = { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly answer: Answer };

/** The question that a control names, as it is until the transaction ends; a sentence where it is not one of this community's. */
export async function held(turn: Turn, id: string): Promise<Got> {
  await lockFaq(turn.tx, turn.community.id);
  const question = await questionById(turn.tx, id);
  if (question?.community === turn.community.id) return { ok: true, question };
  return { ok: false, answer: whisper(said(faqVoice(turn.language).line('question.gone'))) };
}

/** What a coordinator says of somebody else's question is written down. */
export async function recordFor({ actor, record }: Turn, { askedBy, number }: Question, act: string): Promise<void> {
  if (askedBy !== actor.id) await record(`faq.question-${act}`, { question: number });
}

/** The same for whoever may say that it is answered, or is not. */
export async function heldByAsker(turn: Turn, id: string): Promise<Got> {
  const got = await held(turn, id);
  if (!got.ok || decides(got.question, turn.actor)) return got;
  return { ok: false, answer: whisper(said(faqVoice(turn.language).line('question.not-yours'))) };
}
