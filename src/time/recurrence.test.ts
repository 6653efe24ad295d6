import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type TimeZone, timeZone } from '../surface/identity.ts';
import { nextOccurrence, type Recurrence } from './recurrence.ts';
import type { Rhythm } from './rhythm.ts';
import { localTime } from './settle.ts';

const madrid = timeZone('Europe/Madrid');
const newYork = timeZone('America/New_York');
const weekly = (day: number, interval = 1): Rhythm => ({ every: 'week', interval, days: [day] });
const mondays: Recurrence = { rhythm: weekly(1), time: '09:00', zone: madrid, anchor: '2026-01-05' };

/** The next `count` occurrences, each found from the one before. */
function following(recurrence: Recurrence, after: Date, count: number) {
  const all = [nextOccurrence(recurrence, after)];
  while (all.length < count) all.push(nextOccurrence(recurrence, all.at(-1)?.due ?? after));
  return all;
}

it.each([
  ['a week that loses an hour', '2026-03-23T08:00:00Z', '2026-03-30T07:00:00Z', '2026-03-30'],
  ['a week that gains an hour', '2026-10-19T07:00:00Z', '2026-10-26T08:00:00Z', '2026-10-26'],
  ['one second before', '2026-06-01T06:59:59Z', '2026-06-01T07:00:00Z', '2026-06-01'],
  ['the moment itself', '2026-06-01T07:00:00Z', '2026-06-08T07:00:00Z', '2026-06-08'],
  ['before it began', '2020-01-01T00:00:00Z', '2026-01-05T08:00:00Z', '2026-01-05'],
])('keeps nine o’clock local across %s', (_name, after, due, key) => {
  expect(nextOccurrence(mondays, new Date(after))).toEqual({ due: new Date(due), key });
});

describe('when clocks change', () => {
  const sunday = weekly(7);

  it.each([
    ['Europe/Madrid', '02:30', '2026-03-28T12:00Z', '2026-03-29T01:30Z', '2026-03-29'],
    ['America/New_York', '02:30', '2026-03-07T12:00Z', '2026-03-08T07:30Z', '2026-03-08'],
    ['Australia/Lord_Howe', '02:15', '2026-10-03T12:00Z', '2026-10-03T15:45Z', '2026-10-04'],
    ['America/Havana', '00:00', '2026-03-07T12:00Z', '2026-03-08T05:00Z', '2026-03-08'],
  ])('a time that clocks in %s skip moves on by the gap', (name, time, after, due, key) => {
    const recurrence = { rhythm: sunday, time, zone: timeZone(name), anchor: '2026-01-04' };
    const next = nextOccurrence(recurrence, new Date(after));
    expect(next).toEqual({ due: new Date(due), key });
    expect(nextOccurrence(recurrence, next.due).key).not.toBe(key);
  });

  it('a time that clocks show twice is the first, once', () => {
    const recurrence = { rhythm: sunday, time: '01:30', zone: newYork, anchor: '2026-01-04' };
    const dues = following(recurrence, new Date('2026-10-31T12:00Z'), 2);
    expect(dues.map(({ due }) => due)).toEqual([new Date('2026-11-01T05:30Z'), new Date('2026-11-08T06:30Z')]);
  });

  it('a day that a zone left out is held on the next', () => {
    const fridays = { rhythm: weekly(5), time: '09:00', zone: timeZone('Pacific/Apia'), anchor: '2011-12-02' };
    const next = nextOccurrence(fridays, new Date('2011-12-30T09:30Z'));
    expect(next).toEqual({ due: new Date('2011-12-30T19:00Z'), key: '2011-12-30' });
  });
});

