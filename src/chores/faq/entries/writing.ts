import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Act, Content, Entry, EntryState, Origin, Source } from '../model.ts';
import { entries, pieces, revisions } from '../tables.ts';
import { indexEntry } from './indexing.ts';
import { entryById } from './reading.ts';

/** Until the end of the transaction nobody else adds an entry, hands one out or changes one in this community. */
export async function lockFaq(tx: Tx, community: CommunityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`faq/${community}`}, 0))`);
}

export interface NewEntry extends Content {
  readonly community: CommunityId;
  readonly origin: Origin;
  readonly act: Extract<Act, 'captured' | 'added'>;
  readonly by: MemberId | null;
  readonly source?: Source | undefined;
  readonly link?: string | undefined;
  readonly closedIn?: string | null;
  /** Where it was said, if not everybody could read it there. */
  readonly privateIn?: string | null;
  readonly draft?: string | undefined;
  readonly why?: string | undefined;
  readonly now: Date;
}

/** A draft that waits for a steward from now on. Only under `lockFaq`, or two would get one number. */
export async function addEntry(tx: Tx, of: NewEntry): Promise<Entry> {
  const { community, origin, act, by, source, link, closedIn, privateIn, draft, now } = of;
  const number = sql`(select coalesce(max(number), 0) + 1 from faq_entry where community_id = ${community})`;
  const values = { community, number, origin, revision: 1, ...source, link, closedIn, privateIn, draft };
  const [added] = await tx
    .insert(entries)
    .values({ ...values, capturedBy: by, createdAt: now, waitsSince: now })
    .returning({ id: entries.id });
  if (!added) throw new Error('an entry was inserted and not returned');
  await writeRevision(tx, { ...of, entry: added.id, number: 1, act, by });
  return read(tx, added.id);
}

export interface Change {
  readonly act: Act;
  readonly by: MemberId | null;
  readonly now: Date;
  readonly why?: string | undefined;
  readonly content?: Content;
  readonly state?: EntryState;
  /** Null: it no longer waits for a steward. */
  readonly waitsSince?: Date | null;
  readonly verifiedUntil?: Date;
  readonly closedIn?: string | null;
  readonly mergedInto?: string | null;
}

/** One more revision, which is all there is of the change; what is not said stays. The search follows. Only under `lockFaq`. */
export async function revise(tx: Tx, entry: Entry, change: Change): Promise<Entry> {
  const { act, by, now, why, content = entry, ...columns } = change;
  const number = entry.revision + 1;
  await writeRevision(tx, { ...content, entry: entry.id, number, act, by, now, why });
  await tx
    .update(entries)
    .set({ ...columns, revision: number })
    .where(eq(entries.id, entry.id));
  const changed = await read(tx, entry.id);
  await indexEntry(tx, changed);
  return changed;
}

interface Revision extends Content {
  readonly entry: string;
  readonly number: number;
  readonly act: Act;
  readonly by: MemberId | null;
  readonly now: Date;
  readonly why?: string | undefined;
}

async function writeRevision(tx: Tx, of: Revision): Promise<void> {
  const { entry, number, act, by, now, why, tags, links } = of;
  const [row] = await tx
    .insert(revisions)
    .values({ entry, number, act, by, at: now, why, tags: [...tags], links: [...links] })
    .returning({ id: revisions.id });
  if (!row) throw new Error('a revision was inserted and not returned');
  if (of.pieces.length === 0) return;
  const words = of.pieces.map(({ language, ...piece }) => ({ ...piece, language: language ?? '', revision: row.id }));
  await tx.insert(pieces).values(words);
}

async function read(tx: Tx, id: string): Promise<Entry> {
  const entry = await entryById(tx, id);
  if (!entry) throw new Error('an entry just written is not there');
  return entry;
}
