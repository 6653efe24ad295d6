import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { shownToAll } from '../entries/visible.ts';
import { findEntries } from '../search/find.ts';
import { gist } from './gist.ts';
import { type Choosing, type Sign, topicFit, WEEK } from './helpers.ts';
import type { Question } from './model.ts';
import { likeness } from './similar.ts';
import { expertise } from './tables.ts';

/** An entry about the same thing, if it does not answer this: its author may know. */
const RELATED = 0.05;
const ENTRIES = 5;
/** Of the gists of two questions: whoever answered the one may know the other. */
const NEAR = 0.3;

/** All that speaks for members being able to answer a question. */
export async function signsFor(tx: Tx, question: Question): Promise<readonly Sign[]> {
  return [...(await byTopics(tx, question)), ...(await byEntries(tx, question)), ...(await byAnswers(tx, question))];
}

async function byTopics(tx: Tx, { community, gist: asked }: Question): Promise<readonly Sign[]> {
  const { member, topics } = expertise;
  const all = await tx.select({ member, topics }).from(expertise).where(eq(expertise.community, community));
  return all.map((each) => ({ member: each.member, fit: topicFit(gist(each.topics), asked) }));
}

async function byEntries(tx: Tx, { community, text }: Question): Promise<readonly Sign[]> {
  const hits = await findEntries(tx, { community, query: text, limit: ENTRIES, which: shownToAll });
  const related = hits.filter((each) => each.likeness >= RELATED);
  const signs: Sign[] = [];
  for (const { entry, likeness: fit } of related) {
    const { rows } = await tx.execute<{ member: MemberId }>(
      sql`select member_id as member from faq_author where entry_id = ${entry}`,
    );
    signs.push(...rows.map(({ member }) => ({ member, fit })));
  }
  return signs;
}

async function byAnswers(tx: Tx, { id, community, text }: Question): Promise<readonly Sign[]> {
  const fit = likeness(text);
  const { rows } = await tx.execute<{ member: MemberId; fit: number }>(sql`
    select q.answered_by as member, max(${fit})::float8 as fit from faq_question q
    where q.community_id = ${community} and q.id <> ${id} and q.state = 'answered' and q.answered_by is not null
      and ${fit} >= ${NEAR} group by q.answered_by`);
  return rows;
}

/** Who is not to be asked about a question, and who was asked lately about others. */
export async function leftAlone(tx: Tx, question: Question, now: Date): Promise<Choosing> {
  const { rows: without } = await tx.execute<{ member: MemberId }>(sql`
    select member_id as member from faq_want where question_id = ${question.id}
    union select w.member_id from faq_wish w join member m on m.id = w.member_id
      where w.unasked and m.community_id = ${question.community}`);
  const since = new Date(now.getTime() - WEEK).toISOString();
  const { rows: asked } = await tx.execute<{ member: MemberId; at: string }>(sql`
    select n.member_id as member, n.at::text as at from faq_nudge n join faq_question q on q.id = n.question_id
    where q.community_id = ${question.community} and n.at > ${since}::timestamptz`);
  return {
    now,
    without: new Set([...without.map((row) => row.member), ...(question.askedBy === null ? [] : [question.askedBy])]),
    asked: asked.map(({ member, at }) => ({ member, at: new Date(at) })),
  };
}
