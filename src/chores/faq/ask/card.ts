import { type Named, nameOf } from '../../../community/places.ts';
import type { Tx } from '../../../database/connect.ts';
import { card } from '../../../kernel/card.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { entryById } from '../entries/reading.ts';
import { isWhole } from '../model.ts';
import { questionMessage } from './question-message.ts';
import { counted } from './questions.ts';

/** A question where everybody can answer it; its id is the question's. */
export const questionCard = card('faq.question', async ({ tx, language }, id) => {
  const question = await counted(tx, id);
  if (!question) return undefined;
  const entry = question.entry === null ? undefined : await entryById(tx, question.entry);
  const seen = entry?.state === 'published' && entry.closedIn === null && isWhole(entry);
  return questionMessage(language, {
    question,
    asker: question.named ? await namedMember(tx, question.askedBy) : undefined,
    answerer: await namedMember(tx, question.answeredBy),
    entry: seen ? entry : undefined,
    kept: entry?.state === 'published' || entry?.state === 'draft',
  });
});

/** What a mention is made of; undefined where they are gone. */
export async function namedMember(tx: Tx, member: MemberId | null): Promise<Named | undefined> {
  if (member === null) return undefined;
  return { id: member, name: await nameOf(tx, member) };
}
