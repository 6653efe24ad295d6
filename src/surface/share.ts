import { sum } from './weight.ts';

/** The largest cap on each cost that keeps their sum within `budget`: what small ones leave goes to the large ones. */
export function fairShare(costs: readonly number[], budget: number): number {
  const ascending = [...costs].sort((a, b) => a - b);
  let left = budget;
  for (const [i, cost] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - i));
    if (cost > share) return share;
    left -= cost;
  }
  return Number.POSITIVE_INFINITY;
}

export interface Need {
  readonly cost: number;
  /** What it cannot do without; at most `cost`. */
  readonly least: number;
}

/** A budget for each, within `budget` in all: what it cannot do without where there is room for that, and a fair share of the rest. */
export function shares(needs: readonly Need[], budget: number): readonly number[] {
  const least = sum(needs.map((need) => need.least));
  if (least > budget) {
    const cap = fairShare(
      needs.map((need) => need.cost),
      budget,
    );
    return needs.map((need) => Math.min(need.cost, cap));
  }
  const more = fairShare(
    needs.map((need) => need.cost - need.least),
    budget - least,
  );
  return needs.map((need) => Math.min(need.cost, need.least + more));
}
