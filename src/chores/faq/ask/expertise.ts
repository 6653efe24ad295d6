import { eq } from 'drizzle-orm';
import { hearing } from '../../../kernel/fact.ts';
import { volunteering } from '../../speakers/facts.ts';
import { expertise } from './tables.ts';

/** Who could speak about something may be able to answer questions about it. */
export const onVolunteering = hearing(volunteering, async ({ tx }, { community, member, topics }) => {
  if (topics === null || topics === '') {
    await tx.delete(expertise).where(eq(expertise.member, member));
    return;
  }
  await tx
    .insert(expertise)
    .values({ community, member, topics })
    .onConflictDoUpdate({ target: expertise.member, set: { topics } });
});
