import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import { accounts, communities, workspaces } from './tables.ts';

/** Forgets a platform: its workspaces and accounts, the communities that lived nowhere else, and the people only it knew. */
export async function forgetPlatform(tx: Tx, platform: string): Promise<void> {
  await tx.delete(communities).where(
    sql`${communities.id} in (select ch.community_id from channel ch join workspace w on w.id = ch.workspace_id
      group by ch.community_id having bool_and(w.platform = ${platform}))`,
  );
  await tx.delete(workspaces).where(eq(workspaces.platform, platform));
  const gone = await tx.delete(accounts).where(eq(accounts.platform, platform)).returning({ person: accounts.person });
  const people = gone.map((each) => each.person);
  await tx.execute(sql`delete from person where id = any(${sql.param(people)}::uuid[])
    and not exists (select 1 from account where account.person_id = person.id)`);
}
