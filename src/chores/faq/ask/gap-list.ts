import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import type { Counted } from './model.ts';
import { countedQuestions, wantedBy } from './questions.ts';

const PAGE_SIZE = 5;

export interface Gaps {
  readonly questions: readonly Counted[];
  readonly page: number;
  readonly pages: number;
}

/** What nobody has answered, most wanted first, then longest waiting. Pages count from 1; one past the end is the last one. */
export async function gapsPage(
  tx: Tx,
  { community, page }: { readonly community: CommunityId; readonly page: number },
): Promise<Gaps> {
  const open = sql`q.community_id = ${community} and q.state in ('open', 'topic')`;
  const { rows } = await tx.execute<{ n: number }>(sql`select count(*)::int as n from faq_question q where ${open}`);
  const pages = Math.max(1, Math.ceil((rows[0]?.n ?? 0) / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const from = (shown - 1) * PAGE_SIZE;
  const ordered = sql`${open} order by ${wantedBy} desc, q.asked_at, q.number limit ${PAGE_SIZE} offset ${from}`;
  return { questions: await countedQuestions(tx, ordered), page: shown, pages };
}
