import { expect, it } from 'vitest';
import { timeZone } from '../surface/identity.ts';
import { renamed, spanishCities } from './zone-names.ts';
import { abbreviations, places } from './zone-places.ts';
import { ambiguousZones, parseZone, suggestZones, zoneCity, zoneLabel } from './zones.ts';

it.each([
  ['America/Chicago', 'America/Chicago'],
  ['america/chicago', 'America/Chicago'],
  ['  Chicago ', 'America/Chicago'],
  ['new york', 'America/New_York'],
  ['Nueva York', 'America/New_York'],
  ['san salvador', 'America/El_Salvador'],
  ['El Salvador', 'America/El_Salvador'],
  ['Bogotá', 'America/Bogota'],
  ['Los Ángeles', 'America/Los_Angeles'],
  ['Ciudad de México', 'America/Mexico_City'],
  ['america/el salvador', 'America/El_Salvador'],
  ['Port au Prince', 'America/Port-au-Prince'],
  ['US/Central', 'America/Chicago'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Asia/Kolkata', 'Asia/Calcutta'],
  ['utc', 'UTC'],
  ['Etc/UTC', 'UTC'],
])('%s is the zone %s', (typed, name) => {
  expect(parseZone(typed)).toBe(timeZone(name));
});

it.each([
  '',
  'CST',
  'cet',
  'EST',
  'Springfield',
  'America/Springfield',
  '+02:00',
  'UTC-6',
  'Etc/GMT-4',
  'Etc/GMT+4',
  'Mars/Base',
  '__proto__',
  '/',
])('%s is no zone', (typed) => {
  expect(parseZone(typed)).toBeUndefined();
});

it('says who may mean an abbreviation', () => {
  expect(ambiguousZones('CST')).toContain(timeZone('America/Chicago'));
  expect(ambiguousZones('cst')).toContain(timeZone('Asia/Shanghai'));
  expect(ambiguousZones('Chicago')).toEqual([]);
  expect(ambiguousZones('constructor')).toEqual([]);
});

it('suggests zones by the beginning of their name, city or place first', () => {
  expect(suggestZones('chic', 3)[0]).toBe('America/Chicago');
  expect(suggestZones('nueva y', 3)).toEqual(['America/New_York']);
  expect(suggestZones('America/Arg', 25).every((zone) => zoneLabel(zone).startsWith('America/Argentina'))).toBe(true);
  expect(suggestZones('cst', 2)).toEqual(['America/Chicago', 'America/Mexico_City']);
  expect(suggestZones('xyzzy', 5)).toEqual([]);
  expect(suggestZones('', 25)).toHaveLength(25);
  expect(new Set(suggestZones('a', 25)).size).toBe(25);
});

it('shows the name that IANA uses today, and the city in the language of the reader', () => {
  expect(zoneLabel(timeZone('Asia/Calcutta'))).toBe('Asia/Kolkata');
  expect(zoneCity(timeZone('America/Buenos_Aires'), 'en')).toBe('Buenos Aires');
  expect(zoneCity(timeZone('America/New_York'), 'es')).toBe('Nueva York');
  expect(zoneCity(timeZone('America/New_York'), 'en')).toBe('New York');
  expect(zoneCity(timeZone('UTC'), 'es')).toBe('UTC');
  expect(zoneCity(timeZone('Etc/GMT-4'), 'en')).toBe('UTC+4');
  expect(zoneCity(timeZone('-06:00'), 'en')).toBe('UTC-06:00');
});

it('every zone is found by its own label and by its city in both languages', () => {
  for (const name of Intl.supportedValuesOf('timeZone')) {
    const zone = timeZone(name);
    expect([zoneLabel(zone), zoneCity(zone, 'en'), zoneCity(zone, 'es')].map(parseZone)).toEqual([zone, zone, zone]);
  }
});

it('every zone in the tables exists', () => {
  const names = [
    ...Object.entries(renamed).flat(),
    ...Object.keys(spanishCities),
    ...Object.keys(places),
    ...Object.values(abbreviations).flat(),
  ];
  for (const name of names) expect(() => timeZone(name)).not.toThrow();
});
