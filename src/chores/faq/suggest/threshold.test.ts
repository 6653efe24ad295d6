import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from './learning.ts';
import { LEAST, MOST, moved, STEP, worth } from './threshold.ts';

const outcome = fc.constantFrom<Outcome | null>('helped', 'missed', null);
const threshold = fc.double({ min: LEAST, max: MOST, noNaN: true });

/** Numbers from 0 to 1 that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A channel in which entries are as likely to help as `helps` says of their likeness, whatever the likeness claims. */
interface Channel {
  readonly seed: number;
  readonly start: number;
  readonly helps: (likeness: number) => number;
}

/** The share of suggestions that helped, once it has settled, and how low and high the threshold ever was. */
function settled({ seed, start, helps }: Channel) {
  const next = chance(seed);
  let [at, low, high, helped, all] = [start, start, start, 0, 0];
  for (let i = 0; i < 30_000; i++) {
    const likeness = next();
    const does = next() < helps(likeness);
    if (likeness < at) continue;
    at = moved(at, { was: null, is: does ? 'helped' : 'missed' });
    low = Math.min(low, at);
    high = Math.max(high, at);
    if (i < 10_000) continue;
    all += 1;
    helped += does ? 1 : 0;
  }
  return { precision: helped / all, low, high };
}

describe('how sure we have to be', () => {
  it('comes to where nine of ten suggestions help, however wrong likeness is, wherever that can be had', () => {
    // Where the two ends of the range give less and more than .90, there is a threshold between that gives it.
    const channel = fc.record({
      seed: fc.integer(),
      start: threshold,
      middle: fc.double({ min: 0.58, max: 0.75, noNaN: true }),
      steepness: fc.double({ min: 12, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(channel, ({ middle, steepness, ...of }) => {
        const helps = (likeness: number) => 1 / (1 + Math.exp(-steepness * (likeness - middle)));
        const { precision, low, high } = settled({ ...of, helps });
        expect(Math.abs(precision - 0.9)).toBeLessThanOrEqual(0.05);
        expect(low >= LEAST && high <= MOST).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is as low as may be where everything helps, and as high where nothing does', () => {
    let [low, high] = [0.8, 0.8];
    for (let i = 0; i < 1_000; i++) {
      low = moved(low, { was: null, is: 'helped' });
      high = moved(high, { was: null, is: 'missed' });
    }
    expect([low, high]).toEqual([LEAST, MOST]);
  });

  it('rises nine times as much for one that does not help as it falls for one that does', () => {
    expect(moved(0.8, { was: null, is: 'missed' })).toBeCloseTo(0.8 + STEP);
    expect(moved(0.8, { was: null, is: 'helped' })).toBeCloseTo(0.8 - STEP / 9);
  });

  it('goes back where somebody thinks better of it', () => {
    const far = fc.double({ min: LEAST + 2 * STEP, max: MOST - 2 * STEP, noNaN: true });
    fc.assert(
      fc.property(far, outcome, outcome, (at, first, then) => {
        const once = moved(at, { was: null, is: first });
        expect(moved(once, { was: first, is: then })).toBeCloseTo(moved(at, { was: null, is: then }));
      }),
    );
  });

  it('never leaves its bounds', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), outcome, outcome, (at, was, is) => {
        const next = moved(at, { was, is });
        expect(next >= LEAST && next <= MOST).toBe(true);
      }),
    );
  });
});

describe('several entries suggested at once', () => {
  it('were worth it where one helped', () => {
    expect(worth(['missed', 'helped', null])).toBe('helped');
  });

  it('were not where each was refused', () => {
    expect(worth(['missed', 'missed'])).toBe('missed');
  });

  it('say nothing as long as something may still be said', () => {
    expect(worth(['missed', null])).toBeNull();
    expect(worth([])).toBeNull();
  });
});
