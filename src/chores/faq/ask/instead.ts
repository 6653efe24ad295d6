import { pressed } from '../../../kernel/action.ts';
import { open } from '../../../kernel/answer.ts';
import { shorten } from '../../../surface/plain.ts';
import { QUESTION_LIMIT } from '../model.ts';
import { askInstead } from './actions.ts';
import { ask } from './asking.ts';

/** What somebody searched for in vain is in the form of a question already; where it is not at hand any more they write it again. */
export const askInsteadByButton = pressed(
  askInstead,
  async (turn, { memory }) => {
    const query = turn.memory.held(memory)?.['query']?.[0];
    return open(ask, query === undefined ? {} : { question: [shorten(query, QUESTION_LIMIT)] });
  },
  { opensForm: true },
);
