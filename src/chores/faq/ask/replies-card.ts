import { card } from '../../../kernel/card.ts';
import { questionById } from './questions.ts';
import { repliesTo } from './replies.ts';
import { repliesMessage } from './replies-message.ts';

export const REPLIES_SHOWN = 5;

/**
 * What answers a question, shown privately to whoever asked. Its id is the question's and how often they said that nothing
 * answers it yet: what comes until they say so is one message.
 */
export const repliesCard = card('faq.replies', async ({ tx, language }, id) => {
  const [of = '', said = '0'] = id.split('/');
  const question = await questionById(tx, of);
  if (!question) return undefined;
  const round = Number(said);
  const { shown, all } = await repliesTo(tx, of, { round, limit: REPLIES_SHOWN });
  return all === 0 ? undefined : repliesMessage(language, { question, round, shown, all });
});

export const repliesCardId = ({ id, round }: { readonly id: string; readonly round: number }): string =>
  `${id}/${round}`;
