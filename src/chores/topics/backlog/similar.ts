import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { type Waiting, waitingTopics } from './backlog.ts';
import { gist } from './gist.ts';

/**
 * How alike the gists of two titles are, from 0 to 1 (`similarity` of PostgreSQL's pg_trgm), before somebody is asked
 * about it. Measured in similar.test.ts. A warning too many costs one click, one too few a vote divided in two.
 */
export const ALIKE = 0.5;
const MOST = 3;

/** Open topics of the community whose titles are much like this one, at most three, the most alike first. */
export function similarTopics(
  tx: Tx,
  { community, member, title }: { community: CommunityId; member: MemberId; title: string },
): Promise<readonly Waiting[]> {
  // Where the database's locale knows only ASCII letters, other scripts have no trigrams: those are found when equal.
  const likeness = sql`(case when t.gist = ${gist(title)} then 1 else similarity(t.gist, ${gist(title)}) end)`;
  const alike = sql`t.community_id = ${community} and t.state = 'open' and ${likeness} >= ${ALIKE}`;
  return waitingTopics(tx, member, sql`${alike} order by ${likeness} desc, t.number limit ${MOST}`);
}
