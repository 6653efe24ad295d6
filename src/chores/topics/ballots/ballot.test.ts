import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, choose, type Paper, type Verdict, vote } from './ballot.ts';

const paper = (choices: number, votesEach: number, removed: readonly number[] = []): Paper => ({
  method: 'approval',
  votesEach,
  choices: Array.from({ length: choices }, (_, i) => ({
    position: i + 1,
    title: `Topic ${i + 1}`,
    removed: removed.includes(i + 1),
  })),
});
const ballotOf = (verdict: Verdict): Ballot =>
  verdict.ok ? verdict.ballot : (['refused', verdict.refusal.kind] as never);

describe('a vote by button', () => {
  it('is cast by a first press and taken back by a second', () => {
    expect(ballotOf(vote(paper(4, 2), [1], 3))).toEqual([1, 3]);
    expect(ballotOf(vote(paper(4, 2), [1, 3], 3))).toEqual([1]);
  });

  it('beyond the limit is refused and leaves the ballot as it stood', () => {
    const verdict = vote(paper(4, 2), [1, 3], 4);
    expect(verdict).toMatchObject({
      ok: false,
      refusal: { kind: 'too-many', count: 3, standing: [1, 3], wanted: [{ position: 4 }] },
    });
  });

  it('for something that is not on the paper is refused', () => {
    expect(ballotOf(vote(paper(4, 2), [], 5))).toEqual(['refused', 'no-such-choice']);
    expect(ballotOf(vote(paper(4, 2), [], Number.NaN))).toEqual(['refused', 'no-such-choice']);
  });

  it('for a withdrawn topic is refused, and a vote it had is free again', () => {
    expect(ballotOf(vote(paper(4, 2, [3]), [], 3))).toEqual(['refused', 'removed']);
    expect(ballotOf(vote(paper(4, 2, [3]), [1, 3], 2))).toEqual([1, 2]);
  });
});

describe('a choice from a menu', () => {
  it('replaces what stood before, down to nothing', () => {
    expect(ballotOf(choose(paper(40, 3), [1, 2], { picked: [40, 7] }))).toEqual([7, 40]);
    expect(ballotOf(choose(paper(40, 3), [1, 2], { picked: [] }))).toEqual([]);
  });

  it('from one part of a menu leaves what the other parts hold', () => {
    const part = { from: 25, to: 40 };
    expect(ballotOf(choose(paper(40, 3), [1, 30], { picked: [26, 40], part }))).toEqual([1, 26, 40]);
    expect(ballotOf(choose(paper(40, 3), [1, 30], { picked: [], part }))).toEqual([1]);
  });

  it('that makes too many with the other parts says how many it would be, and changes nothing', () => {
    const verdict = choose(paper(40, 3), [1, 2, 30], { picked: [26, 40], part: { from: 25, to: 40 } });
    expect(verdict).toMatchObject({ ok: false, refusal: { kind: 'too-many', count: 4, standing: [1, 2, 30] } });
  });

  it('of something the menu did not offer is refused', () => {
    for (const picked of [[25], [41], [1.5], [Number.NaN]]) {
      const verdict = choose(paper(40, 3), [], { picked, part: { from: 25, to: 40 } });
      expect(ballotOf(verdict)).toEqual(['refused', 'no-such-choice']);
    }
  });
});

const CHOICES = 12;
const position = fc.integer({ min: -1, max: CHOICES + 2 });
const part = fc.constantFrom({ from: 0, to: 5 }, { from: 5, to: CHOICES }, undefined);
const act = fc.oneof(
  fc.record({ kind: fc.constant('button' as const), position }),
  fc.record({ kind: fc.constant('menu' as const), picked: fc.array(position, { maxLength: 6 }), part }),
);

it('a ballot never holds more than the limit, the same choice twice or a choice there is none of', () => {
  fc.assert(
    fc.property(fc.array(act), fc.integer({ min: 1, max: 5 }), (acts, limit) => {
      const of = paper(CHOICES, limit, [4]);
      let mine: Ballot = [];
      for (const each of acts) {
        const verdict = each.kind === 'button' ? vote(of, mine, each.position) : choose(of, mine, each);
        mine = verdict.ok ? verdict.ballot : mine;
        expect(mine.length).toBeLessThanOrEqual(limit);
        expect(new Set(mine).size).toBe(mine.length);
        expect(mine.every((one) => Number.isInteger(one) && one >= 1 && one <= CHOICES && one !== 4)).toBe(true);
      }
    }),
  );
});

it('two presses of one button leave the ballot as it was', () => {
  const start = fc.uniqueArray(fc.integer({ min: 1, max: CHOICES }), { maxLength: 3 });
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: CHOICES }), (chosen, pressed) => {
      const of = paper(CHOICES, 4);
      const standing = chosen.toSorted((a, b) => a - b);
      const once = vote(of, standing, pressed);
      expect(ballotOf(vote(of, ballotOf(once), pressed))).toEqual(standing);
    }),
  );
});

it('the tally of any sequence of votes is what counting everybody by hand gives', () => {
  const cast = fc.record({ voter: fc.integer({ min: 0, max: 4 }), position: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(cast, { maxLength: 60 }), (sequence) => {
      const of = paper(6, 3);
      const ballots = new Map<number, Ballot>();
      const byHand = new Map<number, Set<number>>();
      for (const { voter, position: on } of sequence) {
        const verdict = vote(of, ballots.get(voter) ?? [], on);
        if (verdict.ok) ballots.set(voter, verdict.ballot);
        const mine = byHand.get(voter) ?? new Set();
        if (!mine.delete(on) && mine.size < 3) mine.add(on);
        byHand.set(voter, mine);
      }
      const tally = (all: Iterable<Iterable<number>>) =>
        [1, 2, 3, 4, 5, 6].map((on) => [...all].filter((one) => [...one].includes(on)).length);
      expect(tally([...ballots.values()])).toEqual(tally([...byHand.values()]));
    }),
  );
});
