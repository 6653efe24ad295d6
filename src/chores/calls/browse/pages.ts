import { and, count, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import type { Call } from '../model.ts';
import { callsWhere } from '../store.ts';
import { calls } from '../tables.ts';

const PAGE_SIZE = 8;

export interface Page {
  readonly calls: readonly Call[];
  readonly page: number;
  readonly pages: number;
}

/** What is ahead, the next first, and then what is past, the latest first. Pages count from 1; one past the end is the last one. */
export async function callsPage(
  tx: Tx,
  { community, now, page }: { community: CommunityId; now: Date; page: number },
): Promise<Page> {
  const ends = sql`${calls.startsAt} + make_interval(mins => ${calls.minutes})`;
  const over = sql`(${calls.state} = 'held' or coalesce(${ends} <= ${now}, ${calls.state} <> 'dating'))`;
  const ours = (which: SQL) => and(eq(calls.community, community), which);
  const [counted] = await tx
    .select({ all: count(), past: sql<number>`(count(*) filter (where ${over}))::int` })
    .from(calls)
    .where(eq(calls.community, community));
  const [all, past] = [counted?.all ?? 0, counted?.past ?? 0];
  const pages = Math.max(1, Math.ceil(all / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const from = (shown - 1) * PAGE_SIZE;
  const ahead = all - past;
  const coming = from < ahead ? await callsWhere(tx, ours(sql`not ${over}`), { limit: PAGE_SIZE, offset: from }) : [];
  const rest = PAGE_SIZE - coming.length;
  const before =
    rest > 0 ? await callsWhere(tx, ours(over), { limit: rest, offset: Math.max(0, from - ahead), last: true }) : [];
  return { calls: [...coming, ...before], page: shown, pages };
}
