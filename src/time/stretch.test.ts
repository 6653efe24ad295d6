import { expect, it } from 'vitest';
import { timeZone } from '../surface/identity.ts';
import { endOf, stretchOf } from './stretch.ts';

const chicago = timeZone('America/Chicago');
const at = (moment: string) => new Date(moment);

it('a stretch is so many days and a time of day', () => {
  expect(stretchOf(at('2026-03-02T15:00:00Z'), at('2026-03-06T23:00:00Z'), chicago)).toEqual({
    days: 4,
    time: '17:00',
  });
});

it.each([
  ['2026-03-02T15:00:00Z', '2026-03-06T23:00:00.000Z'],
  ['2026-03-05T15:00:00Z', '2026-03-09T22:00:00.000Z'],
  ['2026-10-30T14:00:00Z', '2026-11-03T23:00:00.000Z'],
])('a stretch from %s ends at its own time, whether clocks change or not', (from, to) => {
  expect(endOf(at(from), { days: 4, time: '17:00' }, chicago).toISOString()).toBe(to);
});

it('a stretch within a day that is over already ends on the next', () => {
  const late = at('2026-03-03T02:00:00Z');
  expect(endOf(late, { days: 0, time: '17:00' }, chicago).toISOString()).toBe('2026-03-03T23:00:00.000Z');
});
