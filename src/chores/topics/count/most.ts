import { byWaiting, type Count, type Decision, type Standing } from './standing.ts';

/** The most of something wins: what `of` says of a choice, 0 for what cannot win. */
export function most(standings: readonly Standing[], of: (choice: Standing) => number): Count {
  const ranking = standings.toSorted(
    (a, b) => Number(a.removed) - Number(b.removed) || of(b) - of(a) || byWaiting(a, b),
  );
  return { ranking, decision: decide(ranking, of) };
}

function decide(ranking: readonly Standing[], of: (choice: Standing) => number): Decision {
  const [winner, ...others] = ranking.filter((each) => !each.removed && of(each) > 0);
  if (!winner) return { kind: 'nothing-chosen' };
  const tied = others.filter((each) => of(each) === of(winner));
  return tied.length > 0 ? { kind: 'longest-waiting', winner, tied } : { kind: 'most', winner };
}
