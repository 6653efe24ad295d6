import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Language, languages, timeZone } from '../surface/identity.ts';
import { type Printed, printMoment, printSpan } from './print.ts';
import { parseMoment } from './wallclock.ts';

const at = new Date('2026-03-29T20:00:00Z');
const chicago: Printed = { zone: timeZone('America/Chicago'), language: 'en', style: 'full', withZone: true };

it.each<[string, Partial<Printed>]>([
  ['Sunday 29 March 2026, 15:00 (Chicago)', {}],
  ['Sunday 29 March 2026, 15:00', { withZone: false }],
  ['Sunday 29 March 2026 (Chicago)', { style: 'day' }],
  ['15:00', { style: 'time', withZone: false }],
  ['domingo 29 de marzo de 2026, 15:00 (Chicago)', { language: 'es' }],
  ['domingo 29 de marzo de 2026, 16:00 (Nueva York)', { language: 'es', zone: timeZone('America/New_York') }],
  ['Monday 30 March 2026, 00:00 (Dubai)', { zone: timeZone('Asia/Dubai') }],
])('prints %s', (printed, change) => {
  expect(printMoment(at, { ...chicago, ...change })).toBe(printed);
});

it.each<[number, Language, string]>([
  [3 * 86_400_000, 'en', '3 days'],
  [3 * 86_400_000, 'es', '3 días'],
  [86_400_000 + 4 * 3_600_000 + 60_000, 'es', '1 día y 4 horas'],
  [90 * 60_000, 'en', '1 hour and 30 minutes'],
  [86_400_000 + 60_000, 'en', '1 day'],
  [0, 'en', '0 minutes'],
  [-5_000, 'es', '0 minutos'],
])('%i ms in %s is %s', (ms, language, printed) => {
  expect(printSpan(ms, language)).toBe(printed);
});

it('whatever is printed in full can be typed back, whatever the language of the typist', () => {
  const minutes = fc.integer({ min: 1, max: 10 * 365 * 24 * 60 });
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone').map(timeZone));
  fc.assert(
    fc.property(minutes, zones, fc.constantFrom(...languages), fc.constantFrom(...languages), (ahead, zone, l, m) => {
      const moment = new Date(at.getTime() + ahead * 60_000);
      const typed = printMoment(moment, { zone, language: l, style: 'full', withZone: true });
      const back = parseMoment(typed, { now: at, zone: chicago.zone, language: m });
      expect(back).toMatchObject({ ok: true, zone });
      if (back.ok && !back.twice) expect(back.at).toEqual(moment);
    }),
  );
});
