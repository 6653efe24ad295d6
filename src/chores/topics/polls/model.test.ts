import { expect, it } from 'vitest';
import { mannerOf } from './manner.ts';
import { mayShow, revealOf, USUAL } from './model.ts';

const open = { closedAt: null };

it.each([
  ['live', true, true],
  ['after-voting', false, true],
  ['at-close', false, false],
] as const)('the standing of an open poll, %s, is shown as it says', (reveal, before, voted) => {
  expect([mayShow({ ...open, reveal }, false), mayShow({ ...open, reveal }, true)]).toEqual([before, voted]);
  expect(mayShow({ closedAt: new Date(0), reveal }, false)).toBe(true);
});

it('a sealed poll shows its standing at the close, and cannot be asked for it sooner', () => {
  expect([undefined, 'at-close', 'live', 'after-voting'].map((said) => revealOf(said as never, 'sealed'))).toEqual([
    ...['at-close', 'at-close', 'refused', 'refused'],
  ]);
  expect(revealOf(undefined, 'open')).toBe('live');
});

it('what is not said about a poll is as usual', () => {
  const nothing = { method: undefined, reveal: undefined, anonymity: undefined, 'write-ins': undefined };
  expect(mannerOf(nothing)).toEqual(USUAL);
  expect(mannerOf({ ...nothing, anonymity: 'sealed', 'write-ins': 'yes' })).toEqual({
    ...{ method: 'approval', reveal: 'at-close', anonymity: 'sealed', writeIns: true },
  });
  expect(mannerOf({ ...nothing, anonymity: 'sealed', reveal: 'live' })).toBeUndefined();
});
