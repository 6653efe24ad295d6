import { card } from '../../../kernel/card.ts';
import { countAnswers } from './answers.ts';
import { promptMessage } from './message.ts';
import { roundById } from './store.ts';

/** A prompt where it is asked; its id is that of the round. Answers are counted when a message goes out. */
export const promptCard = card('topics.prompt', async ({ tx, language }, id) => {
  const round = await roundById(tx, id);
  return round && promptMessage(language, round, await countAnswers(tx, id));
});
