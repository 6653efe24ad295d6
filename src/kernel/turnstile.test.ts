import { expect, it } from 'vitest';
import { turnstile } from './turnstile.ts';

it('lets so many in at once, the others in order as places come free, whether the work succeeds or not', async () => {
  const enter = turnstile(2);
  const inside: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const visit = (name: string) =>
    enter(() => {
      inside.push(name);
      const end = Promise.withResolvers<string>();
      ends.set(name, end);
      return end.promise;
    });
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(visit);
  await Promise.resolve();
  expect(inside).toEqual(['a', 'b']);
  ends.get('b')?.reject(new Error('b failed'));
  await expect(b).rejects.toThrow('b failed');
  expect(inside).toEqual(['a', 'b', 'c']);
  ends.get('a')?.resolve('a done');
  await expect(a).resolves.toBe('a done');
  expect(inside).toEqual(['a', 'b', 'c', 'd']);
  ends.get('c')?.resolve('c done');
  ends.get('d')?.resolve('d done');
  await Promise.all([c, d]);
  const e = visit('e');
  expect(inside.at(-1)).toBe('e');
  ends.get('e')?.resolve('e done');
  await e;
});
