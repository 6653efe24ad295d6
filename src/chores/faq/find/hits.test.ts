import { expect, it } from 'vitest';
import { SUGGEST_AT } from '../search/gate.ts';
import { isClear, worthShowing } from './hits.ts';

const hits = (...likeness: readonly number[]) => likeness.map((each) => ({ likeness: each }));

it('one very likely entry is clear, alone or far before the next', () => {
  expect(isClear(hits(SUGGEST_AT))).toBe(true);
  expect(isClear(hits(0.96, 0.48, 0.4))).toBe(true);
  expect(isClear(hits(0.96, 0.49))).toBe(false);
  expect(isClear(hits(SUGGEST_AT - 0.01))).toBe(false);
  expect(isClear([])).toBe(false);
});

it('what is all but certain not to answer is not shown', () => {
  expect(worthShowing(hits(0.9, 0.02, 0.019, 0))).toEqual(hits(0.9, 0.02));
});
