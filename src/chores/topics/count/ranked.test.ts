import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPairs, type Ranked } from './pairs.ts';
import { countRanked } from './ranked.ts';
import type { Standing } from './standing.ts';

/** A choice for tests: the lower its position, the longer it has waited. */
const standing = (position: number, more: Partial<Standing> = {}): Standing => ({
  ...{ position, topic: `t${position}`, number: position, title: `Topic ${position}` },
  ...{ createdAt: new Date(position * 1000), removed: false, addedBy: null, votes: 0, points: 0 },
  ...more,
});

/** Choices as so many ballots leave them. */
const tally = (choices: number, ranked: readonly Ranked[], removed: readonly number[] = []) => ({
  pairs: countPairs(choices, ranked),
  standings: Array.from({ length: choices }, (_, i) =>
    standing(i + 1, {
      removed: removed.includes(i + 1),
      votes: ranked.reduce((sum, each) => sum + (each.order.includes(i + 1) ? each.ballots : 0), 0),
    }),
  ),
});
const positions = (all: readonly Standing[]) => all.map((each) => each.position);

describe('ballots in order', () => {
  it('count what they name before what they leave out, and say nothing of two left out', () => {
    expect(countPairs(4, [{ order: [3, 1], ballots: 2 }])).toEqual([
      [0, 2, 0, 2],
      [0, 0, 0, 0],
      [2, 2, 0, 2],
      [0, 0, 0, 0],
    ]);
  });

  it('count a position once, and none that there is no choice for', () => {
    expect(countPairs(2, [{ order: [2, 2, 7, 1], ballots: 1 }])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});

describe('a ranked poll', () => {
  it('is won by what is preferred to every other', () => {
    const { ranking, decision } = countRanked(
      tally(3, [
        { order: [2, 1], ballots: 3 },
        { order: [3, 1], ballots: 2 },
      ]),
    );
    expect(decision).toMatchObject({ kind: 'preferred-to-all', winner: { position: 2 } });
    expect(positions(ranking)).toEqual([2, 1, 3]);
  });

  it('that goes round in a circle is won by the strongest chain, and says so', () => {
    const round = [
      { order: [1, 2, 3], ballots: 4 },
      { order: [2, 3, 1], ballots: 3 },
      { order: [3, 1, 2], ballots: 2 },
    ];
    const { ranking, decision } = countRanked(tally(3, round));
    expect(decision).toMatchObject({ kind: 'strongest-chain', winner: { position: 1 } });
    expect(positions(ranking)).toEqual([1, 2, 3]);
  });

  it('with several potential winners goes to the one that has waited longest', () => {
    const level = [
      { order: [3, 2, 1], ballots: 1 },
      { order: [2, 3, 1], ballots: 1 },
    ];
    const { ranking, decision } = countRanked(tally(3, level));
    expect(decision).toMatchObject({ kind: 'longest-waiting', winner: { position: 2 }, tied: [{ position: 3 }] });
    expect(positions(ranking)).toEqual([2, 3, 1]);
  });

  it('leaves what was withdrawn out of the comparison and puts it last', () => {
    const { ranking, decision } = countRanked(tally(3, [{ order: [1, 3, 2], ballots: 2 }], [1]));
    expect(decision).toMatchObject({ kind: 'preferred-to-all', winner: { position: 3 } });
    expect(positions(ranking)).toEqual([3, 2, 1]);
  });

  it('without a ballot that still counts chooses nothing', () => {
    expect(countRanked(tally(3, [])).decision).toEqual({ kind: 'nothing-chosen' });
    expect(countRanked(tally(3, [{ order: [2], ballots: 1 }], [2])).decision).toEqual({ kind: 'nothing-chosen' });
  });
});

it('the ranking holds every choice once, begins with the winner and never goes against the method', () => {
  const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 });
  const ranked = fc.array(fc.record({ order, ballots: fc.integer({ min: 1, max: 4 }) }), { maxLength: 12 });
  fc.assert(
    fc.property(ranked, fc.subarray([1, 2, 3, 4, 5, 6]), (all, removed) => {
      const of = tally(6, all, removed);
      const { ranking, decision } = countRanked(of);
      expect(positions(ranking).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
      if (decision.kind !== 'nothing-chosen') expect(ranking[0]).toEqual(decision.winner);
      expect(countRanked({ ...of, standings: of.standings.toReversed() })).toEqual({ ranking, decision });
    }),
  );
});
