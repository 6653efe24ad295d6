import { expect, it } from 'vitest';
import { timeZone } from '../surface/identity.ts';
import { nextOccurrence } from './recurrence.ts';
import { parseRecurrence } from './recurrence-phrase.ts';
import { type Rhythm, rruleOf } from './rhythm.ts';

/** A Tuesday, 13:00 in Madrid. */
const now = new Date('2026-03-10T12:00:00Z');
const asked = { now, zone: timeZone('Europe/Madrid'), language: 'en' } as const;
const week = (interval: number, ...days: number[]): Rhythm => ({ every: 'week', interval, days });

it.each<[string, Rhythm, string]>([
  ['every tuesday 15:00', week(1, 2), '2026-03-10'],
  ['every tuesday 12:00', week(1, 2), '2026-03-17'],
  ['tuesdays 3pm', week(1, 2), '2026-03-10'],
  ['Weekly on mon 9:00', week(1, 1), '2026-03-16'],
  ['at 9:00 every monday and thursday', week(1, 1, 4), '2026-03-12'],
  ['every second Tuesday 15:00', week(2, 2), '2026-03-10'],
  ['every other monday 9:00', week(2, 1), '2026-03-16'],
  ['every 2 weeks on monday 9:00', week(2, 1), '2026-03-16'],
  ['every three weeks on monday 9:00', week(3, 1), '2026-03-16'],
  ['every other monday 9:00 starting 6 April', week(2, 1), '2026-04-06'],
  ['every tuesday 12:00 starting today', week(1, 2), '2026-03-17'],
  ['every weekday at 9', week(1, 1, 2, 3, 4, 5), '2026-03-11'],
  ['every day 9:00', { every: 'day', interval: 1 }, '2026-03-11'],
  ['first tuesday of the month 15:00', { every: 'month', nth: 1, weekday: 2 }, '2026-04-07'],
  ['every second tuesday of the month 15:00', { every: 'month', nth: 2, weekday: 2 }, '2026-03-10'],
  ['monthly on the last friday at noon', { every: 'month', nth: -1, weekday: 5 }, '2026-03-27'],
  ['monthly on the 15th at 10:00', { every: 'month', date: 15 }, '2026-03-15'],
  ['the last day of the month 10:00', { every: 'month', date: -1 }, '2026-03-31'],
  ['cada martes 15:00', week(1, 2), '2026-03-10'],
  ['todos los martes a las 3 de la tarde', week(1, 2), '2026-03-10'],
  ['los lunes y jueves a las 9', week(1, 1, 4), '2026-03-12'],
  ['cada dos martes a las 15:00', week(2, 2), '2026-03-10'],
  ['cada dos semanas el miércoles a las 15:00', week(2, 3), '2026-03-11'],
  ['quincenal los martes 15:00', week(2, 2), '2026-03-10'],
  ['cada dos lunes 9:00 a partir del 6 de abril', week(2, 1), '2026-04-06'],
  ['el primer martes del mes 15:00', { every: 'month', nth: 1, weekday: 2 }, '2026-04-07'],
  ['cada mes el último viernes a las 12:00', { every: 'month', nth: -1, weekday: 5 }, '2026-03-27'],
  ['el 15 de cada mes a las 10', { every: 'month', date: 15 }, '2026-03-15'],
])('%s', (typed, rhythm, anchor) => {
  const parsed = parseRecurrence(typed, asked);
  expect(parsed).toMatchObject({ ok: true, recurrence: { rhythm, anchor, zone: asked.zone } });
  if (parsed.ok) expect(nextOccurrence(parsed.recurrence, now).key).toBe(anchor);
});

it('is on the clock of the zone it names', () => {
  expect(parseRecurrence('every second Tuesday 15:00 America/Chicago', asked)).toEqual({
    ok: true,
    recurrence: { rhythm: week(2, 2), time: '15:00', zone: 'America/Chicago', anchor: '2026-03-10' },
  });
});

it.each([
  ['every tuesday', { because: 'time-missing' }],
  ['every tuesday 15:00 CST', { because: 'ambiguous-zone', typed: 'CST' }],
  ['every tuesday 15:00 starting 31 april', { because: 'no-such-day' }],
  ['every tuesday 15:00 starting 2026-03-09', { because: 'past' }],
  ['every tuesday 15:00 starting soon', { because: 'not-understood' }],
  ['every third tuesday 15:00', { because: 'not-understood' }],
  ['monthly on the 31st 10:00', { because: 'not-understood' }],
  ['every 0 weeks on monday 9:00', { because: 'not-understood' }],
  ['tuesday 15:00', { because: 'not-understood' }],
  ['whenever', { because: 'not-understood' }],
  ['', { because: 'not-understood' }],
])('%s is refused', (typed, refusal) => {
  expect(parseRecurrence(typed, asked)).toMatchObject({ ok: false, ...refusal });
});

it('takes a default time where the caller has one', () => {
  expect(parseRecurrence('every tuesday', { ...asked, defaultTime: '09:15' })).toMatchObject({
    ok: true,
    recurrence: { time: '09:15', anchor: '2026-03-17' },
  });
});

it.each<[string, Rhythm]>([
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', week(2, 2, 7)],
  ['FREQ=DAILY;INTERVAL=1', { every: 'day', interval: 1 }],
  ['FREQ=MONTHLY;BYDAY=-1FR', { every: 'month', nth: -1, weekday: 5 }],
  ['FREQ=MONTHLY;BYMONTHDAY=15', { every: 'month', date: 15 }],
])('writes %s', (rrule, rhythm) => {
  expect(rruleOf(rhythm)).toBe(rrule);
});
