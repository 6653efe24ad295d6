import { randomUUID } from 'node:crypto';
import { and, eq, isNotNull } from 'drizzle-orm';
import { card } from '../../../kernel/card.ts';
import type { Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { authors, entries } from '../tables.ts';
import { consentMessage } from './consent-message.ts';
import { roundOf } from './rounds.ts';

/** Asks a member whether we may use their words; its id is that of the round, which is one for all that waits for their answer. */
export const consentCard = card('faq.consent', async ({ tx, language }, id, standing) => {
  const round = await roundOf(tx, id);
  return round || standing ? consentMessage(language, round) : undefined;
});

/** One message for all that they have not answered: a new one only where none waits. Nobody else is told where it cannot be delivered. */
export async function askForConsent(work: Work, entry: string, member: MemberId): Promise<void> {
  const { tx, community } = work;
  const [waiting] = await tx
    .select({ round: authors.round })
    .from(authors)
    .innerJoin(entries, eq(entries.id, authors.entry))
    .where(
      and(
        eq(authors.member, member),
        eq(authors.consent, 'asked'),
        isNotNull(authors.round),
        eq(entries.community, community.id),
      ),
    )
    .limit(1);
  const round = waiting?.round ?? randomUUID();
  await tx
    .update(authors)
    .set({ round })
    .where(and(eq(authors.entry, entry), eq(authors.member, member)));
  if (waiting) await work.refresh(consentCard, round);
  else await work.show({ to: 'member', member }, consentCard, round);
}
