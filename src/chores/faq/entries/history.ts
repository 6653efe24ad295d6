import { and, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { Act, Content } from '../model.ts';
import { pieces, revisions } from '../tables.ts';
import { piecesOf } from './reading.ts';
import type { Spoken } from './rewriting.ts';

/** An entry as it was after one change, and who made that. `by` null: nobody of whom we still know. */
export interface Revision extends Content {
  readonly number: number;
  readonly act: Act;
  readonly by: string | null;
  readonly at: Date;
  readonly why: string | null;
}

interface Slice {
  readonly limit: number;
  /** Only those up to this one. */
  readonly upTo?: number;
  readonly offset?: number;
}

const by = alias(people, 'by_person');

/** The newest first. */
export async function revisionsOf(
  tx: Tx,
  entry: string,
  { limit, upTo, offset = 0 }: Slice,
): Promise<readonly Revision[]> {
  const { id, number, act, at, why, tags, links } = revisions;
  const rows = await tx
    .select({ id, number, act, at, why, tags, links, by: by.name })
    .from(revisions)
    .leftJoin(members, eq(members.id, revisions.by))
    .leftJoin(by, eq(by.id, members.person))
    .where(and(eq(revisions.entry, entry), upTo === undefined ? undefined : sql`${number} <= ${upTo}`))
    .orderBy(desc(number))
    .limit(limit)
    .offset(offset);
  const words = await piecesOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map(({ id: revision, ...row }) => ({ ...row, pieces: words.get(revision) ?? [] }));
}

export async function revisionAt(tx: Tx, entry: string, number: number): Promise<Revision | undefined> {
  const [found] = await revisionsOf(tx, entry, { limit: 1, upTo: number });
  return found?.number === number ? found : undefined;
}

export async function countRevisions(tx: Tx, entry: string): Promise<number> {
  const [row] = await tx.select({ all: count() }).from(revisions).where(eq(revisions.entry, entry));
  return row?.all ?? 0;
}

/** Whatever in the entry was ever in somebody's own words, of those whom we still know. */
export async function spokenIn(tx: Tx, entry: string): Promise<readonly Spoken[]> {
  const rows = await tx
    .selectDistinct({ part: pieces.part, text: pieces.text, quotes: pieces.quotes })
    .from(pieces)
    .innerJoin(revisions, eq(revisions.id, pieces.revision))
    .where(and(eq(revisions.entry, entry), isNotNull(pieces.quotes)));
  return rows.flatMap(({ quotes, ...row }) => (quotes === null ? [] : [{ ...row, quotes }]));
}
