import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import { type Followed, follows } from '../../../kernel/following.ts';
import type { Work } from '../../../kernel/work.ts';
import { cleanLine, cleanLines } from '../../../surface/typed-words.ts';
import { entriesWhere, entryById } from '../entries/reading.ts';
import { lockFaq, revise } from '../entries/writing.ts';
import { refreshShared } from '../find/shared-card.ts';
import { type Entry, unagreed } from '../model.ts';
import { handToSteward } from '../review/handing.ts';
import { authors, entries, pieces, revisions } from '../tables.ts';
import { consentCard } from './consent.ts';
import { roundsAbout } from './rounds.ts';

/** Keeps up with the messages that entries were made of. What they say now is not kept: it was not captured. */
export const followCaptured = follows('faq.captured', {
  find: async (tx, { platform, workspace, channel, id }) => {
    const [row] = await tx
      .select({ community: entries.community })
      .from(entries)
      .where(
        and(
          eq(entries.platform, platform),
          eq(entries.workspace, workspace),
          eq(entries.channel, channel),
          eq(entries.message, id),
        ),
      )
      .limit(1);
    return row?.community;
  },
  run: async (work, { text, ...of }) => {
    await lockFaq(work.tx, work.community.id);
    for (const entry of await madeOf(work, of)) {
      if (text === undefined) await sourceDeleted(work, entry);
      else if (entry.sourceChanged === null && !(await says(work.tx, entry, text))) await sourceEdited(work, entry);
    }
  },
});

const madeOf = ({ tx, community }: Work, { platform, workspace, channel, id }: Followed): Promise<readonly Entry[]> =>
  entriesWhere(
    tx,
    sql`faq_entry.community_id = ${community.id} and faq_entry.platform = ${platform}
      and faq_entry.workspace = ${workspace} and faq_entry.channel = ${channel} and faq_entry.message = ${id}`,
  );

/** Whether these are the words that were captured: platforms tell of changes that are none. */
async function says(tx: Tx, { id }: Entry, text: string): Promise<boolean> {
  const [row] = await tx
    .select({ text: pieces.text })
    .from(pieces)
    .innerJoin(revisions, eq(revisions.id, pieces.revision))
    .where(and(eq(revisions.entry, id), inArray(pieces.text, [cleanLine(text), cleanLines(text) ?? ''])))
    .limit(1);
  return row !== undefined;
}

async function sourceEdited(work: Work, { id }: Entry): Promise<void> {
  await work.tx.update(entries).set({ sourceChanged: 'edited' }).where(eq(entries.id, id));
  await tell(work, id);
}

/** Whoever deletes a message before they have agreed takes back what they said. */
async function sourceDeleted(work: Work, entry: Entry): Promise<void> {
  const { tx, now } = work;
  if (entry.sourceChanged === 'deleted') return;
  await tx.update(entries).set({ sourceChanged: 'deleted', link: null }).where(eq(entries.id, entry.id));
  const who = unagreed(entry).map((each) => each.member);
  if (entry.state === 'draft' && who.length > 0) {
    await takeBack(work, entry, who);
    const left = entry.pieces.filter((each) => each.part !== 'answer' || !who.some((one) => one === each.quotes));
    await revise(tx, entry, { act: 'edited', by: null, now, content: { ...entry, pieces: left } });
  }
  await tell(work, entry.id);
}

/** Their words go from every revision, and they are not asked about them any more. */
async function takeBack({ tx, now }: Work, { id }: Entry, who: readonly Entry['authors'][number]['member'][]) {
  const all = tx.select({ id: revisions.id }).from(revisions).where(eq(revisions.entry, id));
  await tx
    .delete(pieces)
    .where(and(inArray(pieces.revision, all), eq(pieces.part, 'answer'), inArray(pieces.quotes, [...who])));
  await tx
    .update(authors)
    .set({ consent: 'no', saidAt: now })
    .where(and(eq(authors.entry, id), inArray(authors.member, [...who])));
}

/** The steward's card says what became of the message, where a steward has it. */
async function tell(work: Work, id: string): Promise<void> {
  const entry = await entryById(work.tx, id);
  for (const round of await roundsAbout(work.tx, id)) await work.refresh(consentCard, round);
  if (entry?.state === 'draft' && entry.waitsSince !== null) await handToSteward(work, entry);
  if (entry?.state === 'published') await refreshShared(work, id);
}
