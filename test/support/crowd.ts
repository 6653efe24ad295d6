import { members, people } from '../../src/community/tables.ts';
import type { Db } from '../../src/database/connect.ts';
import type { CommunityId, MemberId } from '../../src/surface/identity.ts';

/** Members of a community, named `member 1` and so on, who have not done anything yet and have no accounts. */
export async function crowd(db: Db, community: CommunityId, count: number): Promise<readonly MemberId[]> {
  const names = Array.from({ length: count }, (_, i) => ({ name: `member ${i + 1}` }));
  const made = await db.insert(people).values(names).returning({ person: people.id });
  const joined = await db
    .insert(members)
    .values(made.map(({ person }) => ({ community, person, joinedAt: new Date(0) })))
    .returning({ id: members.id });
  return joined.map(({ id }) => id);
}
