import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeZone } from '../../../surface/identity.ts';
import { printMoment } from '../../../time/print.ts';
import type { Recurrence } from '../../../time/recurrence.ts';
import type { Rhythm } from '../../../time/rhythm.ts';
import { occurrencesAhead } from './occurrences.ts';

const WEEK = 7 * 24 * 60 * 60_000;
const zones = ['America/Chicago', 'Europe/Madrid', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/El_Salvador'];

const weekday = fc.integer({ min: 1, max: 7 });
const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), interval: fc.integer({ min: 1, max: 10 }) }),
  fc.record({
    every: fc.constant('week' as const),
    interval: fc.integer({ min: 1, max: 52 }),
    days: fc.uniqueArray(weekday, { minLength: 1 }),
  }),
  fc.record({ every: fc.constant('month' as const), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday }),
  fc.record({ every: fc.constant('month' as const), date: fc.constantFrom(1, 15, 28, -1) }),
);
const recurrence: fc.Arbitrary<Recurrence> = fc.record({
  rhythm,
  time: fc.constantFrom('00:30', '02:30', '09:00', '15:00', '23:45'),
  zone: fc.constantFrom(...zones).map(timeZone),
  anchor: fc.constantFrom('2026-01-01', '2026-03-07', '2026-10-24', '2026-10-31'),
});
const now = fc.integer({ min: 0, max: 500 }).map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000 + 12_345));

it('are all ahead, in order, each date once, and enough of them but not too many', () => {
  fc.assert(
    fc.property(recurrence, now, (of, at) => {
      const found = occurrencesAhead(of, at);
      expect(found.length).toBeGreaterThanOrEqual(2);
      expect(found.length).toBeLessThanOrEqual(26);
      expect(new Set(found.map((each) => each.key)).size).toBe(found.length);
      expect(found.every(({ due }, i) => due > (found[i - 1]?.due ?? at))).toBe(true);
      expect(found.slice(2).every(({ due }) => due.getTime() <= at.getTime() + 13 * WEEK)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('looked at again later are the same ones, and more that have come near', () => {
  fc.assert(
    fc.property(recurrence, now, fc.integer({ min: 0, max: 60 }), (of, at, days) => {
      const later = new Date(at.getTime() + days * 86_400_000);
      const before = new Map(occurrencesAhead(of, at).map((each) => [each.key, each.due.getTime()]));
      const last = Math.max(...before.values());
      for (const { key, due } of occurrencesAhead(of, later)) {
        if (due.getTime() <= last) expect(before.get(key)).toBe(due.getTime());
        else expect(before.has(key)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

it('keep their time of day across every change of the clocks that does not skip it', () => {
  fc.assert(
    fc.property(recurrence, now, (of, at) => {
      fc.pre(of.time === '09:00' || of.time === '15:00');
      const printed = { zone: of.zone, language: 'en', style: 'time', withZone: false } as const;
      for (const { due } of occurrencesAhead(of, at)) expect(printMoment(due, printed)).toBe(of.time);
    }),
    { numRuns: 60 },
  );
});
