import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { timeZone } from '../../../surface/identity.ts';
import { type Calendar, type Entry, icsOf } from './ics.ts';

const entry = (of: Partial<Entry> = {}): Entry => ({
  id: 'c0ffee00-0000-4000-8000-000000000001',
  title: 'Curfews',
  about: '',
  link: null,
  startsAt: new Date('2026-03-31T20:00:00Z'),
  endsAt: new Date('2026-03-31T21:00:00Z'),
  calledOff: false,
  revision: 0,
  changedAt: new Date('2026-03-02T15:00:00Z'),
  ...of,
});
const calendar = (of: Partial<Calendar> = {}): Calendar => ({
  name: 'Calls of SafeCities',
  zone: timeZone('America/Chicago'),
  entries: [entry()],
  ...of,
});

/** As a calendar reads it that knows nothing of zones but what the file says. */
function read(text: string) {
  ICAL.TimezoneService.reset();
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  return { root, events, text };
}
const at = (time: ICAL.Time) => time.toJSDate().toISOString();
const hour = (iso: string, minutes = 60) => ({
  startsAt: new Date(iso),
  endsAt: new Date(new Date(iso).getTime() + minutes * 60_000),
});

describe('a calendar, read by a parser that is not ours', () => {
  it('holds each call at its moment, in the community’s zone, on both sides of a clock change', () => {
    const starts = ['2026-03-03T21:00:00Z', '2026-03-10T20:00:00Z', '2026-10-27T20:00:00Z', '2026-11-03T21:00:00Z'];
    const entries = starts.map((iso, i) => entry({ id: `c0ffee00-0000-4000-8000-00000000000${i}`, ...hour(iso) }));
    const { events, text } = read(icsOf(calendar({ entries })));
    expect(events.map((each) => at(each.startDate))).toEqual(starts.map((iso) => new Date(iso).toISOString()));
    expect(events.map((each) => [each.startDate.hour, each.duration.toSeconds()])).toEqual(
      starts.map(() => [15, 3600]),
    );
    expect(text).toContain('\r\nDTSTART;TZID=America/Chicago:20260303T150000\r\n');
    expect(text.match(/^BEGIN:VTIMEZONE/gm)).toHaveLength(1);
  });

  it('holds what a call is, without an organiser and without an alarm', () => {
    const link = 'https://meet.example.org/a;b,c?x=1';
    const { root, events } = read(
      icsOf(calendar({ entries: [entry({ link, about: 'With eva\n\nOne; two, three\\four' })] })),
    );
    const [event] = events;
    expect(event?.uid).toBe('c0ffee00-0000-4000-8000-000000000001@calls.convener');
    expect(event?.summary).toBe('Curfews');
    expect(event?.description).toBe('With eva\n\nOne; two, three\\four');
    expect(new URL(String(event?.component.getFirstPropertyValue('url'))).href).toBe(
      'https://meet.example.org/a%3Bb%2Cc?x=1',
    );
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event?.organizer).toBeNull();
    expect(event?.component.getAllSubcomponents('valarm')).toEqual([]);
    expect(root.getFirstPropertyValue('version')).toBe('2.0');
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Calls of SafeCities');
    expect(root.getFirstPropertyValue('method')).toBeNull();
  });

  it('says in UTC when a call last changed, and counts its changes', () => {
    const moved = entry({ ...hour('2026-04-07T20:00:00Z'), revision: 3, changedAt: new Date('2026-03-20T10:00:00Z') });
    const { events, text } = read(icsOf(calendar({ entries: [moved] })));
    expect(events[0]?.sequence).toBe(3);
    expect(text).toContain('\r\nDTSTAMP:20260320T100000Z\r\n');
    expect(text).toContain('\r\nLAST-MODIFIED:20260320T100000Z\r\n');
  });

  it('marks a call that is off, which takes nobody’s time any more', () => {
    const { events } = read(icsOf(calendar({ entries: [entry({ calledOff: true, revision: 1 })] })));
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(events[0]?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('is the same to the byte for the same calls', () => {
    expect(icsOf(calendar())).toBe(icsOf(calendar()));
  });

  it('names its own properties before anything else', () => {
    const [head = '', ...rest] = icsOf(calendar()).split(/(?=BEGIN:V(?:TIMEZONE|EVENT))/);
    expect(head.split('\r\n').map((line) => line.split(/[:;]/)[0])).toEqual([
      ...['BEGIN', 'VERSION', 'PRODID', 'NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL', ''],
    ]);
    expect(rest.map((part) => part.slice(0, 12))).toEqual(['BEGIN:VTIMEZ', 'BEGIN:VEVENT']);
    expect(rest[0]).toMatch(/END:VTIMEZONE\r\n$/);
    expect(rest[1]).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/);
  });

  it('is a calendar where it holds no call', () => {
    for (const zone of ['America/Chicago', 'UTC', '+05:30']) {
      const { root, events } = read(icsOf(calendar({ zone: timeZone(zone), entries: [] })));
      expect(events).toEqual([]);
      expect(root.getAllSubcomponents()).toHaveLength(1);
    }
  });

  it.each([
    'UTC',
    '+05:30',
    'Etc/GMT-4',
    'Asia/Calcutta',
    'Europe/Kiev',
    'Europe/Amsterdam',
    'Africa/Casablanca',
    'Europe/Dublin',
    'America/Godthab',
    'Australia/Lord_Howe',
  ])('holds the moment in %s', (zone) => {
    for (const iso of [
      '2026-01-15T15:30:00Z',
      '2026-07-15T15:30:00Z',
      '2027-03-28T01:30:00Z',
      '2026-10-25T01:30:00Z',
    ]) {
      const { events } = read(icsOf(calendar({ zone: timeZone(zone), entries: [entry(hour(iso))] })));
      expect(events.map((each) => at(each.startDate))).toEqual([new Date(iso).toISOString()]);
    }
  });

  it('keeps to UTC in the hour that clocks show a second time', () => {
    const second = read(icsOf(calendar({ entries: [entry(hour('2026-11-01T07:30:00Z'))] })));
    expect(second.events.map((each) => at(each.startDate))).toEqual(['2026-11-01T07:30:00.000Z']);
    expect(second.text).toContain('DTSTART:20261101T073000Z');
    const first = read(icsOf(calendar({ entries: [entry(hour('2026-11-01T06:30:00Z'))] })));
    expect(first.events.map((each) => at(each.startDate))).toEqual(['2026-11-01T06:30:00.000Z']);
  });
});

describe('whatever a call is called', () => {
  const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
  const binary = fc.string({ unit: 'binary', maxLength: 200 });

  it('its words come back, no line has more than 75 octets, and every line ends as it should', () => {
    fc.assert(
      fc.property(typed, binary, binary, (title, about, name) => {
        const text = icsOf(calendar({ name, entries: [entry({ title: `x${title}`, about })] }));
        const lines = text.split('\r\n');
        expect(lines.at(-1)).toBe('');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u);
        const { events, root } = read(text);
        expect(events).toHaveLength(1);
        expect(events[0]?.summary).toBe(shownOn(`x${title}`));
        expect(events[0]?.description ?? '').toBe(cleaned(about));
        expect(root.getFirstPropertyValue('x-wr-calname') ?? '').toBe(shownOn(name));
      }),
    );
  });

  it('it begins and ends when it does, in every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 }),
        fc.integer({ min: 10, max: 480 }),
        (zone, minute, length) => {
          const when = hour(new Date(minute * 60_000).toISOString(), length);
          const { events } = read(icsOf(calendar({ zone: timeZone(zone), entries: [entry(when)] })));
          expect(events.map((each) => [at(each.startDate), at(each.endDate)])).toEqual([
            [when.startsAt.toISOString(), when.endsAt.toISOString()],
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const cleaned = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '');
const shownOn = (words: string): string => cleaned(words).replaceAll('\n', ' ');
