import { describe, expect, it } from 'vitest';
import type { Candidate } from '../polls/selection.ts';
import { editOf } from './model.ts';
import type { Choice } from './store.ts';

const choice = (number: number, running = true): Choice => ({
  position: number,
  topic: `t${number}`,
  number,
  title: `Topic ${number}`,
  running,
});
const candidate = (number: number, more: Partial<Candidate> = {}): Candidate => ({
  id: `t${number}`,
  number,
  title: `Topic ${number}`,
  state: 'open',
  polled: false,
  ...more,
});
const standing = [choice(1), choice(2), choice(3, false)];

describe('an edit', () => {
  it('adds what waits, brings back what was taken out, and leaves what is there', () => {
    const found = [candidate(2, { polled: true }), candidate(3), candidate(4)];
    const edit = editOf({ add: [2, 3, 4], remove: [] }, standing, found);
    expect(edit.ok && edit.change.add.map((each) => each.id)).toEqual(['t3', 't4']);
  });

  it('takes out and adds at once', () => {
    const edit = editOf({ add: [4], remove: [1] }, standing, [candidate(4)]);
    expect(edit.ok && edit.change.remove.map((each) => each.number)).toEqual([1]);
  });

  it.each([
    [[9], [], { kind: 'unknown', numbers: [9] }],
    [[5], [candidate(5, { state: 'chosen' })], { kind: 'not-open', numbers: [5] }],
    [[5], [candidate(5, { polled: true })], { kind: 'polled', numbers: [5] }],
  ])('cannot add %s', (add, found, refusal) => {
    expect(editOf({ add, remove: [] }, standing, found)).toEqual({ ok: false, field: 'add', refusal });
  });

  it('cannot make more than 40 choices, also of those taken out', () => {
    const many = Array.from({ length: 40 }, (_, i) => choice(i + 1, i > 0));
    expect(editOf({ add: [1], remove: [] }, many, [candidate(1)]).ok).toBe(true);
    expect(editOf({ add: [41], remove: [2] }, many, [candidate(41)])).toMatchObject({ refusal: { kind: 'too-many' } });
  });

  it('leaves two choices at least', () => {
    expect(editOf({ add: [], remove: [1] }, standing, [])).toMatchObject({ refusal: { kind: 'too-few', count: 1 } });
    expect(editOf({ add: [], remove: [3] }, standing, [])).toMatchObject({ refusal: { kind: 'not-in', numbers: [3] } });
  });
});
