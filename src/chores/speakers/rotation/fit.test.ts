import { expect, it } from 'vitest';
import { fitOf } from './fit.ts';

it('a topic fits by the words it shares, whatever their case, accents and endings', () => {
  expect(fitOf('curfew rules, street lights', 'Do youth curfews work?')).toBe(1);
  expect(fitOf('Iluminación; Árboles', 'árbol o iluminacion')).toBe(2);
  expect(fitOf('night buses', 'Curfews')).toBe(0);
});

it('small words and none at all fit nothing', () => {
  expect(fitOf('what should we do about that', 'What should we do about waste?')).toBe(0);
  expect(fitOf('', 'Curfews')).toBe(0);
});
