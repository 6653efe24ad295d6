import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadsAhead, reminderAt, worthSaying } from './reminders.ts';

const MINUTE = 60_000;
const startsAt = new Date('2026-03-24T20:00:00Z');
const leads = fc.uniqueArray(fc.integer({ min: 5, max: 43_200 }), { maxLength: 5 });
/** Minutes before the start at which something happens. */
const before = (minutes: number) => new Date(startsAt.getTime() - minutes * MINUTE);

/** Which reminders are sent by a process that is awake at these moments only, each doing all that is due. */
function sent(planned: Date, wanted: readonly number[], awake: readonly Date[]) {
  const waiting = new Set(leadsAhead(startsAt, wanted, planned));
  const out: { readonly lead: number; readonly at: Date }[] = [];
  for (const now of awake) {
    for (const lead of [...waiting].toSorted((a, b) => b - a)) {
      if (reminderAt(startsAt, lead) > now) continue;
      waiting.delete(lead);
      if (worthSaying({ startsAt, lead, leads: wanted, now })) out.push({ lead, at: now });
    }
  }
  return out;
}

it('are each sent once at most, one at a time, never before their time and never after the start', () => {
  const moments = fc.array(fc.integer({ min: -2_000, max: 50_000 }), { maxLength: 30 });
  fc.assert(
    fc.property(leads, fc.integer({ min: 1, max: 50_000 }), moments, (wanted, planned, minutes) => {
      const awake = minutes
        .filter((each) => each <= planned)
        .toSorted((a, b) => b - a)
        .map(before);
      const out = sent(before(planned), wanted, awake);
      expect(new Set(out.map((each) => each.lead)).size).toBe(out.length);
      expect(new Set(out.map((each) => each.at.getTime())).size).toBeLessThanOrEqual(new Set(awake.map(Number)).size);
      for (const { lead, at } of out) {
        expect(at < startsAt).toBe(true);
        expect(at >= reminderAt(startsAt, lead)).toBe(true);
        expect(lead).toBeLessThan(planned);
        expect(out.filter((each) => each.at.getTime() === at.getTime())).toHaveLength(
          awake.filter((each) => each.getTime() === at.getTime()).length > 0 ? 1 : 0,
        );
      }
    }),
  );
});

it('are all sent by a process that is never down, but for those whose time had passed', () => {
  fc.assert(
    fc.property(leads, fc.integer({ min: 1, max: 50_000 }), (wanted, planned) => {
      const awake = wanted.toSorted((a, b) => b - a).map(before);
      const expected = wanted.filter((lead) => lead < planned).toSorted((a, b) => b - a);
      expect(sent(before(planned), wanted, awake).map((each) => each.lead)).toEqual(expected);
    }),
  );
});

it('that are wanted no more are not sent', () => {
  expect(worthSaying({ startsAt, lead: 60, leads: [1_440], now: before(60) })).toBe(false);
});
