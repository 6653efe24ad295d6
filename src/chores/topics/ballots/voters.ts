import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Filled, Held } from './ballot.ts';

const PAGE_SIZE = 8;

export interface VoterPage {
  /** By name. */
  readonly voters: readonly Voter[];
  /** From 1; one past the end is the last. */
  readonly page: number;
  readonly pages: number;
}
export interface Voter extends Filled {
  readonly name: string;
}

/** Who voted for what in a poll whose votes are open; nothing of any other, which hold that for themselves. */
export async function voterPage(tx: Tx, poll: string, page: number): Promise<VoterPage> {
  const cast = sql`topics_ballot b join topics_poll p on p.id = b.poll_id and p.anonymity = 'open'
    join member on member.id = b.member_id join person on person.id = member.person_id
    where b.poll_id = ${poll} and cardinality(b.choices) > 0`;
  const counted = await tx.execute<{ total: number }>(sql`select count(*)::int as total from ${cast}`);
  const pages = Math.max(1, Math.ceil((counted.rows[0]?.total ?? 0) / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const { rows } = await tx.execute<Held & { readonly name: string } & Record<string, unknown>>(sql`
    select person.name, b.choices as ballot, b.points from ${cast}
    order by person.name, member.id limit ${PAGE_SIZE} offset ${(shown - 1) * PAGE_SIZE}`);
  const voters = rows.map(({ name, ballot, points }) => ({ name, ballot, ...(points && { points }) }));
  return { voters, page: shown, pages };
}

/** Whether a member has a vote in the poll now; never asked of a sealed one, which shows its tally to nobody early. */
export async function hasVoted(tx: Tx, poll: string, member: MemberId): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from topics_ballot where poll_id = ${poll} and member_id = ${member} and cardinality(choices) > 0`);
  return rows.length > 0;
}
