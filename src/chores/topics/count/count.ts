import type { Method } from '../polls/model.ts';
import { countApproval } from './approval.ts';
import { countRanked } from './ranked.ts';
import { countScore } from './score.ts';
import { countSingle } from './single.ts';
import type { Count, Tally } from './standing.ts';

const methods: Readonly<Record<Method, (tally: Tally) => Count>> = {
  approval: countApproval,
  single: countSingle,
  ranked: countRanked,
  score: countScore,
};

/** Ranks the choices and decides by the poll's method. The same tally always gives the same count. */
export const countPoll = (poll: Tally & { readonly method: Method }): Count => methods[poll.method](poll);
