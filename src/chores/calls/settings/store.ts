import { eq } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { USUAL_MINUTES, USUAL_REMINDERS } from '../model.ts';
import { settings } from '../tables.ts';

export interface Habits {
  /** Minutes before the start, the longest first. */
  readonly reminders: readonly number[];
  /** How long a call takes. */
  readonly minutes: number;
  readonly link: string | null;
}

/** What a community usually does. */
export async function habitsOf(tx: Tx, community: CommunityId): Promise<Habits> {
  const [kept] = await tx
    .select({ reminders: settings.reminders, minutes: settings.minutes, link: settings.link })
    .from(settings)
    .where(eq(settings.community, community));
  return kept ?? { reminders: USUAL_REMINDERS, minutes: USUAL_MINUTES, link: null };
}

export async function keepHabits(tx: Tx, community: CommunityId, habits: Habits): Promise<void> {
  const kept = { ...habits, reminders: [...habits.reminders] };
  await tx
    .insert(settings)
    .values({ community, ...kept })
    .onConflictDoUpdate({ target: settings.community, set: kept });
}
