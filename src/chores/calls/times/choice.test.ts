import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, points, type Weighed } from './choice.ts';

const now = new Date('2026-03-05T12:00:00Z');
const slot = (position: number, of: Partial<Weighed> = {}): Weighed => ({
  position,
  startsAt: new Date(now.getTime() + position * 60 * 60_000),
  yes: 0,
  ifNeedBe: 0,
  no: 0,
  cost: 0,
  unfit: undefined,
  ...of,
});
const chosen = (...slots: readonly Weighed[]) => {
  const choice = choose(slots, now);
  return choice.kind === 'chosen'
    ? [choice.slot.position, choice.by, choice.passed.map((each) => each.position)]
    : choice.kind;
};

describe('the slot that is chosen', () => {
  it('has the most yes, two if-need-be counting as one', () => {
    expect(chosen(slot(1, { yes: 2 }), slot(2, { yes: 3 }))).toEqual([2, 'answers', []]);
    expect(chosen(slot(1, { yes: 2, ifNeedBe: 3 }), slot(2, { yes: 3 }))).toEqual([1, 'answers', []]);
  });

  it('costs least among as good ones, and then is the earliest', () => {
    expect(chosen(slot(1, { yes: 1, cost: 5 }), slot(2, { ifNeedBe: 2, cost: 3 }))).toEqual([2, 'burden', []]);
    expect(chosen(slot(2, { yes: 1, cost: 3 }), slot(1, { yes: 1, cost: 3 }))).toEqual([1, 'earliest', []]);
  });

  it('is not one at which the speaker cannot or another call is planned, unless there is no other', () => {
    expect(
      chosen(slot(1, { yes: 9, unfit: 'speaker' }), slot(2, { yes: 8, unfit: 'taken' }), slot(3, { yes: 1 })),
    ).toEqual([3, 'answers', [1, 2]]);
    expect(chosen(slot(1, { yes: 1, unfit: 'speaker' }), slot(2, { yes: 2, unfit: 'speaker' }))).toEqual([
      2,
      'answers',
      [],
    ]);
  });

  it('costs least where nobody said yes to any', () => {
    expect(chosen(slot(1, { cost: 2 }), slot(2, { cost: 1, no: 4 }))).toEqual([2, 'nobody', []]);
  });

  it('is one that is still ahead', () => {
    expect(chosen(slot(-1, { yes: 9 }), slot(0, { yes: 9 }), slot(3))).toEqual([3, 'nobody', []]);
    expect(chosen(slot(-1, { yes: 9 }), slot(0))).toBe('all-past');
    expect(chosen()).toBe('all-past');
  });

  it('is never beaten by a fit one that is ahead, in whatever order they come', () => {
    const few = fc.integer({ min: 0, max: 3 });
    const any = fc.record({
      position: fc.integer({ min: -2, max: 8 }),
      yes: few,
      ifNeedBe: few,
      no: few,
      cost: few,
      unfit: fc.constantFrom('speaker' as const, 'taken' as const, undefined),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: (each) => each.position, maxLength: 8 }), (given) => {
        const slots = given.map((each) => slot(each.position, each));
        const choice = choose(slots, now);
        expect(choose(slots.toReversed(), now)).toEqual(choice);
        if (choice.kind === 'all-past') {
          expect(slots.filter((each) => each.startsAt > now)).toEqual([]);
          return;
        }
        expect(choice.slot.startsAt > now).toBe(true);
        for (const other of slots.filter((each) => each.startsAt > now && each.unfit === undefined)) {
          if (choice.slot.unfit === undefined) expect(points(other)).toBeLessThanOrEqual(points(choice.slot));
          expect(choice.slot.unfit).toBeUndefined();
        }
      }),
    );
  });
});
