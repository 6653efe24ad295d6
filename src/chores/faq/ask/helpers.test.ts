import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../surface/identity.ts';
import { HELPERS_AT_MOST, helpersAmong, NUDGES_AT_MOST, type Sign, topicFit, WEEK } from './helpers.ts';

const DAY = WEEK / 7;
const start = new Date('2026-03-02T15:00:00Z').getTime();
const member = (name: string) => name as MemberId;
const sign = (name: string, fit: number): Sign => ({ member: member(name), fit });
const now = new Date(start);
const nobody = { now, without: new Set<MemberId>(), asked: [] };

describe('who is asked to help', () => {
  it('are those who fit best, all that speaks for each of them taken together', () => {
    const signs = [sign('ana', 0.5), sign('ben', 0.4), sign('eva', 0), sign('ben', 0.3)];
    expect(helpersAmong(signs, nobody)).toEqual(['ben', 'ana']);
  });

  it('are five at most', () => {
    const signs = Array.from({ length: 9 }, (_, i) => sign(`m${i}`, (i + 1) / 10));
    expect(helpersAmong(signs, nobody)).toEqual(['m8', 'm7', 'm6', 'm5', 'm4']);
  });

  it('is neither who asks nor who does not want to be asked', () => {
    const without = new Set([member('ana')]);
    expect(helpersAmong([sign('ana', 1), sign('ben', 0.1)], { ...nobody, without })).toEqual(['ben']);
  });

  it('is somebody asked less of late, where two fit alike', () => {
    const asked = [{ member: member('ana'), at: new Date(start - DAY) }];
    expect(helpersAmong([sign('ana', 0.5), sign('ben', 0.5)], { ...nobody, asked })).toEqual(['ben', 'ana']);
  });

  it('is nobody a fourth time within seven days, and again when they are over', () => {
    const at = (days: number) => ({ member: member('ana'), at: new Date(start - days * DAY) });
    const asked = [at(6.9), at(3), at(1)];
    expect(helpersAmong([sign('ana', 1)], { ...nobody, asked })).toEqual([]);
    expect(helpersAmong([sign('ana', 1)], { ...nobody, asked: [at(7), at(3), at(1)] })).toEqual(['ana']);
  });

  it('is asked no more than three times in any seven days, whatever comes in whatever weeks', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const question = fc.record({
      after: fc.integer({ min: 0, max: 3 * DAY }),
      signs: fc.array(
        fc.record({ member: fc.constantFrom(...names.map(member)), fit: fc.double({ min: 0, max: 1, noNaN: true }) }),
      ),
      asker: fc.constantFrom(...names.map(member)),
    });
    fc.assert(
      fc.property(fc.array(question, { maxLength: 40 }), (questions) => {
        const asked: { member: MemberId; at: Date }[] = [];
        let time = start;
        for (const { after, signs, asker } of questions) {
          time += after;
          const at = new Date(time);
          const chosen = helpersAmong(signs, { now: at, without: new Set([asker]), asked });
          expect(chosen.length).toBeLessThanOrEqual(HELPERS_AT_MOST);
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen).not.toContain(asker);
          asked.push(...chosen.map((each) => ({ member: each, at })));
        }
        for (const { member: who, at } of asked) {
          const within = asked.filter((each) => each.member === who && +each.at >= +at && +each.at - +at < WEEK);
          expect(within.length).toBeLessThanOrEqual(NUDGES_AT_MOST);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what somebody said they know about', () => {
  it('fits a question by its words, whatever their endings', () => {
    expect(topicFit('youth curfews and truancy', 'curfew enforcement')).toBe(0.5);
    expect(topicFit('street lighting', 'curfew enforcement')).toBe(0);
    expect(topicFit('', 'curfew')).toBe(0);
    expect(topicFit('curfew', 'a la')).toBe(0);
  });
});
