import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fairShare, shares } from './share.ts';

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

it('short ones leave what they do not need to long ones', () => {
  expect(fairShare([10, 100, 100], 110)).toBe(50);
});

it('what fits is not capped', () => {
  expect(fairShare([10, 20], 30)).toBe(Number.POSITIVE_INFINITY);
});

it('no cap above the fair one stays within the budget', () => {
  const check = fc.property(fc.array(fc.nat(200), { minLength: 1 }), fc.nat(2000), (costs, budget) => {
    const cap = fairShare(costs, budget);
    const used = (most: number) => sum(costs.map((cost) => Math.min(cost, most)));
    expect(used(cap)).toBeLessThanOrEqual(budget);
    if (cap !== Number.POSITIVE_INFINITY) expect(used(cap + 1)).toBeGreaterThan(budget);
  });
  fc.assert(check);
});

it('all get what they cannot do without where there is room for it, and never more than they cost', () => {
  const need = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => ({ cost: a + b, least: a }));
  const check = fc.property(fc.array(need), fc.nat(4000), (needs, budget) => {
    const given = shares(needs, budget);
    const possible = sum(needs.map(({ least }) => least)) <= budget;
    expect(sum(given)).toBeLessThanOrEqual(budget);
    for (const [i, { cost, least }] of needs.entries()) {
      expect(given[i]).toBeLessThanOrEqual(cost);
      if (possible) expect(given[i]).toBeGreaterThanOrEqual(least);
    }
  });
  fc.assert(check);
});
