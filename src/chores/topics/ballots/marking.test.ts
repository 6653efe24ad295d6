import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Method } from '../polls/model.ts';
import { choose, type Filled, type Paper, support, type Verdict, vote } from './ballot.ts';
import { rankingIn } from './rank-paper.ts';
import { rank } from './ranking.ts';
import { pointsOf, score } from './scoring.ts';

const CHOICES = 6;
const paper = (method: Method, removed: readonly number[] = []): Paper => ({
  method,
  votesEach: method === 'single' ? 1 : 40,
  choices: Array.from({ length: CHOICES }, (_, i) => ({
    position: i + 1,
    title: `Topic ${i + 1}`,
    removed: removed.includes(i + 1),
  })),
});
const filled = (verdict: Verdict): Filled =>
  verdict.ok ? { ballot: verdict.ballot, ...(verdict.points && { points: verdict.points }) } : { ballot: [] };
const because = (verdict: Verdict) => (verdict.ok ? 'taken' : verdict.refusal.kind);

describe('a single vote', () => {
  it('moves, and is taken back by a second press', () => {
    expect(filled(vote(paper('single'), [2], 5)).ballot).toEqual([5]);
    expect(filled(vote(paper('single'), [5], 5)).ballot).toEqual([]);
  });

  it('moves from any part of a menu to any other, and stays where a part is left empty', () => {
    const part = { from: 3, to: 6 };
    expect(filled(choose(paper('single'), [2], { picked: [4], part })).ballot).toEqual([4]);
    expect(filled(choose(paper('single'), [2], { picked: [], part })).ballot).toEqual([2]);
    expect(filled(choose(paper('single'), [4], { picked: [], part })).ballot).toEqual([]);
    expect(because(choose(paper('single'), [], { picked: [1, 2] }))).toBe('too-many');
  });
});

it('a vote said outright is there after one press and after two', () => {
  const once = filled(support(paper('approval'), [1], 3)).ballot;
  expect([once, filled(support(paper('approval'), once, 3)).ballot]).toEqual([
    [1, 3],
    [1, 3],
  ]);
});

describe('a place in an order', () => {
  const mine = { ballot: [4, 2, 6] };

  it('comes after those before it; taken out, those behind it move up', () => {
    expect(filled(rank(paper('ranked'), mine, { position: 1, to: 'on' })).ballot).toEqual([4, 2, 6, 1]);
    expect(filled(rank(paper('ranked'), mine, { position: 2, to: 'off' })).ballot).toEqual([4, 6]);
  });

  it('said twice is one place, and taken out twice is out', () => {
    expect(filled(rank(paper('ranked'), mine, { position: 4, to: 'on' })).ballot).toEqual([4, 2, 6]);
    expect(filled(rank(paper('ranked'), mine, { position: 1, to: 'off' })).ballot).toEqual([4, 2, 6]);
  });

  it('is refused for what is not there or was withdrawn, which leaves the order by itself', () => {
    expect(because(rank(paper('ranked'), mine, { position: 9, to: 'on' }))).toBe('no-such-choice');
    expect(because(rank(paper('ranked'), mine, { position: 9, to: 'off' }))).toBe('no-such-choice');
    expect(because(rank(paper('ranked', [1]), mine, { position: 1, to: 'on' }))).toBe('removed');
    expect(filled(rank(paper('ranked', [2]), mine, { position: 2, to: 'off' })).ballot).toEqual([4, 6]);
    expect(filled(rank(paper('ranked', [2]), mine, { position: 1, to: 'on' })).ballot).toEqual([4, 6, 1]);
  });

  it('is read from a menu’s option, and from nothing else', () => {
    expect([rankingIn('on-12'), rankingIn('off-3')]).toEqual([
      { position: 12, to: 'on' },
      { position: 3, to: 'off' },
    ]);
    for (const option of [undefined, '', '12', 'on-', 'up-1', 'on-1234']) expect(rankingIn(option)).toBeUndefined();
  });
});

describe('points', () => {
  const mine = { ballot: [2, 5], points: [3, 1] };

  it('are given, changed and taken back one topic at a time', () => {
    expect(filled(score(paper('score'), mine, { position: 4, points: 5 }))).toEqual({
      ballot: [2, 4, 5],
      points: [3, 5, 1],
    });
    expect(filled(score(paper('score'), mine, { position: 5, points: 2 }))).toEqual({ ballot: [2, 5], points: [3, 2] });
    expect(filled(score(paper('score'), mine, { position: 2, points: 0 }))).toEqual({ ballot: [5], points: [1] });
    expect([pointsOf(mine, 5), pointsOf(mine, 1), pointsOf({ ballot: [] }, 1)]).toEqual([1, 0, 0]);
  });

  it('beyond five, below none or in part are refused', () => {
    for (const points of [6, -1, 2.5, Number.NaN]) {
      expect(because(score(paper('score'), mine, { position: 1, points }))).toBe('no-such-choice');
    }
    expect(because(score(paper('score', [1]), mine, { position: 1, points: 3 }))).toBe('removed');
  });
});

it('a ballot is marked only in the way its poll is voted on', () => {
  expect(because(vote(paper('ranked'), [], 1))).toBe('other-method');
  expect(because(choose(paper('score'), [], { picked: [1] }))).toBe('other-method');
  expect(because(rank(paper('score'), { ballot: [] }, { position: 1, to: 'on' }))).toBe('other-method');
  expect(because(score(paper('approval'), { ballot: [] }, { position: 1, points: 1 }))).toBe('other-method');
});

const position = fc.integer({ min: 0, max: CHOICES + 1 });

it('whatever is pressed, points stay with their topics', () => {
  const press = fc.record({ position, points: fc.integer({ min: -1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      const byHand = new Map<number, number>();
      let mine: Filled = { ballot: [] };
      for (const given of presses) {
        const verdict = score(paper('score'), mine, given);
        if (!verdict.ok) continue;
        mine = filled(verdict);
        byHand.set(given.position, given.points);
      }
      const told = [...byHand].filter(([, points]) => points > 0).toSorted(([a], [b]) => a - b);
      expect(mine.ballot.map((each, i) => [each, mine.points?.[i]])).toEqual(told);
    }),
  );
});

it('whatever is pressed, nothing stands twice in an order, and what was put in last stands last', () => {
  const press = fc.record({ position, to: fc.constantFrom('on' as const, 'off' as const) });
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      const byHand = new Set<number>();
      let mine: Filled = { ballot: [] };
      for (const given of presses) {
        const verdict = rank(paper('ranked'), mine, given);
        if (!verdict.ok) continue;
        mine = filled(verdict);
        if (given.to === 'on') byHand.add(given.position);
        else byHand.delete(given.position);
      }
      expect(mine.ballot).toEqual([...byHand]);
    }),
  );
});
