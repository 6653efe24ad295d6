import { expect, test } from 'vitest';
import { readMarkdown } from './reading/markdown.ts';
import { moment } from './reading/moments.ts';
import { pingsOf } from './reading/pings.ts';

const eyes = {
  zone: 'America/Chicago',
  locale: 'en-US',
  now: Date.parse('2026-03-02T15:00:00Z'),
  names: { user: (id: string) => `Ana ${id}`, role: () => 'speakers', channel: () => 'general' },
};
const read = (text: string) => readMarkdown(text, eyes);

test.each([
  ['**bold** and *slanted* and _slanted_ and __under__', 'bold and slanted and slanted and under'],
  ['~~gone~~ ||hidden|| `code *x*`', 'gone hidden code *x*'],
  ['***both*** and **bold *and* more**', 'both and bold and more'],
  ['## Heading\n### Smaller\n-# small print', 'Heading\nSmaller\nsmall print'],
  ['- one\n* two\n  - three\n1. four', '• one\n• two\n  • three\n1. four'],
  ['> quoted\n>>> and more', 'quoted\nand more'],
  ['[the words](https://example.org/a_b)', 'the words'],
  ['https://example.org/a_b_c and <https://example.org/*x*>', 'https://example.org/a_b_c and https://example.org/*x*'],
  ['<@7> in <#1> for <@&2>: </topics list:9> <:wave:3>', '@Ana 7 in #general for @speakers: /topics list :wave:'],
  ['```ts\nconst *x* = 1;\n``` after *that*', 'const *x* = 1; after that'],
  ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ['#no heading, -no list, >no quote', '#no heading, -no list, >no quote'],
  ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
])('a reader sees %j as %j', (text, seen) => {
  expect(read(text)).toBe(seen);
});

test.each([
  '*bold*',
  '**x** __y__ ~~z~~ ||s||',
  '# x',
  '-# x',
  '- x',
  '> x',
  '`code`',
  '[a](https://example.org)',
  '<@1> <#2> <t:0:F>',
  '@everyone @here',
  'a_b_ _c_',
  '\\o/',
])('what was typed and escaped, mark by mark, is shown as typed: %j', (typed) => {
  expect(read(typed.replace(/[^0-9A-Za-z\s]/g, '\\$&'))).toBe(typed);
});

test('what was typed and not escaped is not shown as typed', () => {
  for (const typed of ['*bold*', '# x', '-# x', '<t:0:F>']) expect(read(typed)).not.toBe(typed);
});

test('a heading loses the hashes at its end unless they are escaped', () => {
  expect(read('## Why C#')).toBe('Why C');
  expect(read('## Why C\\#')).toBe('Why C#');
});

test('a time is shown in the reader’s own zone and language', () => {
  const unix = Date.parse('2026-03-09T20:00:00Z') / 1000;
  expect(read(`<t:${unix}:F> or <t:${unix}:t>, <t:${unix}:R>`)).toBe(
    'Monday, March 9, 2026 at 3:00 PM or 3:00 PM, in 7 days',
  );
  expect(moment(unix, 'F', { ...eyes, zone: 'Europe/Madrid', locale: 'es-ES' })).toBe(
    'lunes, 9 de marzo de 2026, 21:00',
  );
  expect(moment(unix - 86_400 * 8, 'R', eyes)).toBe('19 hours ago');
});

const text = '<@1> <@!2> <@&3> @everyone `<@4> @here`';

test('without allowed mentions everybody is pinged who is mentioned outside code', () => {
  expect(pingsOf([text], undefined)).toEqual({ everyone: true, users: ['1', '2'], roles: ['3'] });
});

test('nobody is pinged when nothing is allowed', () => {
  expect(pingsOf([text], { parse: [] })).toEqual({ everyone: false, users: [], roles: [] });
});

test('only those named are pinged, and only if they are mentioned', () => {
  expect(pingsOf([text], { users: ['2', '9'] })).toEqual({ everyone: false, users: ['2'], roles: [] });
  expect(pingsOf([text], { parse: ['roles'] })).toEqual({ everyone: false, users: [], roles: ['3'] });
});

test('a backslash does not keep a mention from pinging', () => {
  expect(pingsOf(['\\@everyone'], undefined).everyone).toBe(true);
});
