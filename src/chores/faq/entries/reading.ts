import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import type { Author, Entry, Piece, Source } from '../model.ts';
import { authors, entries, pieces, revisions } from '../tables.ts';

/** Of whatever community and in whatever state. */
export async function entryById(tx: Tx, id: string): Promise<Entry | undefined> {
  const [entry] = await entriesWhere(tx, eq(entries.id, id));
  return entry;
}

export async function entryNumbered(tx: Tx, community: CommunityId, number: number): Promise<Entry | undefined> {
  const [entry] = await entriesWhere(tx, sql`${entries.community} = ${community} and ${entries.number} = ${number}`);
  return entry;
}

/** In the order of `ids`; those that are not there are left out. */
export async function entriesByIds(tx: Tx, ids: readonly string[]): Promise<readonly Entry[]> {
  if (ids.length === 0) return [];
  const found = new Map((await entriesWhere(tx, inArray(entries.id, [...ids]))).map((each) => [each.id, each]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The entry that was made of a draft. */
export async function entryOfDraft(tx: Tx, draft: string): Promise<Entry | undefined> {
  const [entry] = await entriesWhere(tx, eq(entries.draft, draft));
  return entry;
}

/** `which` is on `faq_entry`; by number. */
export async function entriesWhere(tx: Tx, which: SQL): Promise<readonly Entry[]> {
  const rows = await tx
    .select({
      row: entries,
      revision: revisions.id,
      tags: revisions.tags,
      links: revisions.links,
      mergedInto: sql<number | null>`(select o.number from faq_entry o where o.id = ${entries.mergedInto})`,
    })
    .from(entries)
    .innerJoin(revisions, and(eq(revisions.entry, entries.id), eq(revisions.number, entries.revision)))
    .where(which)
    .orderBy(entries.number);
  const words = await piecesOf(
    tx,
    rows.map((each) => each.revision),
  );
  const who = await authorsOf(
    tx,
    rows.map((each) => each.row.id),
  );
  return rows.map(({ row, revision, tags, links, mergedInto }) => ({
    ...row,
    source: sourceIn(row),
    mergedInto,
    tags,
    links,
    pieces: words.get(revision) ?? [],
    authors: who.get(row.id) ?? [],
  }));
}

function sourceIn({ platform, workspace, channel, message }: typeof entries.$inferSelect): Source | null {
  if (platform === null || workspace === null || channel === null || message === null) return null;
  return { platform, workspace, channel, message };
}

/** By revision: questions first, then as first written, then by place and language. */
export async function piecesOf(tx: Tx, of: readonly string[]): Promise<ReadonlyMap<string, readonly Piece[]>> {
  if (of.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(pieces)
    .where(inArray(pieces.revision, [...of]))
    .orderBy(sql`${pieces.part} desc`, pieces.language, pieces.place);
  const all = rows.map(({ revision, language, ...piece }) => ({ revision, ...piece, language: language || null }));
  return new Map(
    [...Map.groupBy(all, (each) => each.revision)].map(([id, list]) => [
      id,
      list.map(({ revision: _, ...piece }): Piece => piece),
    ]),
  );
}

async function authorsOf(tx: Tx, of: readonly string[]): Promise<ReadonlyMap<string, readonly Author[]>> {
  if (of.length === 0) return new Map();
  const rows = await tx
    .select({ entry: authors.entry, member: authors.member, name: people.name, consent: authors.consent })
    .from(authors)
    .innerJoin(members, eq(members.id, authors.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(inArray(authors.entry, [...of]))
    .orderBy(authors.askedAt, people.name);
  return Map.groupBy(rows, (each) => each.entry);
}
