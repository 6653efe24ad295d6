import { between } from './pairs.ts';
import { potentialWinners, schulze } from './schulze.ts';
import { byWaiting, type Count, type Decision, type Pairs, type Standing, type Tally } from './standing.ts';

/**
 * Each ballot puts topics in order; the winner is found by the Schulze method among those not withdrawn. The whole ranking
 * is the method's order, and what it leaves open the longest-waiting topic decides.
 */
export function countRanked({ standings, pairs = [] }: Tally): Count {
  const waiting = standings.toSorted(byWaiting);
  const here = waiting.filter((each) => !each.removed);
  const among = within(pairs, here);
  const ranking = [...inOrder(here, among), ...waiting.filter((each) => each.removed)];
  return { ranking, decision: decide(here, among) };
}

/** The part of `pairs` that is about these choices, in their order. */
const within = (pairs: Pairs, choices: readonly Standing[]): Pairs =>
  choices.map((one) => choices.map((other) => between(pairs, one.position, other.position).for));

/** Again and again the first of those that no other left is better than. */
function inOrder(choices: readonly Standing[], pairs: Pairs): readonly Standing[] {
  const better = schulze(pairs);
  const left = new Set(choices.keys());
  const order: Standing[] = [];
  while (left.size > 0) {
    const next = [...left].find((one) => ![...left].some((other) => better[other]?.[one]));
    const choice = next === undefined ? undefined : choices[next];
    if (next === undefined || !choice) throw new Error('an order went in a circle');
    left.delete(next);
    order.push(choice);
  }
  return order;
}

function decide(choices: readonly Standing[], pairs: Pairs): Decision {
  const first = potentialWinners(pairs).flatMap((i) => choices[i] ?? []);
  const [winner, ...tied] = first;
  if (!winner || choices.every((each) => each.votes === 0)) return { kind: 'nothing-chosen' };
  if (tied.length > 0) return { kind: 'longest-waiting', winner, tied };
  const at = choices.indexOf(winner);
  const beaten = (other: number): boolean => other === at || (pairs[at]?.[other] ?? 0) > (pairs[other]?.[at] ?? 0);
  return { kind: [...pairs.keys()].every(beaten) ? 'preferred-to-all' : 'strongest-chain', winner };
}
