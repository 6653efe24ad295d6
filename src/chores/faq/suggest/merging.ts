import { eq } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { suggestions } from './tables.ts';

/** What was suggested to two accounts of one person. */
export async function mergeSuggestions(tx: Tx, { from, into }: { from: MemberId; into: MemberId }): Promise<void> {
  await tx.update(suggestions).set({ member: into }).where(eq(suggestions.member, from));
}
