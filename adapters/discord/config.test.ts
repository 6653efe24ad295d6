import { expect, it } from 'vitest';
import { configuration, variables } from './config.ts';

it('without a token Discord is off', () => {
  expect(configuration({})).toEqual({ kind: 'off' });
  expect(configuration({ DISCORD_TOKEN: '  ', DISCORD_API_URL: 'nonsense' })).toEqual({ kind: 'off' });
});

it.each([
  [undefined, 'https://discord.com/api'],
  ['http://127.0.0.1:8080/api/', 'http://127.0.0.1:8080/api'],
  ['https://proxy.example.org', 'https://proxy.example.org'],
])('an API address of %s is %s', (DISCORD_API_URL, api) => {
  expect(configuration({ DISCORD_TOKEN: ' Bot a.b.c ', DISCORD_API_URL })).toEqual({
    kind: 'on',
    settings: { token: 'a.b.c', api, messageContent: false },
  });
});

it.each([
  ['on', true],
  [' ON ', true],
  ['off', false],
  ['', false],
])('what people write is read when DISCORD_MESSAGE_CONTENT is "%s": %s', (DISCORD_MESSAGE_CONTENT, messageContent) => {
  expect(configuration({ DISCORD_TOKEN: 'a.b.c', DISCORD_MESSAGE_CONTENT })).toMatchObject({
    settings: { messageContent },
  });
});

it.each([
  [{ DISCORD_TOKEN: 'a secret.b.c' }, 'DISCORD_TOKEN'],
  [{ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'secret' }, 'DISCORD_API_URL'],
  [{ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'ftp://secret/api' }, 'DISCORD_API_URL'],
  [{ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'https://secret/api/v10/' }, 'DISCORD_API_URL'],
  [{ DISCORD_TOKEN: 'a.b.c', DISCORD_MESSAGE_CONTENT: 'secret' }, 'DISCORD_MESSAGE_CONTENT'],
])('%j is told apart by the name of the variable, never its value', (env, name) => {
  const read = configuration(env);
  if (read.kind !== 'wrong') throw new Error(read.kind);
  expect(read.problems).toEqual([expect.stringMatching(new RegExp(`^${name} .*\\.$`))]);
  expect(read.problems.join()).not.toContain('secret');
});

it('both mistakes are told at once', () => {
  const read = configuration({ DISCORD_TOKEN: 'a b', DISCORD_API_URL: 'x' });
  expect(read).toMatchObject({ kind: 'wrong', problems: [expect.any(String), expect.any(String)] });
  expect(variables.map(({ name }) => name)).toEqual(['DISCORD_TOKEN', 'DISCORD_API_URL', 'DISCORD_MESSAGE_CONTENT']);
});
