import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { broken } from '../entries/broken.ts';
import { entriesByIds } from '../entries/reading.ts';
import { shownTo, type Viewer } from '../entries/visible.ts';
import type { Entry } from '../model.ts';
import type { Tag } from './tags.ts';

const PAGE_SIZE = 5;

export interface Listed {
  readonly entry: Entry;
  /** How many members it helped. */
  readonly helped: number;
}

export interface Page {
  readonly entries: readonly Listed[];
  readonly all: number;
  readonly page: number;
  readonly pages: number;
}

interface Asked {
  readonly community: CommunityId;
  readonly viewer: Viewer;
  readonly page: number;
  /** The names of one tag, however it is written; undefined: of whatever tags. */
  readonly names: Tag['names'] | undefined;
}

/** What helped most members first, then the newest. Pages count from 1; one past the end is the last one. */
export async function entriesPage(tx: Tx, { community, viewer, page, names }: Asked): Promise<Page> {
  const tagged = names === undefined ? sql`true` : sql`r.tags && ${sql.param([...names])}::text[]`;
  const { rows: [counted] = [] } = await tx.execute<{ readonly all: number }>(sql`
    select count(*)::int as "all" ${from(community, viewer)} and ${tagged}`);
  const all = counted?.all ?? 0;
  const pages = Math.max(1, Math.ceil(all / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const { rows } = await tx.execute<{ readonly id: string; readonly helped: number }>(sql`
    select e.id, v.helped ${from(community, viewer)} and ${tagged}
    order by v.helped desc, e.created_at desc, e.number desc limit ${PAGE_SIZE} offset ${(shown - 1) * PAGE_SIZE}`);
  const helped = new Map(rows.map((row) => [row.id, row.helped]));
  const entries = await entriesByIds(
    tx,
    rows.map(({ id }) => id),
  );
  return { entries: entries.map((entry) => ({ entry, helped: helped.get(entry.id) ?? 0 })), all, page: shown, pages };
}

const from = (community: CommunityId, viewer: Viewer) => sql`
  from faq_entry e join faq_revision r on r.entry_id = e.id and r.number = e.revision
  left join lateral (select count(*)::int as helped from faq_verdict where entry_id = e.id and helped) v on true
  where e.community_id = ${community} and e.state = 'published' and not ${broken} and ${shownTo(viewer)}`;
