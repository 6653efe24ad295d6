import { expect, it } from 'vitest';
import { timeZone } from '../surface/identity.ts';
import { parseMoment } from './wallclock.ts';

const now = new Date('2026-03-10T12:00:00Z');
const madrid = timeZone('Europe/Madrid');
const newYork = timeZone('America/New_York');

it.each([
  ['2026-03-29 02:30', 'Europe/Madrid', '2026-03-29T00:59Z', '2026-03-29T01:00Z'],
  ['2026-03-29 02:00', 'Europe/Madrid', '2026-03-29T00:59Z', '2026-03-29T01:00Z'],
  ['2026-03-29 02:59', 'Europe/Madrid', '2026-03-29T00:59Z', '2026-03-29T01:00Z'],
  ['2027-03-14 02:30', 'America/New_York', '2027-03-14T06:59Z', '2027-03-14T07:00Z'],
  ['29 de marzo a las 2:30', 'Europe/Madrid', '2026-03-29T00:59Z', '2026-03-29T01:00Z'],
  ['2026-10-04 02:15', 'Australia/Lord_Howe', '2026-10-03T15:29Z', '2026-10-03T15:30Z'],
])('%s does not exist in %s', (typed, name, before, after) => {
  const zone = timeZone(name);
  expect(parseMoment(typed, { now, zone, language: 'en' })).toEqual({
    ok: false,
    because: 'does-not-exist',
    before: new Date(before),
    after: new Date(after),
    zone,
  });
});

it('says so too when the gap is today', () => {
  const asked = { now: new Date('2026-03-08T06:00Z'), zone: newYork, language: 'en' } as const;
  expect(parseMoment('2:30', asked)).toMatchObject({
    because: 'does-not-exist',
    after: new Date('2026-03-08T07:00Z'),
  });
  expect(parseMoment('2:30', { ...asked, now: new Date('2026-03-08T08:00Z') })).toMatchObject({
    at: new Date('2026-03-09T06:30Z'),
  });
});

it.each([
  ['2026-03-29 01:59', 'Europe/Madrid', '2026-03-29T00:59Z'],
  ['2026-03-29 03:00', 'Europe/Madrid', '2026-03-29T01:00Z'],
  ['2026-10-04 02:30', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['2026-03-29 02:30', 'Asia/Tokyo', '2026-03-28T17:30Z'],
  ['2026-03-29 02:30', 'America/El_Salvador', '2026-03-29T08:30Z'],
])('%s exists once in %s', (typed, name, at) => {
  const moment = parseMoment(typed, { now, zone: timeZone(name), language: 'en' });
  expect(moment).toMatchObject({ ok: true, at: new Date(at), twice: false });
});

it.each([
  ['2026-10-25 02:30', 'Europe/Madrid', '2026-10-25T00:30Z'],
  ['2026-11-01 01:30', 'America/New_York', '2026-11-01T05:30Z'],
  ['2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
])('%s comes twice in %s, and the first is meant', (typed, name, at) => {
  const moment = parseMoment(typed, { now, zone: timeZone(name), language: 'en' });
  expect(moment).toMatchObject({ ok: true, at: new Date(at), twice: true });
});

it('the second is meant once the first is over', () => {
  const asked = { now: new Date('2026-10-25T00:45Z'), zone: madrid, language: 'en' } as const;
  const second = { ok: true, at: new Date('2026-10-25T01:30Z'), twice: true };
  expect(parseMoment('2:30', asked)).toMatchObject(second);
  expect(parseMoment('2026-10-25 02:30', asked)).toMatchObject(second);
});

it('days are counted on the calendar and hours on the clock', () => {
  const asked = { now: new Date('2026-03-28T12:00Z'), zone: madrid, language: 'en' } as const;
  expect(parseMoment('in 1 day', asked)).toMatchObject({ at: new Date('2026-03-29T11:00Z') });
  expect(parseMoment('in 24 hours', asked)).toMatchObject({ at: new Date('2026-03-29T12:00Z') });
});

it('a length of time is rounded up to the minute', () => {
  const asked = { now: new Date('2026-03-10T12:00:00.001Z'), zone: madrid, language: 'en' } as const;
  expect(parseMoment('in 2 hours', asked)).toMatchObject({ at: new Date('2026-03-10T14:01Z') });
});
