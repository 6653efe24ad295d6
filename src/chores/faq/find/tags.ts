import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { broken } from '../entries/broken.ts';
import { shownTo, shownToAll, type Viewer } from '../entries/visible.ts';

/** A tag as most entries write it, and how many have it. */
export interface Tag {
  readonly name: string;
  /** With other spellings of it. */
  readonly names: readonly string[];
  readonly count: number;
  /** Names it in a control, which has no room for its words. */
  readonly key: string;
}

/** However it is written. */
export const fold = (tag: string): string => tag.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The same however the tag is written. */
export const keyOf = (tag: string): string => createHash('sha256').update(fold(tag)).digest('base64url').slice(0, 12);

/** Of all that this reader may see, the most used first. */
export const tagsFor = (tx: Tx, community: CommunityId, viewer: Viewer): Promise<readonly Tag[]> =>
  tagsWhere(tx, community, shownTo(viewer));

/** The same of what everybody may see. */
export const tagsOpen = (tx: Tx, community: CommunityId): Promise<readonly Tag[]> =>
  tagsWhere(tx, community, shownToAll);

async function tagsWhere(tx: Tx, community: CommunityId, shown: SQL): Promise<readonly Tag[]> {
  const { rows } = await tx.execute<{ readonly name: string; readonly count: number }>(sql`
    select tag as name, count(*)::int as count
    from faq_entry e join faq_revision r on r.entry_id = e.id and r.number = e.revision, unnest(r.tags) as tag
    where e.community_id = ${community} and e.state = 'published' and not ${broken} and ${shown}
    group by tag order by count(*) desc, tag`);
  return [...Map.groupBy(rows, ({ name }) => keyOf(name))].map(tagOf).toSorted(mostUsed);
}

type Used = Pick<Tag, 'name' | 'count'>;

const tagOf = ([key, same]: [string, readonly Used[]]): Tag => ({
  key,
  name: same[0]?.name ?? '',
  names: same.map(({ name }) => name),
  count: same.reduce((sum, { count }) => sum + count, 0),
});

const mostUsed = (a: Used, b: Used): number => b.count - a.count || a.name.localeCompare(b.name);

/** `waste (1,204)` */
export const tagLabel = (language: Language, { name, count }: Used): string =>
  `${isolated(name)} (${new Intl.NumberFormat(language).format(count)})`;
