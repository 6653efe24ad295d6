import { eq, sql } from 'drizzle-orm';
import type { Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { questionCard } from './card.ts';
import { questions, replies } from './tables.ts';

interface Merged {
  readonly from: MemberId;
  readonly into: MemberId;
}

/** What two members asked, wanted, answered and know is one member's now, and each question is wanted by them once. */
export async function mergeQuestions(work: Work, { from, into }: Merged): Promise<void> {
  const { tx } = work;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select q.id from faq_question q where ${from} in (q.asked_by, q.answered_by)
      or exists (select from faq_want w where w.question_id = q.id and w.member_id = ${from})`);
  await tx.update(questions).set({ askedBy: into }).where(eq(questions.askedBy, from));
  await tx.update(questions).set({ answeredBy: into }).where(eq(questions.answeredBy, from));
  await tx.update(replies).set({ member: into }).where(eq(replies.member, from));
  for (const table of [sql`faq_want`, sql`faq_nudge`]) {
    await tx.execute(sql`insert into ${table} (question_id, member_id, at)
      select question_id, ${into}::uuid, at from ${table} where member_id = ${from}
      on conflict (question_id, member_id) do update set at = least(${table}.at, excluded.at)`);
  }
  await tx.execute(sql`
    insert into faq_expertise (member_id, community_id, topics)
    select ${into}::uuid, community_id, topics from faq_expertise where member_id = ${from}
    on conflict (member_id) do update set topics = case
      when excluded.topics = faq_expertise.topics then excluded.topics
      else faq_expertise.topics || chr(10) || excluded.topics end`);
  for (const { id } of rows) await work.refresh(questionCard, id);
}
