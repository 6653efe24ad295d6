import { expect, it } from 'vitest';
import { PlatformError } from '../../src/surface/platform.ts';
import { missed, trunks } from './luggage.ts';

const later = new PlatformError({ kind: 'unavailable' }, 'later');
const never = new PlatformError({ kind: 'refused', gone: false }, 'never');

it('what may still come is tried a few times, and then done without', () => {
  const trunk = trunks().of('a');
  trunk.ids.set('k', 'F1');
  for (let i = 0; i < 4; i += 1) expect(() => missed(trunk, ['k'], later)).toThrow(later);
  expect(trunk.lost.size).toBe(0);
  missed(trunk, ['k'], later);
  expect([...trunk.lost]).toEqual(['k']);
  expect(trunk.ids.has('k')).toBe(false);
});

it('what is refused is done without at once', () => {
  const trunk = trunks().of('a');
  missed(trunk, ['k'], never);
  expect([...trunk.lost]).toEqual(['k']);
});

it('what a delivery has is kept between its tries, and the oldest forgotten where there are too many', () => {
  const all = trunks();
  const first = all.of('0');
  expect(all.of('0')).toBe(first);
  for (let i = 1; i < 200; i += 1) all.of(String(i));
  expect(all.known('0')).toBe(first);
  all.of('200');
  expect(all.known('0')).toBeUndefined();
  expect(all.known('1')).toBeDefined();
  all.forget('1');
  expect(all.known('1')).toBeUndefined();
});
