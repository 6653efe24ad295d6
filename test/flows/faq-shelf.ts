import { eq } from 'drizzle-orm';
import { entryById } from '../../src/chores/faq/entries/reading.ts';
import { addEntry, lockFaq, type NewEntry, revise } from '../../src/chores/faq/entries/writing.ts';
import type { Author, Entry, Piece } from '../../src/chores/faq/model.ts';
import { askings, authors, entries } from '../../src/chores/faq/tables.ts';
import type { Hall } from './faq-hall.ts';

export interface Shelved extends Partial<Pick<NewEntry, 'tags' | 'links' | 'closedIn' | 'link' | 'by'>> {
  readonly pieces?: readonly Piece[];
  readonly authors?: readonly Pick<Author, 'member' | 'consent'>[];
  /** Ways to ask for it that nobody said. */
  readonly askings?: readonly string[];
  readonly verifiedUntil?: Date;
  /** False: it stays a draft. */
  readonly published?: boolean;
}

export const piece = (part: Piece['part'], text: string, more: Partial<Piece> = {}): Piece => ({
  ...{ part, text, place: '', language: null, quotes: null },
  ...more,
});

/** An entry that a steward has approved. */
export async function shelve(here: Hall, question: string, answer: string, of: Shelved = {}): Promise<Entry> {
  const { pieces = [], tags = [], links = [], authors: who = [], askings: asked = [], published = true } = of;
  const now = here.house.clock.now();
  return here.house.db.transaction(async (tx) => {
    await lockFaq(tx, here.community);
    const entry = await addEntry(tx, {
      ...{ community: here.community, origin: 'added', act: 'added', by: null, now, tags, links },
      ...{
        closedIn: of.closedIn ?? null,
        ...(of.link !== undefined && { link: of.link }),
        ...(of.by && { by: of.by }),
      },
      pieces: [piece('question', question), piece('answer', answer), ...pieces],
    });
    for (const each of who) await tx.insert(authors).values({ ...each, entry: entry.id, askedAt: now });
    for (const text of asked) await tx.insert(askings).values({ entry: entry.id, text, at: now });
    if (of.verifiedUntil)
      await tx.update(entries).set({ verifiedUntil: of.verifiedUntil }).where(eq(entries.id, entry.id));
    if (!published) return entry;
    return revise(tx, entry, { act: 'approved', by: null, now, state: 'published', waitsSince: null });
  });
}

/** Changes an entry as the stewards' commands do. */
export const alter = (here: Hall, entry: Entry, change: Omit<Parameters<typeof revise>[2], 'by' | 'now'>) =>
  here.house.db.transaction(async (tx) => {
    await lockFaq(tx, here.community);
    const now = await entryById(tx, entry.id);
    return revise(tx, now ?? entry, { by: null, now: here.house.clock.now(), ...change });
  });
