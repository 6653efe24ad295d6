import { card } from '../../../kernel/card.ts';
import { pollMessage } from './poll-message.ts';
import { talliedPoll } from './tally.ts';

/** The poll, wherever it is shown; its id is the poll's. The tally is counted when a message goes out, not at each vote. */
export const pollCard = card('topics.poll', async (look, id) => {
  const poll = await talliedPoll(look.tx, id);
  return poll && pollMessage(look.language, poll);
});
