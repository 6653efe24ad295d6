import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countApproval } from './approval.ts';
import { countScore, meanOf } from './score.ts';
import { countSingle } from './single.ts';
import type { Standing } from './standing.ts';

/** A choice for tests: the lower its position, the longer it has waited. */
const standing = (position: number, more: Partial<Standing> = {}): Standing => ({
  ...{ position, topic: `t${position}`, number: position, title: `Topic ${position}` },
  ...{ createdAt: new Date(position * 1000), removed: false, addedBy: null, votes: 0, points: 0 },
  ...more,
});

const count = (standings: readonly Standing[]) => countApproval({ standings, pairs: undefined });

describe('a poll', () => {
  it('is won by the most votes', () => {
    const all = [standing(1, { votes: 2 }), standing(2, { votes: 5 }), standing(3, { votes: 4 })];
    for (const by of [countApproval, countSingle]) {
      expect(by({ standings: all, pairs: undefined }).decision).toMatchObject({
        kind: 'most',
        winner: { position: 2 },
      });
    }
  });

  it('with a tie is won by the topic that has waited longest, and says who else had as many', () => {
    const old = standing(3, { votes: 5, createdAt: new Date(0) });
    expect(count([standing(1, { votes: 5 }), standing(2, { votes: 1 }), old]).decision).toMatchObject({
      kind: 'longest-waiting',
      winner: { position: 3 },
      tied: [{ position: 1 }],
    });
  });

  it('among topics suggested at the same moment goes by their number', () => {
    const at = { votes: 1, createdAt: new Date(0) };
    const all = [standing(1, { ...at, number: 9 }), standing(2, { ...at, number: 4 })];
    expect(count(all).decision).toMatchObject({ winner: { number: 4 } });
  });

  it('without votes chooses nothing', () => {
    expect(count([standing(1), standing(2)]).decision).toEqual({ kind: 'nothing-chosen' });
  });

  it('never chooses what was withdrawn', () => {
    const gone = standing(1, { votes: 9, removed: true });
    expect(count([gone, standing(2, { votes: 1 })]).decision).toMatchObject({ winner: { position: 2 } });
    expect(count([gone, standing(2)]).decision).toEqual({ kind: 'nothing-chosen' });
  });
});

describe('points', () => {
  it('are added up, so that what many like well wins over what one alone likes best', () => {
    const all = [standing(1, { votes: 1, points: 5 }), standing(2, { votes: 3, points: 12 })];
    expect(countScore({ standings: all, pairs: undefined })).toMatchObject({
      decision: { kind: 'most', winner: { position: 2 } },
      ranking: [{ position: 2 }, { position: 1 }],
    });
  });

  it('have a mean over all who voted, which is in the same order', () => {
    expect([meanOf({ points: 5 }, 4), meanOf({ points: 12 }, 4), meanOf({ points: 0 }, 0)]).toEqual([1.25, 3, 0]);
  });

  it('of nobody choose nothing, and as many go to the longest-waiting', () => {
    expect(countScore({ standings: [standing(1)], pairs: undefined }).decision).toEqual({ kind: 'nothing-chosen' });
    const tie = [standing(1, { points: 7, createdAt: new Date(9e9) }), standing(2, { points: 7 })];
    expect(countScore({ standings: tie, pairs: undefined }).decision).toMatchObject({
      kind: 'longest-waiting',
      winner: { position: 2 },
    });
  });
});

const any = fc
  .array(fc.record({ votes: fc.nat(3), waited: fc.nat(3), removed: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((all) =>
    all.map(({ votes, waited, removed }, i) => standing(i + 1, { votes, createdAt: new Date(waited), removed })),
  );

it('the winner has the most votes, and of those who have, has waited longest', () => {
  fc.assert(
    fc.property(any, (all) => {
      const { decision } = count(all);
      const running = all.filter((each) => !each.removed && each.votes > 0);
      if (decision.kind === 'nothing-chosen') {
        expect(running).toEqual([]);
        return;
      }
      const best = Math.max(...running.map((each) => each.votes));
      const first = running.filter((each) => each.votes === best);
      expect(decision.winner.votes).toBe(best);
      expect(+decision.winner.createdAt).toBe(Math.min(...first.map((each) => +each.createdAt)));
      expect(decision.kind === 'longest-waiting' ? decision.tied.length : 0).toBe(first.length - 1);
    }),
  );
});

it('the ranking holds every choice once and begins with the winner, however the choices were ordered', () => {
  fc.assert(
    fc.property(any, (all) => {
      const { ranking, decision } = count(all);
      expect(ranking.map((each) => each.position).sort()).toEqual(all.map((each) => each.position).sort());
      expect(count(all.toReversed()).ranking).toEqual(ranking);
      if (decision.kind !== 'nothing-chosen') expect(ranking[0]).toEqual(decision.winner);
    }),
  );
});
