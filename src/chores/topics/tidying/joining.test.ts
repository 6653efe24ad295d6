import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../surface/identity.ts';
import { type Interest, joined } from './joining.ts';

const member = 'ana' as MemberId;
const of = (more: Partial<Interest>): Interest => ({
  member,
  wants: false,
  speak: 'no',
  since: new Date('2026-03-02T15:00:00Z'),
  ...more,
});
const interests = fc.record({
  member: fc.constant(member),
  wants: fc.boolean(),
  speak: fc.constantFrom('yes' as const, 'no' as const, 'someone' as const),
  since: fc.date({ noInvalidDate: true }),
});

describe('what somebody wants of two topics that become one', () => {
  it('is wanted when either was', () => {
    expect(joined(of({ wants: true }), of({})).wants).toBe(true);
    expect(joined(of({}), of({})).wants).toBe(false);
  });

  it.each([
    ['yes', 'someone', 'yes'],
    ['someone', 'no', 'someone'],
    ['no', 'yes', 'yes'],
  ] as const)('of %s and %s is %s', (one, other, both) => {
    expect(joined(of({ speak: one }), of({ speak: other })).speak).toBe(both);
  });

  it('is as old as the older', () => {
    const older = new Date('2020-01-01T00:00:00Z');
    expect(joined(of({ since: older }), of({})).since).toEqual(older);
  });

  it('of one alone is that one', () => {
    expect(joined(undefined, of({ wants: true }))).toEqual(of({ wants: true }));
  });

  it('is the same in whatever order, and joined again', () => {
    fc.assert(
      fc.property(interests, interests, (one, other) => {
        const both = joined(one, other);
        expect(joined(other, one)).toEqual(both);
        expect(joined(both, other)).toEqual(both);
      }),
    );
  });
});
