import { expect, it } from 'vitest';
import { monthsAfter } from './months.ts';

it.each([
  ['2026-03-02T15:00:00Z', 6, '2026-09-02T15:00:00.000Z'],
  ['2026-08-31T10:00:00Z', 6, '2027-02-28T10:00:00.000Z'],
  ['2027-08-31T10:00:00Z', 6, '2028-02-29T10:00:00.000Z'],
  ['2026-12-31T23:59:00Z', 12, '2027-12-31T23:59:00.000Z'],
])('%s and %i months are %s', (from, months, to) => {
  expect(monthsAfter(new Date(from), months).toISOString()).toBe(to);
});
