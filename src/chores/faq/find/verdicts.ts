import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { verdicts } from '../tables.ts';

/** What a member said of an entry; undefined where they said nothing. */
export async function verdictOf(tx: Tx, entry: string, member: MemberId): Promise<boolean | undefined> {
  const [row] = await tx
    .select({ helped: verdicts.helped })
    .from(verdicts)
    .where(and(eq(verdicts.entry, entry), eq(verdicts.member, member)));
  return row?.helped;
}
