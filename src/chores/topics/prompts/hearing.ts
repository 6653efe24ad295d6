import { type Answer, done, noted } from '../../../kernel/answer.ts';
import { hears } from '../../../kernel/hearing.ts';
import type { Turn } from '../../../kernel/work.ts';
import { shorten } from '../../../surface/plain.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { excerpt } from '../backlog/excerpt.ts';
import { similarTopics } from '../backlog/similar.ts';
import { addTopic, lockTopics, noteWish } from '../backlog/store.ts';
import { asDraft, type Typed } from '../backlog/typed.ts';
import { alreadyThere } from '../backlog/views.ts';
import { titleOf } from '../model.ts';
import { keepAnswer } from './answers.ts';
import { promptCard } from './card.ts';
import { ANSWER_LIMIT } from './model.ts';
import { holdOpen, type Round } from './store.ts';
import { answerWithTopic } from './topic-answers.ts';

/** What is written under a prompt answers it, as long as it is open. */
export const hearAnswers = hears(promptCard, async (turn, { id, text }): Promise<Answer> => {
  const { tx, now, community } = turn;
  const words = cleanLines(text);
  if (words === undefined || titleOf(words) === undefined) return done;
  // Everywhere the topics first and then the round, or two could wait for each other.
  await lockTopics(tx, community.id);
  const round = await holdOpen(tx, id, now);
  if (round?.community !== community.id) return done;
  if (round.ask === 'topic') await suggestHeard(turn, round, words);
  else await keepHeard(turn, round, words);
  return noted;
});

async function keepHeard(turn: Turn, { id: round }: Round, words: string): Promise<void> {
  const { tx, actor, now } = turn;
  await keepAnswer(tx, { round, member: actor.id, words: shorten(words, ANSWER_LIMIT), named: true, now });
  await turn.refresh(promptCard, round);
}

/**
 * Adds a topic of the words. One much like it is joined instead, and as nothing can be asked where somebody only writes,
 * that is said to them privately, with the way to add theirs all the same.
 */
async function suggestHeard(turn: Turn, { id: round }: Round, words: string): Promise<void> {
  const { tx, actor, community, now, language } = turn;
  const { title, why } = excerpt(words);
  const typed: Typed = { title, why, speak: 'no', author: undefined, round };
  const of = { community: community.id, member: actor.id, title };
  const [closest] = await similarTopics(tx, of);
  if (!closest) {
    const topic = await addTopic(tx, { ...typed, community: community.id, by: actor.id, now });
    return answerWithTopic(turn, round, { topic: topic.id, words: title });
  }
  await noteWish(tx, { topic: closest.id, member: actor.id, now, wants: true });
  await answerWithTopic(turn, round, { topic: closest.id, words: title });
  const draft = await turn.keep(asDraft(turn, typed));
  const similar = await similarTopics(tx, of);
  await turn.post({ to: 'member', member: actor.id }, alreadyThere(language, { title, draft, similar }));
}
