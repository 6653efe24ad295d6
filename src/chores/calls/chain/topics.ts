import { hearing } from '../../../kernel/fact.ts';
import { topicChosen } from '../../topics/facts.ts';
import { lockCalls } from '../store.ts';
import { placeTopic } from './placing.ts';

/** A topic that has won gets a call. */
export const onTopicChosen = hearing(topicChosen, async (work, { topic, title, suggestedBy, speakers }) => {
  await lockCalls(work.tx, work.community.id);
  await placeTopic(work, { title, topic, suggestedBy, volunteers: speakers });
});
