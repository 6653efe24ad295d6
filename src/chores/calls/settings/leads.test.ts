import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEAST_LEAD, MOST_LEAD, MOST_LEADS, printLeads, readLeads } from './leads.ts';

const read = (typed: string) => {
  const said = readLeads(typed);
  return said.ok ? said.leads : said.because;
};

it.each([
  ['7 days, 1 day, 1 hour', [10_080, 1_440, 60]],
  ['1h; 1 d, 90 min', [1_440, 90, 60]],
  ['a week and half an hour before', [10_080, 30]],
  ['7 días, 1 día y 1 hora antes', [10_080, 1_440, 60]],
  ['1 hour, 60 minutes', [60]],
  ['None', []],
  ['ninguno', []],
])('reads %s', (typed, leads) => {
  expect(read(typed)).toEqual(leads);
});

it.each([
  ['', 'not-understood'],
  ['soon', 'not-understood'],
  ['1 day, soon', 'not-understood'],
  ['1 month', 'not-understood'],
  ['4 minutes', 'out-of-range'],
  ['31 days', 'out-of-range'],
  ['1h, 2h, 3h, 4h, 5h, 6h', 'too-many'],
])('refuses %s', (typed, because) => {
  expect(read(typed)).toBe(because);
});

it('reads back all that it prints, in both languages', () => {
  const leads = fc.uniqueArray(fc.integer({ min: LEAST_LEAD, max: MOST_LEAD }), {
    minLength: 1,
    maxLength: MOST_LEADS,
  });
  fc.assert(
    fc.property(leads, fc.constantFrom('en' as const, 'es' as const), (some, language) => {
      const sorted = some.toSorted((a, b) => b - a);
      expect(read(printLeads(sorted, language) ?? '')).toEqual(sorted);
    }),
  );
});
