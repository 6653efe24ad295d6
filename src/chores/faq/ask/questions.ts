import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { gist } from './gist.ts';
import type { Counted, Question } from './model.ts';
import { questions, wants } from './tables.ts';

export interface NewQuestion {
  readonly community: CommunityId;
  readonly text: string;
  readonly details?: string | undefined;
  readonly kind: Question['kind'];
  readonly askedBy: MemberId | null;
  /** Whether everybody may know who asks. */
  readonly named: boolean;
  readonly dueAt?: Date;
  readonly draft?: string | undefined;
  readonly now: Date;
}

/** Only under `lockFaq`, or two would get one number. */
export async function addQuestion(tx: Tx, { now, ...of }: NewQuestion): Promise<Question> {
  const number = sql`(select coalesce(max(number), 0) + 1 from faq_question where community_id = ${of.community})`;
  const [added] = await tx
    .insert(questions)
    .values({ ...of, number, gist: gist(of.text), askedAt: now })
    .returning();
  if (!added) throw new Error('a question was inserted and not returned');
  return added;
}

/** Of whatever community and in whatever state. */
export async function questionById(tx: Tx, id: string): Promise<Question | undefined> {
  const [row] = await tx.select().from(questions).where(eq(questions.id, id));
  return row;
}

export async function questionNumbered(tx: Tx, community: CommunityId, number: number): Promise<Question | undefined> {
  const [row] = await tx
    .select()
    .from(questions)
    .where(and(eq(questions.community, community), eq(questions.number, number)));
  return row;
}

/** The question that was made of a draft. */
export async function questionOfDraft(tx: Tx, draft: string): Promise<Question | undefined> {
  const [row] = await tx.select().from(questions).where(eq(questions.draft, draft));
  return row;
}

export async function changeQuestion(
  tx: Tx,
  id: string,
  change: Partial<Omit<Question, 'id' | 'community' | 'number'>>,
): Promise<void> {
  await tx.update(questions).set(change).where(eq(questions.id, id));
}

/** `which` is on `faq_question` as `q`, with its order and limit, which hold. */
export async function countedQuestions(tx: Tx, which: SQL): Promise<readonly Counted[]> {
  const { rows } = await tx.execute<{ id: string; wanted: number; replies: number }>(sql`
    select q.id, ${wantedBy} as wanted, (select count(*)::int from faq_reply r where r.question_id = q.id) as replies
    from faq_question q where ${which}`);
  const ids = rows.map((row) => row.id);
  const found = ids.length === 0 ? [] : await tx.select().from(questions).where(inArray(questions.id, ids));
  const byId = new Map(found.map((each) => [each.id, each]));
  return rows.flatMap(({ id, ...counts }) => {
    const question = byId.get(id);
    return question ? [{ ...question, ...counts }] : [];
  });
}

/** Members who asked it or want to know it too, each once. */
export const wantedBy: SQL = sql`((case when q.asked_by is null then 0 else 1 end) +
  (select count(*)::int from faq_want w where w.question_id = q.id and w.member_id is distinct from q.asked_by))`;

/** The same question as it is counted when it is shown. */
export async function counted(tx: Tx, id: string): Promise<Counted | undefined> {
  const [question] = await countedQuestions(tx, sql`q.id = ${id}`);
  return question;
}

/** False where it was noted before. */
export async function addWant(tx: Tx, question: string, { member, now }: { member: MemberId; now: Date }) {
  const added = await tx
    .insert(wants)
    .values({ question, member, at: now })
    .onConflictDoNothing()
    .returning({ member: wants.member });
  return added.length > 0;
}

export async function dropWant(tx: Tx, question: string, member: MemberId): Promise<void> {
  await tx.delete(wants).where(and(eq(wants.question, question), eq(wants.member, member)));
}

export async function wantersOf(tx: Tx, question: string): Promise<readonly MemberId[]> {
  const rows = await tx
    .select({ member: wants.member })
    .from(wants)
    .where(eq(wants.question, question))
    .orderBy(wants.at);
  return rows.map((row) => row.member);
}
