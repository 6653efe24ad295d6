import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, ranking, type Standing } from './standings.ts';

const standing = (position: number, votes: number, more: Partial<Standing> = {}): Standing => ({
  position,
  topic: `t${position}`,
  number: position,
  title: `Topic ${position}`,
  createdAt: new Date(position * 1000),
  removed: false,
  votes,
  ...more,
});

describe('a poll', () => {
  it('is won by the most votes', () => {
    expect(decide([standing(1, 2), standing(2, 5), standing(3, 4)])).toMatchObject({
      kind: 'most-votes',
      winner: { position: 2 },
    });
  });

  it('with a tie is won by the topic that has waited longest, and says who else had as many', () => {
    const old = standing(3, 5, { createdAt: new Date(0) });
    expect(decide([standing(1, 5), standing(2, 1), old])).toMatchObject({
      kind: 'longest-waiting',
      winner: { position: 3 },
      tied: [{ position: 1 }],
    });
  });

  it('among topics suggested at the same moment goes by their number', () => {
    const at = { createdAt: new Date(0) };
    const all = [standing(1, 1, { ...at, number: 9 }), standing(2, 1, { ...at, number: 4 })];
    expect(decide(all)).toMatchObject({ winner: { number: 4 } });
  });

  it('without votes chooses nothing', () => {
    expect(decide([standing(1, 0), standing(2, 0)])).toEqual({ kind: 'nobody-voted' });
  });

  it('never chooses what was withdrawn', () => {
    expect(decide([standing(1, 9, { removed: true }), standing(2, 1)])).toMatchObject({ winner: { position: 2 } });
    expect(decide([standing(1, 9, { removed: true }), standing(2, 0)])).toEqual({ kind: 'nobody-voted' });
  });
});

const any = fc
  .array(fc.record({ votes: fc.nat(3), waited: fc.nat(3), removed: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((all) =>
    all.map(({ votes, waited, removed }, i) => standing(i + 1, votes, { createdAt: new Date(waited), removed })),
  );

it('the winner has the most votes, and of those who have, has waited longest', () => {
  fc.assert(
    fc.property(any, (all) => {
      const decision = decide(all);
      const running = all.filter((each) => !each.removed && each.votes > 0);
      if (decision.kind === 'nobody-voted') {
        expect(running).toEqual([]);
        return;
      }
      const most = Math.max(...running.map((each) => each.votes));
      const best = running.filter((each) => each.votes === most);
      expect(decision.winner.votes).toBe(most);
      expect(+decision.winner.createdAt).toBe(Math.min(...best.map((each) => +each.createdAt)));
      expect(decision.kind === 'longest-waiting' ? decision.tied.length : 0).toBe(best.length - 1);
    }),
  );
});

it('the ranking holds every choice once and begins with the winner, however the choices were ordered', () => {
  fc.assert(
    fc.property(any, (all) => {
      const ranked = ranking(all);
      expect(ranked.map((each) => each.position).sort()).toEqual(all.map((each) => each.position).sort());
      expect(ranking(all.toReversed())).toEqual(ranked);
      const decision = decide(all);
      if (decision.kind !== 'nobody-voted') expect(ranked[0]).toEqual(decision.winner);
    }),
  );
});
