import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { said } from '../../../surface/message.ts';
import { add } from '../capture/adding.ts';
import { hold, type Words } from '../capture/held.ts';
import { entryById } from '../entries/reading.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { keepInFaq } from './actions.ts';
import { namedMember } from './card.ts';
import { held } from './finding-question.ts';
import { isOpen, type Question } from './model.ts';
import { acceptedReply } from './replies.ts';

/** Opens the form of an entry with the question and its answer: where the answer was given here, nothing is to be typed. */
export const keepByButton = pressed(
  keepInFaq,
  async (turn, { question: id }): Promise<Answer> => {
    const voice = faqVoice(turn.language);
    const got = await held(turn, id);
    if (!got.ok) return got.answer;
    const { question } = got;
    const number = tag(question.number);
    if (isOpen(question) || question.state === 'dropped') return whisper(said(voice.line('keep.first', { number })));
    const entry = question.entry === null ? undefined : await entryById(turn.tx, question.entry);
    if (entry?.state === 'published' || entry?.state === 'draft') {
      return whisper(said(voice.line('keep.kept', { number, entry: tag(entry.number) })));
    }
    return openEntry(turn, question);
  },
  { opensForm: true },
);

/** The form of an entry with the words of a question, and of the answer that was taken; whose they are goes along unseen. */
export async function openEntry(turn: Turn, question: Question): Promise<Answer> {
  const reply = await acceptedReply(turn.tx, question.id);
  const words = {
    question: await wordsOf(turn, question.text, question.askedBy),
    answer: reply ? await wordsOf(turn, reply.text, reply.member) : null,
  };
  const of = { community: turn.community.id, source: null, link: null, privateIn: null };
  return open(add, {
    question: [question.text],
    ...(reply && { answer: [reply.text] }),
    of: [question.id],
    held: [hold(turn, { ...of, ...words })],
  });
}

async function wordsOf({ tx }: Turn, text: string, member: MemberId | null): Promise<Words> {
  const by = await namedMember(tx, member);
  return { text, by: by ? { platform: '', person: '', name: by.name, member } : null };
}
