import type { Pairs } from './standing.ts';

/** So many ballots name these positions, in order of preference. */
export interface Ranked {
  readonly order: readonly number[];
  readonly ballots: number;
}

/** Counts who is put before whom, of so many choices. What is named comes before all that is not. */
export function countPairs(choices: number, ranked: readonly Ranked[]): Pairs {
  const pairs = Array.from({ length: choices }, () => new Array<number>(choices).fill(0));
  for (const { order, ballots } of ranked) {
    const behind = new Array<boolean>(choices).fill(true);
    for (const position of order) {
      const row = pairs[position - 1];
      if (!row || !behind[position - 1]) continue;
      behind[position - 1] = false;
      add(row, behind, ballots);
    }
  }
  return pairs;
}

/** 2,000 ballots of 40 are three million steps, at each drawing of an open poll: so this is a loop. */
function add(row: number[], behind: readonly boolean[], ballots: number): void {
  for (let i = 0; i < row.length; i++) if (behind[i]) row[i] = (row[i] ?? 0) + ballots;
}

/** How many ballots prefer one position to the other, and the other way round. */
export const between = (pairs: Pairs | undefined, one: number, other: number) => ({
  for: pairs?.[one - 1]?.[other - 1] ?? 0,
  against: pairs?.[other - 1]?.[one - 1] ?? 0,
});
