import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeZone } from '../../../surface/identity.ts';
import { localTime } from '../../../time/settle.ts';
import { minutesOutside, onWeekend, strainIn } from './burden.ts';
import { type Carrier, groupsOf, strainsOf } from './fairness.ts';
import { propose, type Search } from './propose.ts';

const [chicago, madrid, salvador, manila] = [
  'America/Chicago',
  'Europe/Madrid',
  'America/El_Salvador',
  'Asia/Manila',
].map(timeZone) as [Carrier['zone'], Carrier['zone'], Carrier['zone'], Carrier['zone']];
const DAY = 24 * 60 * 60_000;
const HALF_HOUR = 30 * 60_000;
const now = new Date('2026-03-02T15:00:00Z');

const member = (zone: Carrier['zone'], burden = 0): Carrier => ({ zone, burden });
const search = (of: Partial<Search>): Search => ({
  members: [member(chicago)],
  minutes: 60,
  from: new Date(now.getTime() + 5 * DAY),
  to: new Date(now.getTime() + 21 * DAY),
  zone: chicago,
  busy: [],
  past: [],
  count: 5,
  ...of,
});
const world = [member(chicago), member(madrid), member(salvador), member(manila)];

describe('proposals', () => {
  it('are five, on five days, in everybody’s hours where that can be', () => {
    const found = propose(search({ members: [member(chicago), member(madrid), member(salvador)] }));
    expect(found).toHaveLength(5);
    expect(new Set(found.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).size).toBe(5);
    expect(found.flatMap(({ why }) => why.outside)).toEqual([]);
  });

  it('are on nobody’s weekend, and between those days at different hours', () => {
    const found = propose(search({ members: [member(chicago)] })).map(({ startsAt }) => localTime(startsAt, chicago));
    expect(found.filter((each) => each.dayOfWeek > 5)).toEqual([]);
    expect(found[0]?.hour).toBe(13);
    expect(new Set(found.map((each) => each.hour)).size).toBeGreaterThanOrEqual(4);
  });

  it('keep clear of calls that are planned', () => {
    const first = propose(search({}))[0]?.startsAt ?? now;
    const busy = [{ startsAt: new Date(first.getTime() - 30 * 60_000), minutes: 60 }];
    expect(propose(search({ busy })).map(({ startsAt }) => startsAt)).not.toContainEqual(first);
  });

  it('are fewer where there is less room, and none where there is none', () => {
    const from = new Date('2026-03-11T19:00:00Z');
    expect(propose(search({ from, to: new Date('2026-03-11T20:00:00Z') }))).toHaveLength(1);
    expect(propose(search({ from, to: new Date('2026-03-11T19:45:00Z') }))).toEqual([]);
  });

  it('say for whom they are outside their hours, and who carried it last', () => {
    const past = [
      { startsAt: new Date('2026-02-24T14:00:00Z'), outside: [manila] },
      { startsAt: new Date('2026-02-10T14:00:00Z'), outside: [manila, chicago] },
      { startsAt: new Date('2026-01-27T14:00:00Z'), outside: [madrid] },
    ];
    const members = [member(chicago, 60), member(madrid), member(salvador), member(manila, 600)];
    const [best] = propose(search({ members, past }));
    expect(best?.why.outside.map(({ zone }) => zone)).not.toContain(manila);
    expect(best?.why.relieved).toEqual([{ zone: manila, times: 2, at: '2026-02-24T14:00:00.000Z' }]);
    for (const { zone, minutes } of best?.why.outside ?? [])
      expect(minutesOutside(best?.startsAt ?? now, 60, zone)).toBe(minutes);
  });
});

const zones = [
  'America/Chicago',
  'Europe/Madrid',
  'America/El_Salvador',
  'Asia/Manila',
  'Asia/Kolkata',
  'Pacific/Auckland',
];
const anyMembers = fc.array(
  fc.record({ zone: fc.constantFrom(...zones.map(timeZone)), burden: fc.integer({ min: 0, max: 2_000 }) }),
  { minLength: 1, maxLength: 12 },
);
const anyStart = fc.integer({ min: 0, max: 400 }).map((days) => new Date(now.getTime() + days * DAY));

describe('whoever the members are', () => {
  it('no proposal is worse for everybody than a slot that was left out', () => {
    fc.assert(
      fc.property(anyMembers, anyStart, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 6 }), (...given) => {
        const [members, from, days, halves] = given;
        const [minutes, to] = [halves * 30, new Date(from.getTime() + days * DAY)];
        const groups = groupsOf(members, { from, to });
        const burdens = (startsAt: Date) => strainsOf(groups, { startsAt, minutes }).map(({ burden }) => burden);
        const proposed = propose(search({ members, from, to, minutes })).map(({ startsAt }) => startsAt);
        const all = Array.from(
          { length: (days * 24 * 60 - minutes) / 30 + 1 },
          (_, i) => new Date(+from + i * HALF_HOUR),
        );
        const working = all.filter((startsAt) => !groups.some(({ clock }) => onWeekend(clock, { startsAt, minutes })));
        for (const left of working.filter((each) => !proposed.some((slot) => +slot === +each)).map(burdens))
          for (const slot of proposed.map(burdens)) expect(slot.every((each, i) => each > (left[i] ?? 0))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('what a group weighs is the same to the last bit in whatever order they come', () => {
    const period = { from: now, to: new Date(now.getTime() + DAY) };
    const weights = (members: readonly Carrier[]) =>
      groupsOf(members, period).map(({ zone, weight }) => [zone, weight]);
    fc.assert(
      fc.property(anyMembers, (members) => {
        expect(weights(members.toReversed())).toEqual(weights(members));
      }),
    );
  });

  it('their order changes nothing', () => {
    fc.assert(
      fc.property(anyMembers, anyStart, fc.infiniteStream(fc.nat()), (members, from, noise) => {
        const to = new Date(from.getTime() + 8 * DAY);
        const shuffled = members
          .map((each) => ({ each, by: noise.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ each }) => each);
        expect(propose(search({ members: shuffled, from, to }))).toEqual(propose(search({ members, from, to })));
      }),
      { numRuns: 20 },
    );
  });
});

/** Every second week from a Monday, the best proposal held; or each call a fortnight after the last. */
function series(calls: number, hold: (members: readonly Carrier[], from: Date) => Date): readonly number[][] {
  let members = world;
  const burdens: number[][] = [];
  for (let i = 0; i < calls; i++) {
    const startsAt = hold(members, new Date(now.getTime() + i * 14 * DAY));
    members = members.map(({ zone, burden }) => ({
      zone,
      burden: burden + strainIn(zone, { startsAt, minutes: 60 }).burden,
    }));
    burdens.push(members.map(({ burden }) => burden));
  }
  return burdens;
}
const gap = (burdens: readonly number[]) => Math.max(...burdens) - Math.min(...burdens);

it('over 26 calls of Chicago, Madrid, San Salvador and Manila what each carries stays close', () => {
  const proposed = series(26, (members, from) => {
    const to = new Date(from.getTime() + 13 * DAY);
    return propose(search({ members, from, to }))[0]?.startsAt ?? from;
  });
  const fixed = series(26, (_members, from) => new Date(from.getTime() - 60 * 60_000));
  expect(Math.max(...proposed.map(gap))).toBeLessThanOrEqual(480);
  expect(gap(proposed.at(-1) ?? [])).toBeLessThan(gap(fixed.at(-1) ?? []) / 4);
});
