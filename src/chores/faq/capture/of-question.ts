import { and, eq } from 'drizzle-orm';
import type { Turn } from '../../../kernel/work.ts';
import { entryPublished } from '../ask/answered.ts';
import { questionCard } from '../ask/card.ts';
import { questionById } from '../ask/questions.ts';
import { questions } from '../ask/tables.ts';
import type { Entry } from '../model.ts';
import { questionId } from './typed.ts';

/** The open question that a form carried along, where there is such a one here. */
export async function openQuestion({ tx, community }: Turn, carried: string | undefined): Promise<string | null> {
  const id = questionId(carried);
  const question = id === null ? undefined : await questionById(tx, id);
  return question?.community === community.id ? question.id : null;
}

/** An entry was made of a question, or answers it: whoever looks at the question sees that. */
export async function noteCaptured(turn: Turn, question: string, entry: Entry): Promise<void> {
  const { tx, community } = turn;
  await tx
    .update(questions)
    .set({ entry: entry.id })
    .where(and(eq(questions.id, question), eq(questions.community, community.id)));
  await turn.refresh(questionCard, question);
  if (entry.state === 'published') await entryPublished(turn, entry);
}
