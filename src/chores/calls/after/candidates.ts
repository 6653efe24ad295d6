import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';

/** What a form's menu holds on every platform, in four parts on the narrowest. */
const MOST = 100;

/**
 * Members who may have been at a call, by name: all of them in a community of at most 100, else those who were or wanted
 * to be at its calls most lately.
 */
export async function likelyToHaveCome(
  tx: Tx,
  community: CommunityId,
  now: Date,
): Promise<readonly { readonly id: MemberId; readonly name: string }[]> {
  const { rows } = await tx.execute<{ id: MemberId; name: string }>(sql`
    select id, name from (
      select m.id, p.name from member m join person p on p.id = m.person_id
      left join lateral (
        select max(c.starts_at) as at from calls_call c
        where c.community_id = ${community} and c.starts_at <= ${now}
          and (exists (select from calls_presence r where r.call_id = c.id and r.member_id = m.id and r.came)
            or exists (select from calls_rsvp r where r.call_id = c.id and r.member_id = m.id))
      ) latest on true
      where m.community_id = ${community}
      order by latest.at desc nulls last, m.joined_at limit ${MOST}) likely
    order by name, id`);
  return rows;
}
