import { and, eq, lt } from 'drizzle-orm';
import type { Db, Tx } from '../database/connect.ts';
import { drafts, inbound } from './tables.ts';
import type { Drafts } from './work.ts';

const DAY = 24 * 60 * 60_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function draftsOf(tx: Tx, person: string, now: Date): Drafts {
  return {
    keep: async (values) => {
      const [row] = await tx.insert(drafts).values({ person, values, at: now }).returning({ id: drafts.id });
      if (!row) throw new Error('an insert returned no row');
      return row.id;
    },
    kept: async (id) => {
      if (!UUID.test(id)) return undefined;
      const [row] = await tx
        .select({ values: drafts.values })
        .from(drafts)
        .where(and(eq(drafts.id, id), eq(drafts.person, person)));
      return row?.values;
    },
  };
}

/** Platforms repeat an event for minutes and Discord answers for a quarter of an hour; a week is far beyond either. */
const REPEATS_WITHIN = 7 * DAY;

/** Forgets drafts nobody came back for and events that cannot come again. */
export async function tidy(db: Db, now: Date): Promise<void> {
  await db.delete(drafts).where(lt(drafts.at, new Date(now.getTime() - DAY)));
  await db.delete(inbound).where(lt(inbound.at, new Date(now.getTime() - REPEATS_WITHIN)));
}
