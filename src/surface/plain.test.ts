import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginning, plain, shorten, wholeWords } from './plain.ts';
import { bold, mention, moment, rich } from './text.ts';

const family = '👩‍👩‍👧‍👦';
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('🇪🇸', family, 'é', '👍🏽', 'ש', 'م', '\r\n', ' '),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
});
const characters = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

it('a shortened text is within its limit, begins as the whole does and ends in one `…`', () => {
  const check = fc.property(words, fc.integer({ min: 1, max: 40 }), (text, limit) => {
    const short = shorten(text, limit);
    if (text.length <= limit) {
      expect(short).toBe(text);
      return;
    }
    expect(short.length).toBeLessThanOrEqual(limit);
    expect(short).toMatch(/(?:^|[^…])…$/);
    const kept = characters(short.slice(0, -1));
    expect(characters(text).slice(0, kept.length)).toEqual(kept);
  });
  fc.assert(check, { numRuns: 2000 });
});

it.each([
  ['🇪🇸🇺🇸🇫🇷', 6, '🇪🇸…'],
  [`${family} at home`, 8, '…'],
  [`a${family}b`, 12, 'a…'],
  ['cafe\u0301s', 5, 'caf…'],
  ['waste  services', 8, 'waste…'],
  ['wait… for it', 6, 'wait…'],
  ['שלום עולם', 6, 'שלום…'],
])('%j in %i is %j', (text, limit, short) => {
  expect(shorten(text, limit)).toBe(short);
});

it('a beginning is the longest that fits', () => {
  const check = fc.property(words, fc.nat(30), (text, most) => {
    const all = characters(text);
    const sizes = all.map((_, i) => all.slice(0, i + 1).join('')).filter((each) => each.length <= most);
    expect(beginning(text, (kept) => kept.length <= most)).toBe(sizes.at(-1) ?? '');
  });
  fc.assert(check);
});

it.each([
  ['price waste ser', 'price waste services', 'price waste '],
  ['price waste ', 'price waste services', 'price waste '],
  ['a servic', 'a services', 'a servic'],
  ['services', 'services', 'services'],
])('the whole words in %j of %j are %j', (kept, text, whole) => {
  expect(wholeWords(kept, text)).toBe(whole);
});

it('a plain text has the words of all its parts', () => {
  const ada = mention({ id: 'm1' as never, name: 'Ada' });
  const text = rich`${bold('Next')}: ${ada} on ${moment(new Date('2026-03-29T01:30:00Z'))}`;
  expect(plain(text)).toBe('Next: Ada on 2026-03-29T01:30:00.000Z');
});
