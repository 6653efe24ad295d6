import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closesAt } from '../swaps/model.ts';
import { confirmBy, remindAt, remindersAhead, wantsBackup } from './model.ts';

const HOUR = 3_600_000;
const now = new Date('2026-03-02T15:00:00Z');
const later = (hours: number) => new Date(+now + hours * HOUR);

describe('the time to answer', () => {
  it('is 48 hours, or half of what is left where that is less', () => {
    expect(confirmBy(now, later(20 * 24))).toEqual(later(48));
    expect(confirmBy(now, later(96))).toEqual(later(48));
    expect(confirmBy(now, later(10))).toEqual(later(5));
    expect(confirmBy(now, later(-1))).toEqual(now);
  });

  it('has its reminder at half of it', () => {
    expect(remindAt({ invitedAt: now, confirmBy: later(48) })).toEqual(later(24));
  });

  it('is always over before the call, and the reminder before that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * 24 * 60 }), (minutes) => {
        const startsAt = new Date(+now + minutes * 60_000);
        const by = confirmBy(now, startsAt);
        expect(+by).toBeGreaterThan(+now);
        expect(+by).toBeLessThan(+startsAt);
        expect(+remindAt({ invitedAt: now, confirmBy: by })).toBeLessThan(+by);
      }),
    );
  });
});

it('somebody is asked to stand by from four days before the call', () => {
  expect(wantsBackup(now, { startsAt: later(4 * 24) })).toBe(true);
  expect(wantsBackup(now, { startsAt: later(4 * 24 - 1) })).toBe(false);
});

it('an offer to swap ends before the invitation does, or half way to the call', () => {
  const startsAt = later(20 * 24);
  expect(closesAt(now, { state: 'invited', confirmBy: later(40) }, startsAt)).toEqual(later(20));
  expect(closesAt(now, { state: 'accepted', confirmBy: later(-5) }, startsAt)).toEqual(later(48));
  expect(closesAt(now, { state: 'accepted', confirmBy: later(-5) }, later(10))).toEqual(later(5));
});

it('names only the reminders that are still to come', () => {
  const call = { startsAt: new Date('2026-03-12T17:30:00Z') };
  const ahead = ['2026-03-01T00:00:00Z', '2026-03-09T03:02:40Z', '2026-03-12T08:00:00Z'].map((at) =>
    remindersAhead(new Date(at), call),
  );
  expect(ahead).toEqual(['both', 'last', 'none']);
});
