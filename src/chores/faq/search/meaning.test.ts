import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meant, together } from './meaning.ts';
import type { Meaning } from './vectors.ts';

const meaning = (entry: string, ...vector: number[]): Meaning => ({
  entry,
  text: `${entry} is asked`,
  vector: Float32Array.from(vector),
});
/** Ten that are somewhat like anything, as with real models: .4 and a little. */
const crowd = Array.from({ length: 10 }, (_, i) => {
  const like = 0.4 + i / 500;
  return meaning(`stranger ${i}`, like, Math.sqrt(1 - like * like));
});
const asked = [1, 0];
const likelyOf = (all: readonly Meaning[], strangers = crowd) =>
  meant(asked, all, strangers).map(({ likely }) => likely);

describe('what entries mean', () => {
  it('is likely the answer where it stands out from the crowd, and not where it is one of it', () => {
    const [alike, stranger] = likelyOf([meaning('a', 0.9, 0.44), meaning('b', 0.41, 0.91)]);
    expect(alike).toBeGreaterThan(0.95);
    expect(stranger).toBeLessThan(0.05);
  });

  it('is that of the entry’s phrasing that is nearest', () => {
    expect(meant(asked, [meaning('a', 0, 1), { ...meaning('a', 1, 0), text: 'nearest' }], crowd)).toEqual([
      { entry: 'a', text: 'nearest', likely: expect.closeTo(1, 3) },
    ]);
  });

  it('says nothing where there is hardly anything to compare with, or only vectors of another length', () => {
    expect(likelyOf([meaning('a', 1, 0)], crowd.slice(0, 7))).toEqual([]);
    expect(likelyOf([meaning('a', 1)])).toEqual([]);
  });
});

describe('words and meanings together', () => {
  const hits = [
    { entry: 'a', phrasing: 'a?', likeness: 0.3 },
    { entry: 'b', phrasing: 'b?', likeness: 0.2 },
  ];

  it('put first what both speak for, and add what only its meaning speaks for', () => {
    const all = together(hits, [
      { entry: 'b', text: 'b', likely: 0.9 },
      { entry: 'c', text: 'c?', likely: 0.8 },
    ]);
    expect(all.map(({ entry }) => entry)).toEqual(['b', 'c', 'a']);
    expect(all[1]).toEqual({ entry: 'c', phrasing: 'c?', likeness: expect.closeTo(0.48, 5) });
  });

  it('are never less sure than the words alone, never surer than certain, and by a meaning alone never sure', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(probability, probability, (likeness, likely) => {
        const [hit] = together([{ entry: 'a', phrasing: 'a', likeness }], [{ entry: 'a', text: 'a', likely }]);
        const [alone] = together([], [{ entry: 'a', text: 'a', likely }]);
        expect(hit?.likeness).toBeGreaterThanOrEqual(likeness - 1e-12);
        expect(hit?.likeness).toBeLessThanOrEqual(1);
        expect(alone?.likeness).toBeLessThanOrEqual(0.6);
      }),
    );
  });
});
