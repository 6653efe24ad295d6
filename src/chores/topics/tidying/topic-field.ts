import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { Field, Named } from '../../../kernel/field.ts';
import { numbered } from '../../../kernel/numbered-field.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { topicById } from '../backlog/store.ts';
import type { Topic } from '../model.ts';
import { topicLabel } from '../naming.ts';
import { topics } from '../tables.ts';
import { topicsVoice } from '../words.ts';

/** A topic by its number; those that wait are offered as it is typed. */
export const topicField = (of: Named): Field<number> =>
  numbered({
    ...of,
    options: async ({ tx, community }) =>
      (await waiting(tx, community.id)).map((each) => ({ label: topicLabel(each), value: String(each.number) })),
    unreadable: (language, typed) => topicsVoice(language).line('tidy.unreadable', { typed }),
  });

const waiting = (tx: Tx, community: CommunityId) =>
  tx
    .select({ number: topics.number, title: topics.title })
    .from(topics)
    .where(and(eq(topics.community, community), eq(topics.state, 'open')))
    .orderBy(asc(topics.number));

/** In whatever state. */
export async function topicNumbered(tx: Tx, community: CommunityId, number: number): Promise<Topic | undefined> {
  const [row] = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.community, community), eq(topics.number, number)));
  return row && topicById(tx, row.id);
}
