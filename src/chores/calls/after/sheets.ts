import { createHash } from 'node:crypto';
import { and, desc, eq, type SQL } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { notes, told } from './tables.ts';

/** What one person wrote down of a call. */
export interface Sheet {
  readonly insights: string;
  readonly decisions: string | null;
  /** One a line, as are `links` and `shows`. */
  readonly questions: string | null;
  readonly links: string | null;
  readonly shows: string | null;
}

export interface Written extends Sheet {
  readonly id: string;
  readonly call: string;
  readonly member: MemberId;
  readonly name: string;
  readonly at: Date;
}

const columns = {
  id: notes.id,
  call: notes.call,
  member: notes.member,
  name: people.name,
  insights: notes.insights,
  decisions: notes.decisions,
  questions: notes.questions,
  links: notes.links,
  shows: notes.shows,
  at: notes.at,
};

const sheetsWhere = (tx: Tx, where: SQL | undefined): Promise<readonly Written[]> =>
  tx
    .select(columns)
    .from(notes)
    .innerJoin(members, eq(members.id, notes.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(where)
    .orderBy(desc(notes.at));

export async function sheetById(tx: Tx, id: string): Promise<Written | undefined> {
  const [found] = await sheetsWhere(tx, eq(notes.id, id));
  return found;
}

/** What this member wrote down of a call, the last where there are several because two members were one person. */
export async function sheetOf(tx: Tx, call: string, member: MemberId): Promise<Written | undefined> {
  const [found] = await sheetsWhere(tx, and(eq(notes.call, call), eq(notes.member, member)));
  return found;
}

export async function hasSheets(tx: Tx, call: string): Promise<boolean> {
  return (await sheetsWhere(tx, eq(notes.call, call))).length > 0;
}

export interface NewSheet extends Sheet {
  readonly call: string;
  readonly member: MemberId;
  readonly now: Date;
}

/** In place of what this member wrote before. Only under `lockCalls`, or they would have two. */
export async function putSheet(
  tx: Tx,
  { now, ...sheet }: NewSheet,
): Promise<{ readonly id: string; readonly fresh: boolean }> {
  const before = await sheetOf(tx, sheet.call, sheet.member);
  const written = { ...sheet, at: now };
  if (before) {
    await tx.update(notes).set(written).where(eq(notes.id, before.id));
    return { id: before.id, fresh: false };
  }
  const [added] = await tx.insert(notes).values(written).returning({ id: notes.id });
  if (!added) throw new Error('a sheet was inserted and not returned');
  return { id: added.id, fresh: true };
}

/** Those of the lines that nobody was told of yet; whoever asks next finds them told. */
export async function untold(
  tx: Tx,
  {
    call,
    kind,
    lines,
  }: { readonly call: string; readonly kind: 'question' | 'offer'; readonly lines: readonly string[] },
): Promise<readonly string[]> {
  const fresh: string[] = [];
  for (const line of lines) {
    const digest = createHash('sha256').update(line.toLowerCase()).digest('hex');
    const rows = await tx.insert(told).values({ call, kind, digest }).onConflictDoNothing().returning();
    if (rows.length > 0) fresh.push(line);
  }
  return fresh;
}

/** Each sheet stays as it is, and is of the one who stays. Answers the sheets that have another author now. */
export async function mergeSheets(
  tx: Tx,
  { from, into }: { readonly from: MemberId; readonly into: MemberId },
): Promise<readonly string[]> {
  const rows = await tx.update(notes).set({ member: into }).where(eq(notes.member, from)).returning({ id: notes.id });
  return rows.map((row) => row.id);
}
