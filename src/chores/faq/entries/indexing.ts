import { eq } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import { type Entry, isWhole } from '../model.ts';
import { setPhrasings } from '../search/phrasings.ts';
import { askings } from '../tables.ts';

/** Lets the search find an entry as it is now: by its questions in every language, and by how people asked for it. */
export async function indexEntry(tx: Tx, entry: Entry): Promise<void> {
  const { id, community } = entry;
  if (entry.state !== 'published' || !isWhole(entry)) {
    return setPhrasings(tx, { community, entry: id, phrasings: [] });
  }
  const asked = await tx
    .select({ text: askings.text, saidBy: askings.saidBy })
    .from(askings)
    .where(eq(askings.entry, id))
    .orderBy(askings.at, askings.id);
  const titles = entry.pieces.filter((each) => each.part === 'question');
  await setPhrasings(tx, {
    community,
    entry: id,
    phrasings: [
      ...titles.map(({ text, quotes }) => ({ text, saidBy: quotes, kind: 'question' as const })),
      ...asked.map((each) => ({ ...each, kind: 'asked' as const })),
    ],
    answer: [...entry.pieces.filter((each) => each.part === 'answer').map((each) => each.text), ...entry.tags].join(
      '\n',
    ),
  });
}
