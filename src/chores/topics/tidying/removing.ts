import { eq } from 'drizzle-orm';
import { listed } from '../../../community/roster.ts';
import { pressed } from '../../../kernel/action.ts';
import { type Answer, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { line, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Language } from '../../../surface/identity.ts';
import type { Message } from '../../../surface/message.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { lockTopics, topicById, volunteersFor } from '../backlog/store.ts';
import { topicRefused } from '../backlog/views.ts';
import type { Topic, TopicState } from '../model.ts';
import { pollCard } from '../polls/card.ts';
import { topics } from '../tables.ts';
import { localized, topicsVoice } from '../words.ts';
import { bringBack } from './actions.ts';
import { pollsWith } from './joining.ts';
import { topicField, topicNumbered } from './topic-field.ts';
import { backForSuggester, broughtBack, notWaiting, removed, removedForSuggester } from './views.ts';

const WHY_LIMIT = 300;

/** Takes a topic off the list. In an open poll it stays, as withdrawn, and its voters have their votes back. */
export const removeTopic = command({
  path: 'topics remove',
  summary: localized('remove.summary'),
  who: 'coordinator',
  fields: {
    topic: topicField({ label: localized('remove.topic'), hint: localized('remove.topic.hint') }),
    why: optional(line({ label: localized('remove.why'), hint: localized('remove.why.hint'), max: WHY_LIMIT })),
  },
  run: async (turn, { topic: number, why: typed }) => {
    const { tx, community, language, actor } = turn;
    const why = cleanLine(typed ?? '') || undefined;
    await lockTopics(tx, community.id);
    const topic = await topicNumbered(tx, community.id, number);
    if (topic?.state !== 'open') return problems({ topic: notWaiting(topicsVoice(language), number, topic) });
    const polls = await change(turn, topic, 'removed');
    await turn.record('topics.remove', { topic: topic.id, number, ...(why !== undefined && { why }) });
    const told = await tellSuggester(turn, topic, (reader) =>
      removedForSuggester(reader, topic, { by: actor.name, why }),
    );
    return whisper(removed(language, topic, { polls, told }));
  },
});

/** Also the votes that were for it and were not given elsewhere since. */
export const backByButton = pressed(
  bringBack,
  async (turn, { topic: id }): Promise<Answer> => {
    const { tx, community, language } = turn;
    await lockTopics(tx, community.id);
    const topic = await topicById(tx, id);
    if (!topic || topic.community !== community.id) return whisper(topicRefused(language, 'gone', undefined));
    if (topic.state === 'open') return replace(broughtBack(language, topic));
    if (topic.state !== 'removed') return whisper(topicRefused(language, topic.state, topic));
    await change(turn, topic, 'open');
    await turn.record('topics.bring-back', { topic: id, number: topic.number });
    await tellSuggester(turn, topic, (reader) => backForSuggester(reader, topic));
    return replace(broughtBack(language, topic));
  },
  { who: 'coordinator' },
);

/** Answers in how many open polls it stands. */
async function change(turn: Turn, { id }: Topic, state: TopicState): Promise<number> {
  await turn.tx.update(topics).set({ state }).where(eq(topics.id, id));
  const polls = await pollsWith(turn.tx, id);
  for (const poll of polls) await turn.refresh(pollCard, poll.id);
  return polls.length;
}

/** Privately, in their own language; false where it was the coordinator's own, or nobody's any more. */
async function tellSuggester(turn: Turn, { id }: Topic, letter: (reader: Language) => Message): Promise<boolean> {
  const { suggestedBy } = await volunteersFor(turn.tx, id);
  if (suggestedBy === null || suggestedBy === turn.actor.id) return false;
  const suggester = await listed(turn.tx, suggestedBy);
  if (!suggester) return false;
  await turn.post({ to: 'member', member: suggestedBy }, letter(suggester.language));
  return true;
}
