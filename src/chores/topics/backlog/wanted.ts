import type { Tx } from '../../../database/connect.ts';
import { hearing } from '../../../kernel/fact.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { topicWanted } from '../../faq/facts.ts';
import { titleOf } from '../model.ts';
import { excerpt } from './excerpt.ts';
import { similarTopics } from './similar.ts';
import { addTopic, lockTopics, noteWish, topicOfDraft } from './store.ts';

/** A question that nobody could answer becomes a topic, wanted by all who want to know it; one much like it is joined instead. */
export const onTopicWanted = hearing(topicWanted, async ({ tx, now }, wanted) => {
  const { community, question, by, askedBy, wantedBy } = wanted;
  const { title: line, why } = excerpt([wanted.title, wanted.why ?? ''].join('\n'));
  const title = titleOf(line);
  if (title === undefined) return;
  await lockTopics(tx, community);
  if (await topicOfDraft(tx, question)) return;
  const [closest] = await similarTopics(tx, { community, member: by, title });
  const first = askedBy ?? wantedBy[0] ?? by;
  const topic =
    closest ??
    (await addTopic(tx, {
      community,
      title,
      why,
      speak: 'no',
      by: first,
      credit: askedBy ?? by,
      draft: question,
      now,
    }));
  await wantedToo(tx, topic.id, { members: wantedBy, now });
});

async function wantedToo(
  tx: Tx,
  topic: string,
  { members, now }: { readonly members: readonly MemberId[]; readonly now: Date },
): Promise<void> {
  for (const member of members) await noteWish(tx, { topic, member, now, wants: true });
}
