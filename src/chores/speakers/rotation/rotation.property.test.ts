import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance } from '../../../../test/flows/speakers-referee.ts';
import { live } from '../../../../test/flows/speakers-years.ts';
import { order } from './order.ts';
import { replay } from './replay.ts';

const free = { lastSite: null, moves: [] };

describe('over ten thousand calls with joins, absences, declines, swaps and substitutions', () => {
  it.each([1, 2, 3])('nobody gets two turns ahead of another who was available as long (%i)', (seed) => {
    const run = live({ seed, calls: 10_000, members: 16, sites: 4 });
    expect(run.furthestAhead).toBe(1);
    expect(run.needlessRepeats).toBe(0);
    expect(run.repeats).toBeGreaterThan(50);
    expect(run.swaps).toBeGreaterThan(500);
    expect(run.exchanges).toBeGreaterThan(500);
    expect(run.substitutions).toBeGreaterThan(500);
    expect(run.history.turns.length).toBeGreaterThan(9_000);
  });

  it('the order that two thousand of them end with follows again from their history', () => {
    const run = live({ seed: 4, calls: 2_000, members: 16, sites: 4 });
    expect(order(replay(run.history), run.everyone, free)).toEqual(order(run.queue, run.everyone, free));
  });
});

const scene = fc.record({
  seed: fc.integer(),
  calls: fc.integer({ min: 1, max: 150 }),
  members: fc.integer({ min: 2, max: 9 }),
  sites: fc.integer({ min: 1, max: 4 }),
});

it('in small communities of any make the same holds', () => {
  fc.assert(
    fc.property(scene, (of) => {
      const run = live(of);
      expect(run.furthestAhead).toBeLessThanOrEqual(1);
      expect(run.needlessRepeats).toBe(0);
    }),
    { numRuns: 500 },
  );
});

it('the order follows from the history alone, in whatever order its rows stand', () => {
  fc.assert(
    fc.property(scene, fc.integer(), (of, seed) => {
      const run = live(of);
      const random = chance(seed);
      const shuffled = <T>(rows: readonly T[]): readonly T[] =>
        rows
          .map((row) => ({ row, key: random() }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ row }) => row);
      const { spells, absences, turns, passes } = run.history;
      const again = replay({
        spells: shuffled(spells),
        absences: shuffled(absences),
        turns: shuffled(turns),
        passes: shuffled(passes),
      });
      expect(order(again, shuffled(run.everyone), free)).toEqual(order(run.queue, run.everyone, free));
    }),
    { numRuns: 100 },
  );
});

it('a move puts one member where it says and leaves the others in their order', () => {
  const move = fc.record({ which: fc.nat({ max: 8 }), place: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(scene, move, (of, { which, place }) => {
      const { queue, everyone, end } = live(of);
      const before = order(queue, everyone, free).map((each) => each.member);
      const member = before[which % before.length];
      if (!member) return;
      const after = order(queue, everyone, { lastSite: null, moves: [{ member, place, at: end }] });
      const names = after.map((each) => each.member);
      expect(names.filter((each) => each !== member)).toEqual(before.filter((each) => each !== member));
      expect(names.indexOf(member)).toBe(Math.min(place, before.length) - 1);
    }),
    { numRuns: 100 },
  );
});
