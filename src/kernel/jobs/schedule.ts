import type { Tx } from '../../database/connect.ts';
import type { CommunityId } from '../../surface/identity.ts';
import { jobs } from '../tables.ts';

export interface Occurrence {
  readonly name: string;
  /** With the name, unique for good. */
  readonly key: string;
  readonly community: CommunityId;
  readonly payload: unknown;
  readonly dueAt: Date;
}

/** Asked for again, an occurrence stays as it is, even when it is done. */
export async function schedule(tx: Tx, occurrence: Occurrence): Promise<void> {
  await tx.insert(jobs).values(occurrence).onConflictDoNothing();
}
