import { pressed } from '../../../kernel/action.ts';
import { type Answer, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { castVote, chooseVotes, supportInstead } from '../actions.ts';
import { talliedPoll } from '../polls/tally.ts';
import { type Ballot, choose, type Paper, support, type Verdict, vote } from './ballot.ts';
import { castOwn, discreet } from './casting.ts';
import { receipt } from './receipt.ts';

export const voteByButton = pressed(castVote, (turn, { poll, position }) =>
  cast(turn, poll, (paper, mine) => vote(paper, mine, position)),
);

export const voteByMenu = pressed(chooseVotes, (turn, { poll }, { values, part }) =>
  cast(turn, poll, (paper, mine) => choose(paper, mine, { picked: values.map(Number), part })),
);

/** For what is there already, in place of adding much the same. */
export const voteInstead = pressed(supportInstead, (turn, { poll, position }) =>
  cast(turn, poll, (paper, mine) => support(paper, mine, position)),
);

async function cast(turn: Turn, poll: string, by: (paper: Paper, mine: Ballot) => Verdict): Promise<Answer> {
  const done = await castOwn(turn, poll, (paper, { ballot }) => by(paper, ballot));
  if (!done.ok) return done.answer;
  const { paper, mine } = done;
  const shown = paper.reveal === 'after-voting' && mine.ballot.length > 0;
  const tally = shown ? await talliedPoll(turn.tx, poll) : undefined;
  return discreet(paper, whisper(receipt(turn.language, { paper, ballot: mine.ballot, tally })));
}
