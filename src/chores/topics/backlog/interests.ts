import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { Merged } from '../ballots/merging.ts';
import { choices, polls, topics } from '../tables.ts';

/** What two members wanted and started becomes what one of them wants and started; a yes outweighs a no. */
export async function mergeInterests(tx: Tx, { from, into }: Merged): Promise<void> {
  await tx.execute(sql`
    insert into topics_interest (topic_id, member_id, wants, speak, since)
    select topic_id, ${into}, wants, speak, since from topics_interest where member_id = ${from}
    on conflict (topic_id, member_id) do update set
      wants = topics_interest.wants or excluded.wants,
      speak = case when 'yes' in (topics_interest.speak, excluded.speak) then 'yes'
        when 'someone' in (topics_interest.speak, excluded.speak) then 'someone' else 'no' end,
      since = least(topics_interest.since, excluded.since)`);
  await tx.execute(sql`delete from topics_interest where member_id = ${from}`);
  await tx.update(topics).set({ suggestedBy: into }).where(eq(topics.suggestedBy, from));
  await tx.update(polls).set({ openedBy: into }).where(eq(polls.openedBy, from));
  await tx.update(choices).set({ addedBy: into }).where(eq(choices.addedBy, from));
}
