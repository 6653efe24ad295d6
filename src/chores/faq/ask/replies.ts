import { and, desc, eq, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Question, Reply } from './model.ts';
import { replies } from './tables.ts';

export interface NewReply {
  readonly member: MemberId;
  readonly text: string;
  readonly now: Date;
}

/** False where they gave this very answer before. Only under `lockFaq`. */
export async function addReply(tx: Tx, { id, round }: Question, { member, text, now }: NewReply): Promise<boolean> {
  const [same] = await tx
    .select({ id: replies.id })
    .from(replies)
    .where(and(eq(replies.question, id), eq(replies.member, member), eq(replies.text, text)));
  if (same) return false;
  await tx.insert(replies).values({ question: id, member, text, round, at: now });
  return true;
}

export async function replyById(tx: Tx, id: string): Promise<Reply | undefined> {
  const [row] = await tx.select().from(replies).where(eq(replies.id, id));
  return row;
}

export interface Given extends Reply {
  readonly name: string;
}

/** What came since the asker said `round` times that nothing answers it yet; all of it without one. The newest first. */
export async function repliesTo(
  tx: Tx,
  question: string,
  { round, limit }: { readonly round?: number; readonly limit: number },
): Promise<{ readonly shown: readonly Given[]; readonly all: number }> {
  const which = and(eq(replies.question, question), ...(round === undefined ? [] : [eq(replies.round, round)]));
  const rows = await tx
    .select({ reply: replies, name: people.name, all: sql<number>`(count(*) over ())::int` })
    .from(replies)
    .innerJoin(members, eq(members.id, replies.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(which)
    .orderBy(desc(replies.at), desc(replies.id))
    .limit(limit);
  return { shown: rows.map(({ reply, name }) => ({ ...reply, name })), all: rows[0]?.all ?? 0 };
}

/** The answer that the asker took. */
export async function acceptedReply(tx: Tx, question: string): Promise<Reply | undefined> {
  const [row] = await tx
    .select()
    .from(replies)
    .where(and(eq(replies.question, question), eq(replies.accepted, true)));
  return row;
}

export async function markAccepted(tx: Tx, reply: string): Promise<void> {
  await tx.update(replies).set({ accepted: true, thanked: true }).where(eq(replies.id, reply));
}

export async function unaccept(tx: Tx, question: string): Promise<void> {
  await tx.update(replies).set({ accepted: false }).where(eq(replies.question, question));
}
