import { expect, it } from 'vitest';
import { remembered } from './once.ts';

it('of more ids than are kept, the oldest are forgotten', () => {
  const ids = remembered(2);
  for (const each of ['1', '2', '2', '3']) ids.add(each);
  expect(['1', '2', '3'].map(ids.has)).toEqual([false, true, true]);
});
