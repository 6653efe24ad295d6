import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { Held } from '../ballots/ballot.ts';

export interface Ballot extends Held {
  readonly name: string;
}

/** Every ballot of a poll whose votes are open, by name; none of any other, which hold that for themselves. */
export async function openBallots(tx: Tx, poll: string): Promise<readonly Ballot[]> {
  const { rows } = await tx.execute<Ballot & Record<string, unknown>>(sql`
    select person.name, b.choices as ballot, b.points
    from topics_ballot b join topics_poll p on p.id = b.poll_id and p.anonymity = 'open'
    join member on member.id = b.member_id join person on person.id = member.person_id
    where b.poll_id = ${poll} and cardinality(b.choices) > 0 order by person.name, member.id`);
  return rows;
}
