import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import { revisions } from '../tables.ts';

/** The number of the entry to which whoever captured a draft said that it belongs: the first to offer where it is merged. */
export async function belongsTo(tx: Tx, entry: string): Promise<number | undefined> {
  const [first] = await tx
    .select({ why: revisions.why })
    .from(revisions)
    .where(and(eq(revisions.entry, entry), eq(revisions.number, 1)));
  const number = /^#(?<number>\d{1,9})$/.exec(first?.why ?? '')?.groups?.['number'];
  return number === undefined ? undefined : Number(number);
}
