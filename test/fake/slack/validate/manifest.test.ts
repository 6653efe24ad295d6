import { expect, it } from 'vitest';
import { manifest } from './manifest.ts';

const shortcut = { name: 'Keep', type: 'message', callback_id: 'keep', description: 'Keep' };
const problems = (...shortcuts: object[]) =>
  manifest(
    {
      display_information: { name: 'Convener' },
      features: { bot_user: { display_name: 'Convener' }, shortcuts },
      oauth_config: { scopes: { bot: ['commands'] } },
      settings: {},
    },
    '',
  );

it('a manifest may have message shortcuts', () => {
  expect(problems(shortcut, { ...shortcut, callback_id: 'drop' })).toEqual([]);
});

it.each<[string, object[]]>([
  ['a name over 24 characters', [{ ...shortcut, name: 'x'.repeat(25) }]],
  ['a description over 150', [{ ...shortcut, description: 'x'.repeat(151) }]],
  ['a callback id over 255', [{ ...shortcut, callback_id: 'x'.repeat(256) }]],
  ['no description', [{ ...shortcut, description: undefined }]],
  ['another type', [{ ...shortcut, type: 'channel' }]],
  ['one callback id twice', [shortcut, shortcut]],
  ['more than ten', Array.from({ length: 11 }, (_, i) => ({ ...shortcut, callback_id: String(i) }))],
])('not with %s', (_, shortcuts) => {
  expect(problems(...shortcuts).length).toBeGreaterThan(0);
});
