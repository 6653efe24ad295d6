import type { TimeZone } from '../../../surface/identity.ts';
import { type Clock, clockOf, type Meeting, type Strain, strain } from './burden.ts';

/** Who carried this many minutes more than whoever carried least counts twice, who carried twice as many four times. */
const DOUBLING = 120;
/** Beyond it everybody counts alike; keeps numbers finite. */
const MOST_DOUBLINGS = 64;

/** A member as the search for a time sees them: `burden` is what the ledger says they carried so far. */
export interface Carrier {
  readonly zone: TimeZone;
  readonly burden: number;
}

/** Those who live by one clock: a call strains them alike. */
export interface Group {
  readonly zone: TimeZone;
  readonly people: number;
  /** What one minute's strain of all of them together counts, against 1 for somebody who carried least. */
  readonly weight: number;
  readonly clock: Clock;
}

/** In an order of their own, whatever the order of the members. */
export function groupsOf(
  members: readonly Carrier[],
  { from, to }: { readonly from: Date; readonly to: Date },
): readonly Group[] {
  const least = members.reduce((so, { burden }) => Math.min(so, burden), Number.POSITIVE_INFINITY);
  const weigh = (burden: number) => 2 ** Math.min(MOST_DOUBLINGS, (burden - least) / DOUBLING);
  return [...new Set(members.map((each) => each.zone))].toSorted().map((zone) => {
    const burdens = members.filter((each) => each.zone === zone).map((each) => each.burden);
    // Sums of fractions depend on their order.
    const weight = burdens.toSorted((a, b) => a - b).reduce((sum, burden) => sum + weigh(burden), 0);
    return { zone, people: burdens.length, weight, clock: clockOf(zone, from, to) };
  });
}

export const strainsOf = (groups: readonly Group[], meeting: Meeting): readonly Strain[] =>
  groups.map(({ clock }) => strain(clock, meeting));

/**
 * What a call costs everybody together: by how much the sum of `2^(burden / 120)` over the members would grow. A minute
 * weighs the more the more its member carried before, a large strain on one more than the same spread over many, and what
 * is worse for everybody never costs less. Doubling, because with anything that grows more slowly the many could leave
 * a few of another zone further behind with each call; so the gap between any two stays within some doublings.
 */
export const costOf = (groups: readonly Pick<Group, 'weight'>[], strains: readonly Strain[]): number =>
  groups.reduce((sum, { weight }, i) => sum + weight * (2 ** ((strains[i]?.burden ?? 0) / DOUBLING) - 1), 0);

/** The same groups as they will be once they have carried these shares of strains. */
export const after = <G extends Pick<Group, 'weight'>>(groups: readonly G[], shares: readonly number[]): readonly G[] =>
  groups.map((group, i) => ({ ...group, weight: group.weight * 2 ** ((shares[i] ?? 0) / DOUBLING) }));

/** How far from the middle of their days, 14:00, a call puts everybody: the sum of the squares of minutes. */
export function unease(groups: readonly Group[], { startsAt, minutes }: Meeting): number {
  const middle = startsAt.getTime() / 60_000 + minutes / 2;
  return groups.reduce((total, { people, clock }) => {
    const far = Math.min(...clock.own.map(({ from, to }) => Math.abs((from + to) / 120_000 - middle)));
    return total + people * far * far;
  }, 0);
}
