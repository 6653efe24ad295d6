import { describe, expect, it } from 'vitest';
import { type Language, timeZone } from '../surface/identity.ts';
import { parseMoment } from './wallclock.ts';

/** A Tuesday, 13:00 in Madrid (UTC+1 until 29 March). */
const now = new Date('2026-03-10T12:00:00Z');
const madrid = timeZone('Europe/Madrid');
const parse = (typed: string, language: Language = 'en') => parseMoment(typed, { now, zone: madrid, language });

describe('understood in both languages', () => {
  it.each([
    ['2026-03-29', '2026-03-29T15:00Z'],
    ['2026-03-29 15:00', '2026-03-29T13:00Z'],
    ['2026-03-29T15:00', '2026-03-29T13:00Z'],
    ['2026-03-29T15:00:30', '2026-03-29T13:00:30Z'],
    ['2026/3/29 15:00', '2026-03-29T13:00Z'],
    ['2026-03-29T15:00Z', '2026-03-29T15:00Z'],
    ['2026-03-29 15:00 +0200', '2026-03-29T13:00Z'],
    ['2026-03-29T15:00:00.000-06:00', '2026-03-29T21:00Z'],
    ['1774747800', '2026-03-29T01:30Z'],
    ['<t:1774747800:F>', '2026-03-29T01:30Z'],
    ['15:00', '2026-03-10T14:00Z'],
    ['13:00', '2026-03-11T12:00Z'],
    ['9:00', '2026-03-11T08:00Z'],
    ['3:30 p.m.', '2026-03-10T14:30Z'],
    ['12am', '2026-03-10T23:00Z'],
    ['noon', '2026-03-11T11:00Z'],
    ['today 18:00', '2026-03-10T17:00Z'],
    ['tomorrow', '2026-03-11T16:00Z'],
    ['Tomorrow 9:30', '2026-03-11T08:30Z'],
    ['noon tomorrow', '2026-03-11T11:00Z'],
    ['the day after tomorrow at 9', '2026-03-12T08:00Z'],
    ['tuesday 3pm', '2026-03-10T14:00Z'],
    ['tuesday 9:00', '2026-03-17T08:00Z'],
    ['tuesday', '2026-03-10T16:00Z'],
    ['tue at 15', '2026-03-10T14:00Z'],
    ['next tuesday 15:00', '2026-03-17T14:00Z'],
    ['next wed 15:00', '2026-03-11T14:00Z'],
    ['this friday at 5 pm', '2026-03-13T16:00Z'],
    ['3pm on friday', '2026-03-13T14:00Z'],
    ['29 March 15:00', '2026-03-29T13:00Z'],
    ['March 29 3:30pm', '2026-03-29T13:30Z'],
    ['on the 29th of March at 15', '2026-03-29T13:00Z'],
    ['Sunday 29 March 2026, 15:00', '2026-03-29T13:00Z'],
    ['9 February 15:00', '2026-02-09T15:00Z', 'past'],
    ['1 February 15:00', '2027-02-01T14:00Z'],
    ['in 3 days', '2026-03-13T12:00Z'],
    ['in 3 days at 15:00', '2026-03-13T14:00Z'],
    ['in 2 hours', '2026-03-10T14:00Z'],
    ['in a week', '2026-03-17T12:00Z'],
    ['in 1 day and 4 hours', '2026-03-11T16:00Z'],
    ['48h', '2026-03-12T12:00Z'],
    ['próximo martes 15:00', '2026-03-17T14:00Z'],
    ['proximo martes 15:00', '2026-03-17T14:00Z'],
    ['el martes a las 15', '2026-03-10T14:00Z'],
    ['el martes que viene a las 15:00', '2026-03-17T14:00Z'],
    ['martes que viene 15:00', '2026-03-17T14:00Z'],
    ['mar 15h', '2026-03-10T14:00Z'],
    ['mar 20 15:00', '2026-03-20T14:00Z'],
    ['MAÑANA 9:30', '2026-03-11T08:30Z'],
    ['manana a las 9 de la mañana', '2026-03-11T08:00Z'],
    ['mañana a las 3 y media de la tarde', '2026-03-11T14:30Z'],
    ['pasado mañana', '2026-03-12T16:00Z'],
    ['hoy 18:00', '2026-03-10T17:00Z'],
    ['hoy a las 9 de la noche', '2026-03-10T20:00Z'],
    ['en 3 días', '2026-03-13T12:00Z'],
    ['dentro de 2 horas', '2026-03-10T14:00Z'],
    ['dentro de una semana', '2026-03-17T12:00Z'],
    ['29 de marzo a las 15:00', '2026-03-29T13:00Z'],
    ['domingo, 29 de marzo del 2026 a las 15:00 h', '2026-03-29T13:00Z'],
    ['１５:００', '2026-03-10T14:00Z'],
  ])('%s is %s', (typed, at, refused?: string) => {
    for (const language of ['en', 'es'] as const) {
      if (refused === undefined) expect(parse(typed, language)).toMatchObject({ ok: true, at: new Date(at) });
      else expect(parse(typed, language)).toMatchObject({ ok: false, because: refused });
    }
  });

  it.each([
    ['tuesday 15:00 America/Chicago', '2026-03-10T20:00Z', 'America/Chicago'],
    ['tue 15:00 Madrid', '2026-03-10T14:00Z', 'Europe/Madrid'],
    ['mañana 9:30 hora de San Salvador', '2026-03-11T15:30Z', 'America/El_Salvador'],
    ['15:00 New York time', '2026-03-10T19:00Z', 'America/New_York'],
    ['friday 3pm (Chicago)', '2026-03-13T20:00Z', 'America/Chicago'],
    ['tomorrow 15:00 UTC', '2026-03-11T15:00Z', 'UTC'],
    ['tomorrow 15:00 UTC-6', '2026-03-11T21:00Z', '-06:00'],
  ])('%s is read on the clock it names', (typed, at, zone) => {
    expect(parse(typed)).toMatchObject({ ok: true, at: new Date(at), zone });
  });
});

