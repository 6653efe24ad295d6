import { pressed } from '../../kernel/action.ts';
import { type Answer, whisper } from '../../kernel/answer.ts';
import type { Turn } from '../../kernel/work.ts';
import { castVote, chooseVotes } from './actions.ts';
import { type Ballot, choose, type Paper, type Verdict, vote } from './ballot.ts';
import { castBallot, takeBallot } from './ballots.ts';
import { pollCard } from './card.ts';
import { noVote, receipt, voteRefused } from './receipt.ts';

export const voteByButton = pressed(castVote, (turn, { poll, position }) =>
  cast(turn, poll, (paper, mine) => vote(paper, mine, position)),
);

export const voteByMenu = pressed(chooseVotes, (turn, { poll }, { values, part }) =>
  cast(turn, poll, (paper, mine) => choose(paper, mine, { picked: values.map(Number), part })),
);

/** The path that a storm of votes takes: two statements and the refresh, and nothing that grows with the votes there are. */
async function cast(turn: Turn, poll: string, by: (paper: Paper, mine: Ballot) => Verdict): Promise<Answer> {
  const { tx, language, now } = turn;
  const hand = { poll, member: turn.actor.id, community: turn.community.id, now };
  const paper = await takeBallot(tx, hand);
  if (!paper) return whisper(noVote(language, 'gone'));
  if (paper.community !== hand.community) return whisper(noVote(language, 'elsewhere'));
  if (!paper.mine) return whisper(noVote(language, 'closed'));
  const verdict = by(paper, paper.mine);
  if (!verdict.ok) return whisper(voteRefused(language, paper, verdict.refusal));
  if (!(await castBallot(tx, hand, verdict.ballot))) return whisper(noVote(language, 'closed'));
  await turn.refresh(pollCard, poll);
  return whisper(receipt(language, paper, verdict.ballot));
}
