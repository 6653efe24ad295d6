import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bold, code, link, moment, rich } from '../../src/surface/text.ts';
import { readMarkdown } from '../../test/fake/discord/reading/markdown.ts';
import { asTyped, cost, markdown } from './markdown.ts';

const eyes = {
  zone: 'UTC',
  locale: 'en-US',
  now: 0,
  names: { user: () => 'PINGED', role: () => 'PINGED', channel: () => 'PINGED' },
};
const read = (markup: string) => readMarkdown(markup, eyes);

it.each([
  '*bold* _em_ __under__ ~~gone~~ ||spoiler|| `code` ```block```',
  '# heading',
  '-# small',
  '- item',
  '> quote',
  '>>> quote',
  '1. first',
  '[click](https://example.org)',
  '<@1234> <@&1234> <#1234> <:wave:1234> <t:0:F> </topics list:1>',
  '@everyone and @here',
  'C:\\temp\\*',
  '¯\\_(ツ)_/¯',
  'snake_case_name and 2 * 3 * 4',
  'line one\n# line two\n  - line three',
  'https://example.org/a_b_c?d=*e* and _more_',
  'مرحبا بالعالم',
  '🗳️🗳️',
])('%j is shown as it was typed', (typed) => {
  expect(read(asTyped(typed))).toBe(typed);
  expect(read(markdown(rich`${typed}`))).toBe(typed);
  expect(read(markdown([bold(typed)]))).toBe(typed);
});

const nasty = fc.string({
  unit: fc.constantFrom(
    ...'*_~`|>#-+.[]()<>@:\\/ \n1a'.split(''),
    'everyone',
    'https://',
    '<@12>',
    '¯\\_(ツ)_/¯',
    'é',
    '😀',
  ),
  maxLength: 40,
});

it('whatever a person types is shown as it was typed, in one piece or several', () => {
  fc.assert(
    fc.property(nasty, nasty, (one, other) => {
      expect(read(asTyped(one))).toBe(one);
      expect(read(markdown(rich`${one}${other}`))).toBe(one + other);
      expect(read(markdown(rich`${bold(one)}${bold(other)}!`))).toBe(`${one}${other}!`);
    }),
    { numRuns: 2000 },
  );
});

it('an address ends where it ends, whatever comes next', () => {
  expect(read(markdown(rich`https://example.org${bold('!')}`))).toBe('https://example.org!');
  expect(markdown(rich`see https://example.org/a_b`)).toBe('see https://example.org/a_b');
});

it('an emoji name stays a name, and a time of day a time', () => {
  expect(asTyped(':tada: at 10:30')).toBe('\\:tada: at 10:30');
});

it('code holds backticks', () => {
  expect(markdown([code('ABC-123')])).toBe('`ABC-123`');
  expect(markdown([code('a`b')])).toBe('``a`b``');
  expect(read(markdown([code('`a`')]))).toBe('`a`');
  expect(read(markdown([code('a`b``c')]))).toBe('a`b``c');
});

it('each reader sees a moment in their own zone', () => {
  const at = new Date('2026-03-29T01:30:00Z');
  const shown = (['day', 'time', 'full'] as const).map((style) => markdown([moment(at, style)]));
  expect(shown).toEqual(['<t:1774747800:D>', '<t:1774747800:t>', '<t:1774747800:F>']);
});

it('a member is mentioned by account, and by name where we know of none', () => {
  const member = 'm1' as never;
  expect(markdown([{ kind: 'mention', member, name: 'Ada', account: '42' }])).toBe('<@42>');
  expect(markdown([{ kind: 'mention', member, name: '@everyone' }])).toBe('\\@everyone');
});

it('a link leads where it says, without a preview', () => {
  expect(markdown([link('notes', 'https://example.org/a')])).toBe('[notes](<https://example.org/a>)');
  expect(markdown([link('no [tes]', 'https://example.org/a')])).toBe('no \\[tes] (<https://example.org/a>)');
  expect(markdown([link('run', 'javascript:alert(1)')])).toBe('run');
});

it('no part adds more than it costs', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('plain', 'bold', 'code'), nasty), { maxLength: 5 }), (parts) => {
      const text = parts.map(([kind, words]) => ({ kind, text: words }) as never);
      const whole = markdown(text).length;
      expect(whole).toBeLessThanOrEqual(text.reduce((sum, part) => sum + cost(part), 8));
    }),
    { numRuns: 1000 },
  );
});
