import { expect, it } from 'vitest';
import { bell } from '../../../test/engine/fixture.ts';
import { register } from '../registry.ts';
import { readTyped } from './typed.ts';

const registry = register([bell], { presses: [], jobs: [] });
const raw = (line: string) => {
  const read = readTyped(line, registry);
  return read.kind === 'command' ? read.raw : read;
};

it.each([
  ['bell say words: hello there times: 2', { words: ['hello there'], times: ['2'] }],
  ['bell say hello there times: 2', { words: ['hello there'], times: ['2'] }],
  ['  BELL   Say  Who pays? ', { words: ['Who pays?'] }],
  ['bell say Waste: who pays, and when at 15:00?', { words: ['Waste: who pays, and when at 15:00?'] }],
  ['bell say Words: x', { words: ['x'] }],
  ['bell say see https://example.org/a:b', { words: ['see https://example.org/a:b'] }],
  ['bell say مرحبا times: 3', { words: ['مرحبا'], times: ['3'] }],
  ['bell say by the bag: two dollars times: 2', { words: ['by the bag: two dollars'], times: ['2'] }],
  ['bell say', {}],
  ['bell say times:', {}],
])('reads “%s”', (line, expected) => {
  expect(raw(line)).toEqual(expected);
});

it('takes a small word with a colon that is no option for one misspelt', () => {
  expect(raw('bell say titel: x')).toMatchObject({ kind: 'unknown-option', name: 'titel' });
});

it.each(['tims', 'itmes', 'word'])('takes “%s:” among the words for a slip of an option’s name', (name) => {
  expect(raw(`bell say hello ${name}: 2`)).toMatchObject({ kind: 'unknown-option', name });
});

it('says how far a path leads', () => {
  expect(raw('bell sing loud')).toEqual({ kind: 'unknown-command', path: 'bell sing loud' });
});
