import { expect, it } from 'vitest';
import type { CommandSpec, OptionSpec } from '../../src/surface/command.ts';
import { offered, suggestions } from './commands.ts';

const both = (words: string) => ({ en: words, es: `${words}, en español` });
const option = (name: string, more: Partial<OptionSpec> = {}): OptionSpec => ({
  name,
  summary: both(`the ${name}`),
  kind: 'text',
  required: false,
  completes: false,
  ...more,
});
const yesNo = ['yes', 'no'].map((value) => ({ value, label: { en: value, es: value === 'yes' ? 'sí' : 'no' } }));
const command = (path: string, who: CommandSpec['who'], ...options: OptionSpec[]): CommandSpec => ({
  path: path.split(' '),
  summary: both(path),
  who,
  options,
});
const commands = [
  command(
    'topics suggest',
    'anyone',
    option('title'),
    option('why'),
    option('speak', { kind: 'choice', choices: yesNo }),
  ),
  command('topics list', 'anyone', option('page', { kind: 'number' })),
  command('topics poll', 'coordinator', option('choices', { completes: true }), option('closes')),
  command('convener profile', 'anyone'),
  command('convener profile link', 'anyone', option('code')),
];

const ways = async (line: string, language: 'en' | 'es' = 'en') =>
  suggestions({
    line,
    language,
    commands,
    people: ['Karen Lindqvist', 'José Luis Herrera', 'Joseph'],
    complete: async (_, { name }, typed) => [{ label: `${name} like ${typed.trim()}`, value: `${typed.trim()}7` }],
  });
const lines = async (line: string, language: 'en' | 'es' = 'en') =>
  (await ways(line, language)).map((each) => each.line);

it('offers nothing for what is not a command', async () => {
  expect(await ways('hello /topics')).toEqual([]);
});

it('offers people wherever an @ is typed, accents or not', async () => {
  expect(await lines('Thank you, @jose')).toEqual(['Thank you, @José Luis Herrera ', 'Thank you, @Joseph ']);
  expect(await lines('/topics suggest @Karen L')).toEqual(['/topics suggest @Karen Lindqvist ']);
  expect(await lines('karen@')).toEqual([]);
  expect(await lines('@Karen Lindqvist ')).toEqual([]);
});

it('offers the commands that begin so, then those with a word that does', async () => {
  expect(await lines('/')).toHaveLength(5);
  expect(await lines('/to')).toEqual(['/topics suggest ', '/topics list ', '/topics poll ']);
  expect(await lines('/link')).toEqual(['/convener profile link ']);
  expect((await ways('/topics l', 'es'))[0]?.detail).toBe('topics list, en español');
});

it('offers the longer of two commands', async () => {
  expect(await lines('/convener profile')).toEqual(['/convener profile link ']);
  expect(await lines('/convener profile link ')).toEqual(['/convener profile link code: ']);
});

it('offers the options of a command, those already said left out', async () => {
  expect(await lines('/topics suggest ')).toEqual([
    '/topics suggest title: ',
    '/topics suggest why: ',
    '/topics suggest speak: ',
  ]);
  expect(await lines('/topics suggest Waste prices w')).toEqual(['/topics suggest Waste prices why: ']);
  expect(await lines('/topics suggest Waste why: prices s')).toEqual(['/topics suggest Waste why: prices speak: ']);
  expect(await lines('/topics suggest Waste why: prices w')).toEqual([]);
});

it('does not interrupt free words between two of them', async () => {
  expect(await lines('/topics suggest Waste ')).toEqual([]);
});

it('offers the fixed choices of an option in the language of the reader', async () => {
  expect(await lines('/topics suggest Waste speak: ')).toEqual([
    '/topics suggest Waste speak: yes ',
    '/topics suggest Waste speak: no ',
  ]);
  expect((await ways('/topics suggest Waste speak: s', 'es')).map((each) => each.label)).toEqual(['sí']);
});

it('offers what only Convener knows, for the option named last or the first there is', async () => {
  expect(await lines('/topics poll 3,')).toContain('/topics poll 3,7 ');
  expect(await lines('/topics poll choices: 3,')).toEqual(['/topics poll choices: 3,7 ']);
});

it('offers what is for coordinators to those who manage the workspace', () => {
  const named = (admin: boolean) => offered(commands, { admin }).map((each) => each.path.join(' '));
  expect(named(true)).toContain('topics poll');
  expect(named(false)).not.toContain('topics poll');
});
