import { expect, it } from 'vitest';
import { gist } from './gist.ts';

it('the gist of a title leaves out case, accents, punctuation and small words', () => {
  expect(gist('How do cities price WASTE services?')).toBe('cities price waste services');
  expect(gist('¿Cómo se financia el transporte nocturno?')).toBe('financia transporte nocturno');
});

it('a title of small words alone keeps them', () => {
  expect(gist('What should we do?')).toBe('what should we do');
});

it('other scripts keep their letters', () => {
  expect(gist('Уличное освещение!')).toBe('уличное освещение');
  expect(gist('街灯と犯罪')).toBe('街灯と犯罪');
});
