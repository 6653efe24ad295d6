import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeZone } from '../../../surface/identity.ts';
import { minutesOutside, strainIn } from './burden.ts';

const chicago = timeZone('America/Chicago');
const outside = (iso: string, minutes: number, zone = 'America/Chicago') =>
  minutesOutside(new Date(iso), minutes, timeZone(zone));

describe('minutes outside 08:00-20:00', () => {
  it('are none within them, to the minute at both ends', () => {
    expect(outside('2026-01-14T14:00:00Z', 60)).toBe(0);
    expect(outside('2026-01-15T01:00:00Z', 60)).toBe(0);
    expect(outside('2026-01-14T13:59:00Z', 60)).toBe(1);
    expect(outside('2026-01-15T01:01:00Z', 60)).toBe(1);
  });

  it('are counted from both ends of a call that is longer than the day', () => {
    expect(outside('2026-01-14T13:00:00Z', 14 * 60)).toBe(120);
  });

  it('follow the clocks when those go forward and back', () => {
    expect(outside('2026-03-07T14:00:00Z', 60)).toBe(0);
    expect(outside('2026-03-08T13:00:00Z', 60)).toBe(0);
    expect(outside('2026-03-07T13:00:00Z', 60)).toBe(60);
    expect(outside('2026-10-31T13:00:00Z', 60)).toBe(0);
    expect(outside('2026-11-01T13:00:00Z', 60)).toBe(60);
  });

  it('count each hour that passes of the night in which clocks change', () => {
    expect(outside('2026-03-08T02:00:00Z', 11 * 60)).toBe(11 * 60);
    expect(outside('2026-11-01T01:00:00Z', 13 * 60)).toBe(13 * 60);
  });

  it('are those of the reader’s own side of the world', () => {
    expect(outside('2026-01-14T14:00:00Z', 60, 'Asia/Manila')).toBe(60);
    expect(outside('2026-01-14T14:00:00Z', 60, 'Europe/Madrid')).toBe(0);
    expect(outside('2026-01-14T02:15:00Z', 60, 'Asia/Kolkata')).toBe(15);
  });

  it('are the same on a Saturday', () => {
    expect(outside('2026-01-17T15:00:00Z', 60)).toBe(0);
  });

  it('are never fewer than none nor more than the call has', () => {
    const zones = ['America/Chicago', 'Asia/Manila', 'Europe/Madrid', 'Asia/Kathmandu', 'Pacific/Apia'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        fc.integer({ min: 10, max: 480 }),
        fc.constantFrom(...zones),
        (at, minutes, zone) => {
          const { outside, burden } = strainIn(timeZone(zone), { startsAt: at, minutes });
          expect(outside).toBeGreaterThanOrEqual(0);
          expect(outside).toBeLessThanOrEqual(minutes);
          expect(burden).toBeGreaterThanOrEqual(outside);
          expect(burden).toBeLessThanOrEqual(2 * outside);
        },
      ),
    );
  });
});

describe('a burden', () => {
  it('counts the minutes of the night twice', () => {
    const at = (iso: string) => strainIn(chicago, { startsAt: new Date(iso), minutes: 60 }).burden;
    expect(at('2026-01-15T02:00:00Z')).toBe(60);
    expect(at('2026-01-15T04:30:00Z')).toBe(90);
    expect(at('2026-01-15T09:00:00Z')).toBe(120);
    expect(at('2026-01-15T12:00:00Z')).toBe(60);
  });
});
