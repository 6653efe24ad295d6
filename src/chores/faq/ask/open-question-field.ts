import { sql } from 'drizzle-orm';
import { whisper } from '../../../kernel/answer.ts';
import type { Field, Named } from '../../../kernel/field.ts';
import { numbered } from '../../../kernel/numbered-field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { isolated } from '../../../surface/isolate.ts';
import { said } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import { lockFaq } from '../entries/writing.ts';
import { tag } from '../naming.ts';
import { faqVoice } from '../words.ts';
import type { Got } from './finding-question.ts';
import { countedQuestions, questionNumbered } from './questions.ts';

const OFFERED = 25;
const LABEL = 90;

/** A question that is open, by its number. */
export const openQuestionField = (of: Named): Field<number> => ({
  ...numbered({
    ...of,
    options: async ({ tx, community }) => {
      const open = sql`q.community_id = ${community.id} and q.kind = 'asked' and q.state in ('open', 'topic')`;
      const all = await countedQuestions(tx, sql`${open} order by q.number desc limit ${OFFERED}`);
      return all.map(({ number, text }) => ({
        label: shorten(`${tag(number)} · ${isolated(text)}`, LABEL),
        value: String(number),
      }));
    },
    unreadable: (language, typed) => faqVoice(language).line('question.unreadable', { typed }),
  }),
  unlessSaid: true,
});

/** The question that was meant, as it is until the transaction ends. */
export async function heldByNumber(turn: Turn, number: number): Promise<Got> {
  await lockFaq(turn.tx, turn.community.id);
  const question = await questionNumbered(turn.tx, turn.community.id, number);
  if (question) return { ok: true, question };
  const unknown = faqVoice(turn.language).line('question.unknown', { number: tag(number) });
  return { ok: false, answer: whisper(said(unknown)) };
}
