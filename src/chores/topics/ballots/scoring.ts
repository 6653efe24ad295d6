import { MOST_POINTS } from '../count/score.ts';
import { counting, type Filled, type Paper, running, type Verdict } from './ballot.ts';

/** The points that a position has on a ballot; 0 where it is left out. */
export const pointsOf = ({ ballot, points = [] }: Filled, position: number): number =>
  points[ballot.indexOf(position)] ?? 0;

/** Gives one choice so many points, from 0, which leaves it out, to MOST_POINTS; the others keep theirs. */
export function score(paper: Paper, mine: Filled, { position, points }: Score): Verdict {
  if (paper.method !== 'score') return { ok: false, refusal: { kind: 'other-method' } };
  const wanted = running(paper, [position]);
  if (!wanted.ok) return wanted;
  if (!Number.isInteger(points) || points < 0 || points > MOST_POINTS)
    return { ok: false, refusal: { kind: 'no-such-choice' } };
  const others = counting(paper, mine.ballot).filter((each) => each !== position);
  const ballot = (points === 0 ? others : [...others, position]).toSorted((a, b) => a - b);
  return { ok: true, ballot, points: ballot.map((each) => (each === position ? points : pointsOf(mine, each))) };
}

export interface Score {
  readonly position: number;
  readonly points: number;
}
