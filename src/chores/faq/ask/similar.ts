import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { gist } from './gist.ts';
import type { Counted } from './model.ts';
import { countedQuestions } from './questions.ts';

/** How alike two gists are, from 0 to 1 (`similarity` of PostgreSQL's pg_trgm), before they count as one question. */
const ALIKE = 0.5;
const MOST = 2;

/** Where the database's locale knows only ASCII letters, other scripts have no trigrams: those are found when equal. */
export const likeness = (text: string) =>
  sql<number>`(case when q.gist = ${gist(text)} then 1 else similarity(q.gist, ${gist(text)}) end)`;

/** Questions still open that are much like this one, at most two, the most alike first. */
export const similarQuestions = (tx: Tx, community: CommunityId, text: string): Promise<readonly Counted[]> =>
  countedQuestions(
    tx,
    sql`q.community_id = ${community} and q.state in ('open', 'topic') and ${likeness(text)} >= ${ALIKE}
      order by ${likeness(text)} desc, q.number limit ${MOST}`,
  );
