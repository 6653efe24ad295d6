import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { platformError, said, wordOf } from './errors.ts';

const refused = new DiscordAPIError(
  { code: 50007, message: 'Cannot send messages to this user' },
  50007,
  403,
  'POST',
  'x',
  {},
);

it('an answer that is cut off is quoted by its error, and not by us', () => {
  try {
    JSON.parse('zebra crossings');
  } catch (error) {
    expect(String(error)).toContain('zebra');
    expect([said(error), wordOf(error)]).toEqual(['SyntaxError', 'SyntaxError']);
  }
  expect.assertions(2);
});

it('of a refusal the log has the code, also where it comes as the fault that the outbox knows', () => {
  expect([refused, platformError(refused, 'once')].map(wordOf)).toEqual(['50007', '50007']);
  expect([new TypeError('zebra'), 'zebra'].map(wordOf)).toEqual(['TypeError', 'string']);
});
