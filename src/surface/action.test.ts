import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACTION_ID_LIMIT, type ActionRef, decodeAction, encodeAction } from './action.ts';

const name = fc.stringMatching(/^[a-z][a-zA-Z0-9._/-]{0,30}$/);
const arg = fc.oneof(
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '=', ':', '#1-2', '%'),
);
const part = fc.record({ from: fc.nat(9999), to: fc.nat(9999) });
const action: fc.Arbitrary<ActionRef> = fc.record(
  { name, args: fc.array(arg, { maxLength: 5 }), part },
  { requiredKeys: ['name', 'args'] },
);

const tried = (of: ActionRef): string | undefined => {
  try {
    return encodeAction(of);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return undefined;
  }
};

it('every action that fits is read back as it was written', () => {
  let fitted = 0;
  const check = fc.property(action, (of) => {
    const id = tried(of);
    if (id === undefined) return;
    fitted += 1;
    expect(id.length).toBeLessThanOrEqual(ACTION_ID_LIMIT);
    expect(decodeAction(id)).toEqual(of);
  });
  fc.assert(check, { numRuns: 1000 });
  expect(fitted).toBeGreaterThan(300);
});

it('no text from outside makes the reader throw, and what it reads is what was written', () => {
  const likely = fc.stringMatching(/^[a-z]{1,3}(:[=%a-zA-Z0-9_.-]{0,24}){0,3}(#\d{1,5}-\d{1,5})?$/);
  const check = fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), likely), (id) => {
    const read = decodeAction(id);
    if (read) expect(encodeAction(read)).toBe(id);
  });
  fc.assert(check, { numRuns: 2000 });
});

it.each([
  '',
  ':',
  'Poll',
  'poll:%',
  'poll:%E0%A4',
  'poll:%61',
  'poll:=AAAA',
  'poll:=AAAAAAAAAAAAAAAAAAAAAB',
  'poll#1',
  'poll#01-2',
  'poll#1-2#3-4',
  'poll#1-20000',
  'poll vote',
  `poll:${'a'.repeat(100)}`,
])('%j is not an action', (id) => {
  expect(decodeAction(id)).toBeUndefined();
});

it('two UUIDs and the part of a menu leave room for a long name', () => {
  const of = {
    name: 'topics.vote-by-menu-in-private',
    args: ['0b9f6a53-4d9c-4d53-9a06-6c1c0f7d2f11', 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
    part: { from: 1000, to: 1025 },
  };
  expect(encodeAction(of)).toHaveLength(88);
  expect(decodeAction(encodeAction(of))).toEqual(of);
});

it('a UUID in capitals keeps its capitals', () => {
  const of = { name: 'a', args: ['0B9F6A53-4D9C-4D53-9A06-6C1C0F7D2F11'] };
  expect(decodeAction(encodeAction(of))).toEqual(of);
});

it.each<[string, ActionRef]>([
  ['is too long', { name: 'poll', args: ['a'.repeat(96)] }],
  ['has a name of another form', { name: 'Poll vote', args: [] }],
  ['has no name', { name: '', args: ['a'] }],
  ['has a part below nothing', { name: 'poll', args: [], part: { from: -1, to: 2 } }],
  ['has a part of a fraction', { name: 'poll', args: [], part: { from: 0.5, to: 2 } }],
  ['has half a character', { name: 'poll', args: ['\ud83d'] }],
])('an action that %s is refused', (_, of) => {
  expect(() => encodeAction(of)).toThrow(RangeError);
});
