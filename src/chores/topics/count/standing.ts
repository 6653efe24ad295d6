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
  /** Who added it while the poll was open; null for a choice that it opened with, or whose adder has left. */
  readonly addedBy: string | null;
  /** Ballots that name it. */
  readonly votes: number;
  /** Points over all ballots; 0 where a poll's method gives none. */
  readonly points: number;
}

/**
 * How many ballots put one choice before another: `pairs[i][j]` is for the choice at position i + 1 over that at
 * position j + 1. A ballot puts what it names before what it leaves out, and says nothing of two that it leaves out.
 */
export type Pairs = readonly (readonly number[])[];

/** What is counted. `pairs` is there where choices are ranked. */
export interface Tally {
  readonly standings: readonly Standing[];
  readonly pairs: Pairs | undefined;
}

/** How a poll ended. `tied` are those as good as the winner by its method's rule, the winner not among them. */
export type Decision =
  | { readonly kind: 'nothing-chosen' }
  /** More votes or points than any other. */
  | { readonly kind: 'most'; readonly winner: Standing }
  /** Preferred to each other choice, one against one. */
  | { readonly kind: 'preferred-to-all'; readonly winner: Standing }
  /** None is preferred to all others; the strongest chain of preferences leads from this one. */
  | { readonly kind: 'strongest-chain'; readonly winner: Standing }
  | { readonly kind: 'longest-waiting'; readonly winner: Standing; readonly tied: readonly Standing[] };

export interface Count {
  /** Best first; withdrawn topics last. */
  readonly ranking: readonly Standing[];
  readonly decision: Decision;
}

/** The published rule for every tie: the topic that has waited longest comes first. */
export const byWaiting = (a: Standing, b: Standing): number => +a.createdAt - +b.createdAt || a.number - b.number;
