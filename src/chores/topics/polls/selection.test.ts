import { describe, expect, it } from 'vitest';
import { type Candidate, MOST_CHOICES, readSelection, select } from './selection.ts';

const numbers = (...of: number[]) => ({ kind: 'numbers', numbers: of });
const top = (count: number) => ({ kind: 'top', count });

describe('topics for a poll are named', () => {
  it.each([
    ['3, 7, 12', numbers(3, 7, 12)],
    ['3 7 12', numbers(3, 7, 12)],
    ['#3,#7 and #12', numbers(3, 7, 12)],
    ['3; 7 y 12', numbers(3, 7, 12)],
    ['12, 3, 12', numbers(12, 3)],
    ['top 5', top(5)],
    ['Top  5', top(5)],
    ['the first 5', top(5)],
    ['las 5 primeras', top(5)],
    ['los 5 primeros', top(5)],
    ['primeros 5', top(5)],
    ['las mejores 10', top(10)],
  ])('as %s', (typed, selection) => {
    expect(readSelection([typed])).toEqual(selection);
  });

  it('as a form gives them, each by itself', () => {
    expect(readSelection(['3', '7', '3'])).toEqual(numbers(3, 7));
  });

  it.each(['', '  ', 'all', 'top', 'top ten', '3, seven', '-3', '3.5', ','])('but not as %j', (typed) => {
    expect(readSelection([typed])).toBeUndefined();
  });
});

const candidate = (number: number, more: Partial<Candidate> = {}): Candidate => ({
  id: `t${number}`,
  number,
  title: `Topic ${number}`,
  state: 'open',
  polled: false,
  ...more,
});
const asked = (...of: number[]) => ({ kind: 'numbers', numbers: of }) as const;

describe('a poll', () => {
  it('takes the topics asked for', () => {
    const topics = [candidate(7), candidate(3)];
    expect(select(asked(7, 3), topics)).toEqual({ ok: true, topics });
  });

  it('takes what there is when more were asked for from the top', () => {
    const topics = [candidate(7), candidate(3)];
    expect(select({ kind: 'top', count: 5 }, topics)).toEqual({ ok: true, topics });
  });

  it.each([
    [asked(3, 99), [candidate(3)], { kind: 'unknown', numbers: [99] }],
    [asked(3, 4), [candidate(3), candidate(4, { state: 'chosen' })], { kind: 'not-open', numbers: [4] }],
    [asked(3, 4), [candidate(3), candidate(4, { polled: true })], { kind: 'polled', numbers: [4] }],
    [asked(3), [candidate(3)], { kind: 'too-few', count: 1 }],
    [{ kind: 'top', count: 5 } as const, [], { kind: 'too-few', count: 0 }],
    [{ kind: 'top', count: 41 } as const, [candidate(1), candidate(2)], { kind: 'too-many', count: 41 }],
  ])('is refused for %j', (selection, candidates, refusal) => {
    expect(select(selection, candidates)).toEqual({ ok: false, refusal });
  });

  it('is refused for more topics than fit', () => {
    const topics = Array.from({ length: MOST_CHOICES + 1 }, (_, i) => candidate(i + 1));
    const refusal = { kind: 'too-many', count: MOST_CHOICES + 1 };
    expect(select(asked(...topics.map((each) => each.number)), topics)).toEqual({ ok: false, refusal });
  });
});
