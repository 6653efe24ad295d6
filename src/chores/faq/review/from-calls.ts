import { and, eq } from 'drizzle-orm';
import { hearing } from '../../../kernel/fact.ts';
import type { Work } from '../../../kernel/work.ts';
import { shorten } from '../../../surface/plain.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { questionRaised } from '../../calls/facts.ts';
import { addEntry, lockFaq } from '../entries/writing.ts';
import { QUESTION_LIMIT, saysSomething } from '../model.ts';
import { entries, pieces, revisions } from '../tables.ts';
import { handToSteward } from './handing.ts';

/** A question that a call left open: a draft that lacks its answer. Told again while that waits, it is the same one. */
export const onQuestionRaised = hearing(questionRaised, async (work, { question, by, link }) => {
  const text = shorten(cleanLine(question), QUESTION_LIMIT);
  if (!saysSomething(text)) return;
  await lockFaq(work.tx, work.community.id);
  if (await waitsAlready(work, text)) return;
  const words = { part: 'question', place: '', language: null, text, quotes: by } as const;
  const draft = await addEntry(work.tx, {
    community: work.community.id,
    origin: 'call',
    act: 'added',
    by,
    link,
    pieces: [words],
    tags: [],
    links: [],
    now: work.now,
  });
  await handToSteward(work, draft);
});

async function waitsAlready({ tx, community }: Work, text: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(revisions, and(eq(revisions.entry, entries.id), eq(revisions.number, 1)))
    .innerJoin(pieces, and(eq(pieces.revision, revisions.id), eq(pieces.part, 'question'), eq(pieces.text, text)))
    .where(and(eq(entries.community, community.id), eq(entries.origin, 'call'), eq(entries.state, 'draft')))
    .limit(1);
  return row !== undefined;
}
