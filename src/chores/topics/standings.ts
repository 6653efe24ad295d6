/** A choice with what it got. */
export interface Standing {
  readonly position: number;
  /** The topic's id, and its number in the community. */
  readonly topic: string;
  readonly number: number;
  readonly title: string;
  /** Since when the topic has waited. */
  readonly createdAt: Date;
  readonly removed: boolean;
  readonly votes: number;
}

/** How a poll ended. `tied` are those with as many votes as the winner, the winner not among them. */
export type Decision =
  | { readonly kind: 'nobody-voted' }
  | { readonly kind: 'most-votes'; readonly winner: Standing }
  | { readonly kind: 'longest-waiting'; readonly winner: Standing; readonly tied: readonly Standing[] };

/** Most votes first; of as many, what has waited longest. Withdrawn topics come last. */
export const ranking = (standings: readonly Standing[]): readonly Standing[] =>
  standings.toSorted(
    (a, b) =>
      Number(a.removed) - Number(b.removed) || b.votes - a.votes || +a.createdAt - +b.createdAt || a.number - b.number,
  );

export function decide(standings: readonly Standing[]): Decision {
  const [winner, ...others] = ranking(standings).filter((each) => !each.removed && each.votes > 0);
  if (!winner) return { kind: 'nobody-voted' };
  const tied = others.filter((each) => each.votes === winner.votes);
  return tied.length > 0 ? { kind: 'longest-waiting', winner, tied } : { kind: 'most-votes', winner };
}
