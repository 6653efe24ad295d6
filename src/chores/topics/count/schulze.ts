import type { Pairs } from './standing.ts';

/**
 * Which choices the Schulze method puts before which: `better[i][j]` where the strongest path from i to j is stronger
 * than the strongest one back. A strict order, in part: two that it leaves open are tied. O(n³), so 64,000 steps for 40.
 *
 * Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method", Social Choice and Welfare 36 (2011); https://arxiv.org/abs/1804.02973, sections 2.2 and 2.3.
 */
export function schulze(pairs: Pairs): readonly (readonly boolean[])[] {
  const paths = strongestPaths(pairs);
  return paths.map((row, i) => row.map((there, j) => i !== j && there > (paths[j]?.[i] ?? 0)));
}

/** The choices that none is better than: at least one. */
export function potentialWinners(pairs: Pairs): readonly number[] {
  const better = schulze(pairs);
  return [...pairs.keys()].filter((i) => better.every((row) => !row[i]));
}

/** A path is as strong as its weakest link; Floyd and Warshall's algorithm finds the strongest between any two. */
function strongestPaths(pairs: Pairs): readonly (readonly number[])[] {
  let paths = strengths(pairs);
  for (const via of pairs.keys())
    paths = paths.map((row, from) => (from === via ? row : lengthened(row, via, paths[via])));
  return paths;
}

/** The paths from one choice, also those that lead on by way of another. */
const lengthened = (row: readonly number[], via: number, onward: readonly number[] = []): readonly number[] =>
  row.map((direct, to) => (to === via ? direct : Math.max(direct, Math.min(row[via] ?? 0, onward[to] ?? 0))));

/**
 * Links by winning votes, the paper's own proposal: a victory is stronger the more support it has, then the less
 * opposition; a tie is weaker than any victory; a defeat is weaker than a tie, and stronger the less opposition it has,
 * then the more support.
 */
function strengths(pairs: Pairs): readonly (readonly number[])[] {
  const more = 1 + Math.max(0, ...pairs.flat());
  const strength = (support: number, opposition: number): number => {
    if (support === opposition) return 0;
    return support > opposition ? support * more - opposition : support - opposition * more;
  };
  return pairs.map((row, i) => row.map((support, j) => strength(support, pairs[j]?.[i] ?? 0)));
}
