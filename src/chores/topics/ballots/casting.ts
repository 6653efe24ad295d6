import { fleeting, type Shown, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { pollCard } from '../polls/card.ts';
import type { Filled, Verdict } from './ballot.ts';
import { castBallot, type Hand, type InHand, takeBallot } from './ballots.ts';
import { noVote, voteRefused } from './receipt.ts';

export type Taken =
  | { readonly ok: true; readonly paper: InHand; readonly mine: Filled }
  | { readonly ok: false; readonly answer: Shown };

/** What names somebody's sealed votes is kept nowhere. */
export const discreet = ({ anonymity }: Pick<InHand, 'anonymity'>, shown: Shown): Shown =>
  anonymity === 'sealed' ? fleeting(shown) : shown;

/** Somebody's own ballot, or why they cannot have one. */
export async function takeOwn(turn: Turn, poll: string): Promise<Taken> {
  const hand = handOf(turn, poll);
  const paper = await takeBallot(turn.tx, hand);
  const refused = (because: 'gone' | 'elsewhere' | 'closed'): Taken => ({
    ok: false,
    answer: whisper(noVote(turn.language, because)),
  });
  if (!paper) return refused('gone');
  if (paper.community !== hand.community) return refused('elsewhere');
  return paper.mine ? { ok: true, paper, mine: paper.mine } : refused('closed');
}

/** The path that a storm of votes takes: two statements and the refresh, and nothing that grows with the votes there are. */
export async function castOwn(turn: Turn, poll: string, by: (paper: InHand, mine: Filled) => Verdict): Promise<Taken> {
  const taken = await takeOwn(turn, poll);
  if (!taken.ok) return taken;
  const { paper } = taken;
  const verdict = by(paper, taken.mine);
  if (!verdict.ok)
    return { ok: false, answer: discreet(paper, whisper(voteRefused(turn.language, paper, verdict.refusal))) };
  const { ballot, points } = verdict;
  const mine = points ? { ballot, points } : { ballot };
  const inTime = await castBallot(turn.tx, { hand: handOf(turn, poll), voter: paper.voter }, mine);
  if (!inTime) return { ok: false, answer: whisper(noVote(turn.language, 'closed')) };
  await turn.refresh(pollCard, poll);
  return { ok: true, paper, mine };
}

const handOf = ({ actor, community, now }: Turn, poll: string): Hand => ({
  poll,
  member: actor.id,
  community: community.id,
  now,
});
