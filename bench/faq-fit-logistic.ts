/** What was seen once: its signs, whether it was so, and how much it counts. */
export interface Seen {
  readonly signs: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** Holds the weights down where the data say little: on the scale of what counts one in all. */
const RIDGE = 3e-4;
const STEPS = 12;
const ENOUGH = 1e-4;

export const likely = (weights: readonly number[], signs: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0)));

/** Logistic regression by Newton's method, with a ridge on all but the first sign, which is always 1. */
export function fitted(seen: readonly Seen[]): readonly number[] {
  const all = seen.reduce((sum, { weight }) => sum + weight, 0);
  const shares = seen.map((each) => ({ ...each, weight: each.weight / all }));
  const ridge = (seen[0]?.signs ?? []).map((_, at) => (at === 0 ? 1e-9 : RIDGE * varianceOf(shares, at)));
  let weights: readonly number[] = ridge.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const change = solved(slopeAt(shares, weights, ridge));
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
    if (change.every((each) => Math.abs(each) < ENOUGH)) break;
  }
  return weights;
}

function varianceOf(seen: readonly Seen[], at: number): number {
  const mean = seen.reduce((sum, { signs, weight }) => sum + weight * (signs[at] ?? 0), 0);
  return seen.reduce((sum, { signs, weight }) => sum + weight * ((signs[at] ?? 0) - mean) ** 2, 0);
}

/** A system of equations, each row with its right side last: curvature and slope. */
type System = number[][];

function slopeAt(seen: readonly Seen[], weights: readonly number[], ridge: readonly number[]): System {
  const system: System = ridge.map((each, row) => [
    ...ridge.map((_, column) => (row === column ? each : 0)),
    each * (weights[row] ?? 0),
  ]);
  for (const { signs, right, weight } of seen) {
    const p = likely(weights, signs);
    const bend = Math.max(p * (1 - p), ENOUGH) * weight;
    const off = (p - (right ? 1 : 0)) * weight;
    for (const [at, row] of system.entries()) {
      const sign = signs[at] ?? 0;
      for (let column = 0; column < signs.length; column++) add(row, column, bend * sign * (signs[column] ?? 0));
      add(row, signs.length, off * sign);
    }
  }
  return system;
}

const add = (row: number[], at: number, value: number): void => {
  row[at] = (row[at] ?? 0) + value;
};

/** By elimination; the curvature is positive definite, so no pivot is looked for. */
function solved(system: System): readonly number[] {
  for (const [at, row] of system.entries()) {
    const pivot = row[at] ?? 1;
    for (let column = at; column < row.length; column++) row[column] = (row[column] ?? 0) / pivot;
    for (const other of system) if (other !== row) eliminate(other, row, at);
  }
  return system.map((row) => row.at(-1) ?? 0);
}

function eliminate(from: number[], row: readonly number[], at: number): void {
  const times = from[at] ?? 0;
  for (let column = at; column < row.length; column++) add(from, column, -times * (row[column] ?? 0));
}
