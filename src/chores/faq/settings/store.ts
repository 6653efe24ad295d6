import { eq } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { settings } from '../tables.ts';

export interface Settings {
  /** Days until a steward's drafts go to the next coordinator. */
  readonly reviewDays: number;
  /** Days until others are told that nobody has answered a question. */
  readonly answerDays: number;
  /** Months for which an entry counts as right. */
  readonly verifyMonths: number;
}

const USUAL: Settings = { reviewDays: 3, answerDays: 3, verifyMonths: 6 };

export async function settingsOf(tx: Tx, community: CommunityId): Promise<Settings> {
  const { reviewDays, answerDays, verifyMonths } = settings;
  const [row] = await tx
    .select({ reviewDays, answerDays, verifyMonths })
    .from(settings)
    .where(eq(settings.community, community));
  return row ?? USUAL;
}

/** What is not said stays as it was. */
export async function changeSettings(tx: Tx, community: CommunityId, change: Partial<Settings>): Promise<void> {
  await tx
    .insert(settings)
    .values({ community, ...change })
    .onConflictDoUpdate({ target: settings.community, set: { community, ...change } });
}
