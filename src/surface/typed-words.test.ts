import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine, cleanLines } from './typed-words.ts';

it('one line never holds half a character, a control character or a line break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const line = cleanLine(`${typed}\ud800\u0000`);
      expect(line.isWellFormed()).toBe(true);
      expect(line).not.toMatch(/\p{Cc}/u);
      expect(cleanLine(line)).toBe(line);
    }),
  );
});

it('several lines keep their breaks, at most one empty between two', () => {
  expect(cleanLines('We re-tender \r\n\r\n\n\n in May\u0000')).toBe('We re-tender\n\nin May');
  expect(cleanLines(' \n \u200b')).toBeUndefined();
  expect(cleanLines(undefined)).toBeUndefined();
});

it('two spaces with something unseen between them are one', () => {
  expect(cleanLine('a \u0000 b \u200b c')).toBe('a b c');
});
