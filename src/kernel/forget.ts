import { eq } from 'drizzle-orm';
import { forgetPlatform } from '../community/forgetting.ts';
import type { Db } from '../database/connect.ts';
import { inbound, lanes } from './tables.ts';

/** Begins a platform anew: for the playground, whose messages live no longer than the process. */
export async function beginAnew(db: Db, platform: string): Promise<void> {
  await db.transaction(async (tx) => {
    await forgetPlatform(tx, platform);
    await tx.delete(lanes).where(eq(lanes.platform, platform));
    await tx.delete(inbound).where(eq(inbound.platform, platform));
  });
}
