import { eq } from 'drizzle-orm';
import { roster } from '../../../community/roster.ts';
import type { Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Dated } from '../model.ts';
import { strainIn } from '../times/burden.ts';
import { burdens } from '../times/tables.ts';

/**
 * Writes into the ledger what a call cost each of those who came: nothing, within their own day, which tells them from those
 * who have not come to any. Once more puts it right.
 */
export async function enterBurdens({ tx, community }: Work, call: Dated, came: readonly MemberId[]): Promise<void> {
  const there = new Set(came);
  const rows = (await roster(tx, community.id))
    .filter((member) => there.has(member.id))
    .map((member) => ({ member: member.id, minutes: strainIn(member.zone, call).burden }))
    .map((row) => ({ ...row, community: community.id, call: call.id, at: call.startsAt }));
  await tx.delete(burdens).where(eq(burdens.call, call.id));
  if (rows.length > 0) await tx.insert(burdens).values(rows);
}