it('reads 3/4 by the language, and 29/3 alike in both', () => {
  expect(parse('3/4 15:00', 'es')).toMatchObject({ at: new Date('2026-04-03T13:00Z') });
  expect(parse('4/3/2027 15:00', 'en')).toMatchObject({ at: new Date('2027-04-03T13:00Z') });
  for (const typed of ['29/3 15:00', '3/29 15:00', '29/3/26 15:00', '29.03.2026 15:00']) {
    expect(parse(typed, 'en')).toMatchObject({ at: new Date('2026-03-29T13:00Z') });
    expect(parse(typed, 'es')).toMatchObject({ at: new Date('2026-03-29T13:00Z') });
  }
});

it('takes the default time for a day without one', () => {
  const moment = parseMoment('tomorrow', { now, zone: madrid, language: 'en', defaultTime: '09:15' });
  expect(moment).toMatchObject({ at: new Date('2026-03-11T08:15Z') });
});

it.each([
  '',
  'soon',
  'tue 15',
  '15h',
  '2h',
  '25:00',
  '12:60',
  '9:00 10:00',
  'friday 24:00',
  'friday 9-10',
  '13 am',
  'a las 12 de la noche',
  'tue 15:00 Springfield',
  'tue 15:00 please',
  'next',
  '20260329',
  '2026-03-29T15:00+99:00',
])('%s is not understood', (typed) => {
  expect(parse(typed)).toEqual({ ok: false, because: 'not-understood' });
});

it('a text far too long to be a moment is not read', () => {
  expect(parse(`15:00 ${' '.repeat(5000)}`)).toEqual({ ok: false, because: 'not-understood' });
});

it('asks which zone an abbreviation means', () => {
  const refused = parse('tue 15:00 CST');
  expect(refused).toMatchObject({ ok: false, because: 'ambiguous-zone', typed: 'CST' });
  expect(refused).toHaveProperty('zones', expect.arrayContaining(['America/Chicago', 'Asia/Shanghai']));
});

it.each([
  ['2026-03-09', '2026-03-09T16:00Z'],
  ['2020-03-29 15:00', '2020-03-29T13:00Z'],
  ['today 13:00', '2026-03-10T12:00Z'],
  ['hoy 9:00', '2026-03-10T08:00Z'],
  ['5 march 15:00', '2026-03-05T14:00Z'],
  ['1000000000', '2001-09-09T01:46:40Z'],
  ['2025-03-30 02:30', '2025-03-30T01:30Z'],
  ['in 0 minutes', '2026-03-10T12:00Z'],
])('%s is over', (typed, at) => {
  expect(parse(typed)).toEqual({ ok: false, because: 'past', at: new Date(at), zone: madrid });
});

it.each(['31 april 15:00', '29/2/2027 15:00', '29 feb', '2026-13-01', '30 de febrero'])(
  '%s is in no calendar',
  (typed) => {
    expect(parse(typed)).toEqual({ ok: false, because: 'no-such-day' });
  },
);

it('29 February without a year is the next one, when this year or the next has one', () => {
  const asked = { now: new Date('2027-03-10T12:00Z'), zone: madrid, language: 'en' } as const;
  expect(parseMoment('29 feb 15:00', asked)).toMatchObject({ ok: true, at: new Date('2028-02-29T14:00Z') });
});

it('refuses a weekday that is not on that date', () => {
  const refused = { ok: false, because: 'wrong-weekday', at: new Date('2026-03-29T13:00Z'), zone: madrid };
  expect(parse('tuesday 29 march 15:00')).toEqual(refused);
  expect(parse('sunday 29 march 15:00')).toMatchObject({ ok: true });
});
