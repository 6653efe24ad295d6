import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { languages, timeZone } from '../surface/identity.ts';
import { parseRecurrence } from './recurrence-phrase.ts';
import { localTime } from './settle.ts';
import { parseMoment } from './wallclock.ts';
import { ambiguousZones, parseZone, suggestZones } from './zones.ts';

const now = new Date('2026-03-10T12:00:00Z');
const zones = Intl.supportedValuesOf('timeZone').map(timeZone);
const aheadMs = fc.integer({ min: 1, max: 5 * 365 * 24 * 60 }).map((minutes) => minutes * 60_000);
/** Every offset in use is a whole number of quarters between -12 and +14 hours. */
const offsets = Array.from({ length: 105 }, (_, quarter) => quarter * 15 - 12 * 60);

it('every instant printed as ISO wall-clock time is read back, in every zone', () => {
  const seconds = fc.array(aheadMs, { minLength: 3, maxLength: 3 });
  for (const zone of zones) {
    fc.assert(
      fc.property(seconds, (all) => {
        for (const ms of all) {
          const at = new Date(now.getTime() + ms);
          const moment = parseMoment(localTime(at, zone).toString(), { now, zone, language: 'en' });
          expect(moment).toMatchObject({ ok: true, zone });
          if (!moment.ok) return;
          expect(localTime(moment.at, zone)).toEqual(localTime(at, zone));
          if (moment.twice) expect(moment.at <= at).toBe(true);
          else expect(moment.at).toEqual(at);
        }
      }),
      { numRuns: 5 },
    );
  }
});

it('a wall-clock time is refused as not existing exactly when no clock shows it', () => {
  const zone = fc.constantFrom(
    ...['America/New_York', 'Europe/Madrid', 'Australia/Lord_Howe', 'Asia/Tokyo'].map(timeZone),
  );
  // Minutes of the days around the northern and southern changes of 2026 and 2027.
  const start = fc.constantFrom('2026-03-29', '2026-10-04', '2026-10-25', '2026-11-01', '2027-03-14', '2027-04-04');
  fc.assert(
    fc.property(zone, start, fc.integer({ min: 0, max: 4 * 60 }), (name, date, minute) => {
      const wall = Temporal.PlainDateTime.from(date).add({ minutes: minute });
      const moment = parseMoment(wall.toString({ smallestUnit: 'minute' }), { now, zone: name, language: 'en' });
      const shown = offsets.some((minutes) => {
        const at = wall.subtract({ minutes }).toZonedDateTime('UTC').epochMilliseconds;
        return localTime(new Date(at), name).equals(wall);
      });
      expect(moment.ok).toBe(shown);
      if (!moment.ok) expect(moment.because).toBe('does-not-exist');
    }),
    { numRuns: 300 },
  );
});

const words = (
  'next this tuesday tue 15:00 at 15 3pm tomorrow today in 3 days hours a week march 29 29th of the noon am pm every ' +
  'second other first month weekly on day starting próximo martes que viene mañana pasado hoy dentro de dos el las y media ' +
  'tarde cada mes primer lunes 2026-03-29 29/3 3/4/26 31 00:00 24:00 99 9999 months Madrid CST UTC-6 America/Chicago Z +02:00'
).split(' ');
const phrases = fc.array(fc.constantFrom(...words), { maxLength: 7 }).map((all) => all.join(' '));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 150 }), fc.string({ maxLength: 40 }), phrases);

it('no string makes it throw, and no moment it gives is over', () => {
  const zone = fc.constantFrom(...zones);
  const when = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(anything, zone, when, fc.constantFrom(...languages), (typed, zone, now, language) => {
      const moment = parseMoment(typed, { now, zone, language });
      if (moment.ok) expect(moment.at.getTime()).toBeGreaterThan(now.getTime());
      if (!moment.ok && moment.because === 'does-not-exist') expect(moment.after > now).toBe(true);
      const again = parseRecurrence(typed, { now, zone, language, defaultTime: '17:00' });
      if (again.ok) expect(again.recurrence.anchor).toMatch(/^\d{4}-\d\d-\d\d$/);
      parseZone(typed);
      ambiguousZones(typed);
      suggestZones(typed, 5);
    }),
    { numRuns: 3000 },
  );
});