it.each<[string, Rhythm, readonly string[]]>([
  ['every second week', weekly(2, 2), ['2026-03-31', '2026-04-14', '2026-04-28']],
  ['two days of a week', { every: 'week', interval: 1, days: [2, 4] }, ['2026-03-24', '2026-03-26', '2026-03-31']],
  [
    'two days of every second week',
    { every: 'week', interval: 2, days: [2, 4] },
    ['2026-03-31', '2026-04-02', '2026-04-14'],
  ],
  ['the first Tuesday', { every: 'month', nth: 1, weekday: 2 }, ['2026-04-07', '2026-05-05', '2026-06-02']],
  ['the last Friday', { every: 'month', nth: -1, weekday: 5 }, ['2026-03-27', '2026-04-24', '2026-05-29']],
  ['the 15th', { every: 'month', date: 15 }, ['2026-04-15', '2026-05-15', '2026-06-15']],
  ['the last day', { every: 'month', date: -1 }, ['2026-03-31', '2026-04-30', '2026-05-31']],
  ['every day', { every: 'day', interval: 1 }, ['2026-03-22', '2026-03-23', '2026-03-24']],
])('%s', (_name, rhythm, keys) => {
  const recurrence = { rhythm, time: '15:00', zone: madrid, anchor: '2026-03-17' };
  expect(following(recurrence, new Date('2026-03-21T20:00Z'), 3).map(({ key }) => key)).toEqual(keys);
});

/** One zone for each way that clocks go in these years: the others would be the same sums again. */
function kindsOfClock(): readonly TimeZone[] {
  const end = Temporal.Instant.from('2029-02-01T00:00Z');
  const kinds = new Map<string, TimeZone>();
  for (const zone of Intl.supportedValuesOf('timeZone').map(timeZone)) {
    let at: Temporal.ZonedDateTime | null = Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(zone);
    const changes: string[] = [];
    for (; at !== null && at.epochMilliseconds < end.epochMilliseconds; at = at.getTimeZoneTransition('next')) {
      changes.push(`${at.epochMilliseconds} ${at.offset}`);
    }
    kinds.set(changes.join(), zone);
  }
  return [...kinds.values()];
}

it('weekly and fortnightly calls keep their wall-clock time and distance for three years, however clocks go', () => {
  const time = fc
    .integer({ min: 0, max: 95 })
    .map((quarter) => Temporal.PlainTime.from('00:00').add({ minutes: quarter * 15 }));
  const zones = kindsOfClock();
  expect(zones.length).toBeGreaterThan(40);
  for (const zone of zones) {
    fc.assert(
      fc.property(time, fc.integer({ min: 1, max: 7 }), fc.constantFrom(1, 2), (at, day, interval) => {
        const recurrence = { rhythm: weekly(day, interval), time: at.toString(), zone, anchor: `2026-01-0${day}` };
        const all = following({ ...recurrence }, new Date('2026-01-12T00:00Z'), 156 / interval);
        let before: Temporal.PlainDate | undefined;
        for (const { due, key } of all) {
          const date = Temporal.PlainDate.from(key);
          expect(date.dayOfWeek).toBe(day);
          if (before !== undefined) expect(before.until(date).days).toBe(7 * interval);
          before = date;
          // Either the time as said, or, in a gap, what clocks show in its stead.
          const wall = date.toPlainDateTime(at);
          const shown = localTime(due, zone);
          if (!shown.equals(wall)) expect(wall.toZonedDateTime(zone).toPlainDateTime()).toEqual(shown);
        }
      }),
      { numRuns: 1 },
    );
  }
});

it('an occurrence has one name, from whatever moment it is computed', () => {
  const fortnightly: Recurrence = { rhythm: weekly(2, 2), time: '15:00', zone: newYork, anchor: '2026-01-06' };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 * 86_400 }), (seconds) => {
      const after = new Date(Date.UTC(2026, 0, 1) + seconds * 1000);
      const next = nextOccurrence(fortnightly, after);
      expect(next.due > after).toBe(true);
      expect(nextOccurrence(fortnightly, new Date(next.due.getTime() - 1))).toEqual(next);
    }),
  );
});
