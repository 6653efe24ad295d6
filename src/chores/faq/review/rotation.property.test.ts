import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../surface/identity.ts';
import { type Candidate, nextSteward } from './rotation.ts';

const id = (i: number) => `m${i}` as MemberId;
const at = (i: number) => new Date(1_700_000_000_000 + i);

const PEOPLE = 6;
const everybody = Array.from({ length: PEOPLE }, (_, i) => i);
/** Who of them is a coordinator, day by day; each day begins a shift. */
type Days = readonly (readonly boolean[])[];

function shiftsOver(days: Days): readonly (MemberId | undefined)[] {
  const shifts: (MemberId | undefined)[] = [];
  for (const there of days) {
    const all = everybody.filter((i) => there[i]);
    const last = (i: number) => shifts.lastIndexOf(id(i));
    const candidates = all.map((i) => ({ member: id(i), last: last(i) < 0 ? null : at(last(i)) }));
    shifts.push(nextSteward(candidates, shifts.at(-1)));
  }
  return shifts;
}

/** Every stretch of days on which somebody was there all the time. */
const stays = (days: Days) =>
  everybody.flatMap((one) =>
    days.flatMap((_, from) =>
      days.flatMap((__, last) => {
        const always = last >= from && days.slice(from, last + 1).every((there) => there[one]);
        return always ? [{ one, from, to: last + 1 }] : [];
      }),
    ),
  );

describe('the next steward', () => {
  it('is who never had a shift, by joining, then whose shift lies longest ago', () => {
    const all: readonly Candidate[] = [
      { member: id(0), last: at(2) },
      { member: id(1), last: null },
      { member: id(2), last: at(1) },
      { member: id(3), last: null },
    ];
    expect(nextSteward(all)).toBe(id(1));
    expect(nextSteward(all.filter(({ last }) => last))).toBe(id(2));
  });

  it('is not who had it just now, unless nobody else is there', () => {
    const [ana, ben] = [
      { member: id(0), last: at(1) },
      { member: id(1), last: at(2) },
    ];
    expect(nextSteward([ana, ben], id(0))).toBe(id(1));
    expect(nextSteward([ana], id(0))).toBe(id(0));
    expect(nextSteward([], id(0))).toBeUndefined();
  });

  it('is never more than one shift ahead of another who was there all the time', () => {
    const presence = fc.array(fc.boolean(), { minLength: PEOPLE, maxLength: PEOPLE });
    fc.assert(
      fc.property(fc.array(presence, { minLength: 1, maxLength: 60 }), (days) => {
        const shifts = shiftsOver(days);
        for (const { one, from, to } of stays(days)) {
          const taken = shifts.slice(from, to);
          const had = everybody.map((i) => taken.filter((each) => each === id(i)).length);
          expect(Math.max(...had) - (had[one] ?? 0)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
