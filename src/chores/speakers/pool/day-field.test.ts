import { describe, expect, it } from 'vitest';
import { type Language, timeZone } from '../../../surface/identity.ts';
import { day } from './day-field.ts';

const field = day({ label: { en: 'Day', es: 'Día' } });
const read = (typed: string, zone = 'America/Chicago', language: Language = 'en') =>
  field.parse([typed], { now: new Date('2026-03-02T15:00:00Z'), zone: timeZone(zone), language });
const hours = (typed: string, zone?: string) => {
  const parsed = read(typed, zone);
  return parsed.ok ? (+parsed.value.until - +parsed.value.from) / 3_600_000 : parsed.problem;
};

describe('a day', () => {
  it('is whole, where its reader lives', () => {
    expect(read('today')).toEqual({
      ok: true,
      value: { from: new Date('2026-03-02T06:00:00Z'), until: new Date('2026-03-03T06:00:00Z') },
    });
    expect(read('próximo lunes', 'Europe/Madrid', 'es')).toMatchObject({
      value: { from: new Date('2026-03-08T23:00:00Z') },
    });
  });

  it('has as many hours as the clocks give it, also where they change at midnight', () => {
    expect(hours('2026-03-08')).toBe(23);
    expect(hours('2026-11-01')).toBe(25);
    expect(hours('2026-04-24', 'Africa/Cairo')).toBe(23);
  });

  it('may be said with a time, also one that is past today', () => {
    expect(hours('today 8:00')).toBe(24);
    expect(hours('2026-03-02 08:00')).toBe(24);
  });

  it('that is over, or none, is refused with a sentence', () => {
    expect(hours('2026-03-01')).toMatch(/^“2026-03-01” means Sunday 1 March 2026, which is past/);
    expect(hours('30 february')).toContain('there is no such day');
    expect(hours('tuesday 29 march 2026')).toContain('does not add up');
    expect(hours('soon')).toContain('I cannot read “soon” as a day');
  });
});
