import type { Turn } from '../../../kernel/work.ts';
import { text as block, type Message, said } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { lockFaq } from '../entries/writing.ts';
import { QUESTION_LIMIT, saysSomething } from '../model.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { questionCard } from './card.ts';
import { addQuestion, addWant } from './questions.ts';
import { similarQuestions } from './similar.ts';

/** Keeps what a member looked for in vain, with their word: as one more who wants to know it, where it is asked already. */
export async function noteGap(turn: Turn, typed: string): Promise<Message> {
  const { tx, actor, community, now, language } = turn;
  const voice = faqVoice(language);
  const text = shorten(cleanLine(typed), QUESTION_LIMIT);
  if (!saysSomething(text)) return said(voice.line('gap.no-words'));
  await lockFaq(tx, community.id);
  const [same] = await similarQuestions(tx, community.id, text);
  if (!same) {
    await addQuestion(tx, { community: community.id, text, kind: 'noted', askedBy: actor.id, named: false, now });
    return { headline: voice.line('gap.noted'), blocks: [block(voice.text('gap.noted.text'))] };
  }
  const number = tag(same.number);
  const fresh = same.askedBy !== actor.id && (await addWant(tx, same.id, { member: actor.id, now }));
  if (!fresh) return said(voice.line('gap.mine', { number }));
  await turn.refresh(questionCard, same.id);
  return said(voice.line('gap.joined', { number }));
}
