import { expect, it } from 'vitest';
import type { CommandSpec, OptionSpec } from '../../src/surface/command.ts';
import { commandErrors } from '../../test/fake/discord/validate/commands.ts';
import { loadSpec } from '../../test/fake/discord/validate/spec.ts';
import { nativeCommands } from './commands.ts';
import { same } from './registration.ts';

const spec = await loadSpec();
const said = (words: string) => ({ en: words, es: `${words} (es)` });
const option = (name: string, more: Partial<OptionSpec> = {}): OptionSpec => ({
  name,
  summary: said(name),
  kind: 'text',
  required: false,
  completes: false,
  ...more,
});
const command = (words: string, more: Partial<CommandSpec> = {}): CommandSpec => ({
  path: words.split(' '),
  summary: said(words),
  who: 'anyone',
  options: [],
  ...more,
});
const yesNo = [
  { value: 'yes', label: { en: 'Yes', es: 'Sí' } },
  { value: 'no', label: { en: 'No', es: 'No' } },
];

function native(...specs: readonly CommandSpec[]) {
  const made = nativeCommands(specs);
  for (const { default_member_permissions: permissions, ...each } of made) {
    expect(spec('ApplicationCommandUpdateRequest', each)).toEqual([]);
    // Discord's description says integer here, and Discord takes and gives a string.
    expect(permissions ?? '0').toMatch(/^\d+$/);
  }
  expect(commandErrors(made as never)).toEqual([]);
  return made;
}

it('words become a command, its group and its subcommand, in guilds only', () => {
  const [topics, convener] = native(
    command('topics suggest'),
    command('convener help'),
    command('convener profile link'),
    command('topics list'),
  );
  expect(topics).toMatchObject({
    name: 'topics',
    contexts: [0],
    options: [
      {
        type: 1,
        name: 'suggest',
        description: 'topics suggest',
        description_localizations: { 'es-ES': 'topics suggest (es)', 'es-419': 'topics suggest (es)' },
      },
      { type: 1, name: 'list' },
    ],
  });
  expect(convener).toMatchObject({
    options: [
      { type: 1, name: 'help' },
      { type: 2, name: 'profile', options: [{ type: 1, name: 'link' }] },
    ],
  });
});

it('options keep their kind, their bounds, their choices in every language, and required ones come first', () => {
  const options = [
    option('why', { maxLength: 9000 }),
    option('speak', { kind: 'choice', choices: yesNo }),
    option('votes', { kind: 'number', min: 1, max: 5, required: true }),
    option('topic', { completes: true }),
  ];
  expect(native(command('poll', { options }))[0]?.options).toMatchObject([
    { type: 4, name: 'votes', required: true, min_value: 1, max_value: 5 },
    { type: 3, name: 'why', required: false, max_length: 6000 },
    {
      type: 3,
      name: 'speak',
      choices: [{ name: 'Yes', name_localizations: { 'es-ES': 'Sí', 'es-419': 'Sí' }, value: 'yes' }, { value: 'no' }],
    },
    { type: 3, name: 'topic', autocomplete: true },
  ]);
});

it('more choices than Discord lists are completed as the person types', () => {
  const choices = Array.from({ length: 26 }, (_, i) => ({ value: `${i}`, label: said(`${i}`) }));
  const [made] = native(command('zone', { options: [option('zone', { kind: 'choice', choices })] }));
  expect(made?.options).toMatchObject([{ autocomplete: true }]);
  expect(made?.options?.[0]).not.toHaveProperty('choices');
});

it('a command is hidden from those who do not manage the guild only if nothing in it is for members', () => {
  const coordinator = { who: 'coordinator' } as const;
  const [visits, topics] = native(
    command('visits match', coordinator),
    command('topics list'),
    command('visits send', coordinator),
    command('topics poll', coordinator),
  );
  expect(visits?.default_member_permissions).toBe('32');
  expect(topics).not.toHaveProperty('default_member_permissions');
});

it('two commands that Discord cannot tell apart are a bug', () => {
  expect(() => nativeCommands([command('topics'), command('topics list')])).toThrow(RangeError);
  expect(() => nativeCommands([command('topics list'), command('topics list')])).toThrow(RangeError);
});

it('commands as Discord gives them back are the same, and any change is seen', () => {
  const options = [option('speak', { kind: 'choice', choices: yesNo }), option('why', { maxLength: 100 })];
  const wanted = native(command('topics suggest', { options }), command('help'));
  const kept = structuredClone(wanted)
    .map((each, i) => ({
      ...each,
      id: `${i}`,
      version: '1',
      dm_permission: false,
      nsfw: false,
      default_member_permissions: null,
    }))
    .toReversed();
  expect(same(wanted, kept)).toBe(true);
  const changed = [
    [command('topics suggest', { options })],
    [command('topics suggest', { options, summary: said('other') }), command('help')],
    [command('topics suggest', { options, summary: { en: 'topics suggest', es: 'otro' } }), command('help')],
    [command('topics suggest', { options: options.toReversed() }), command('help')],
    [command('topics suggest', { options, who: 'admin' }), command('help')],
    [command('topics suggest', { options }), command('help', { summary: { en: 'help', es: 'otro' } })],
    [command('topics suggest', { options: [option('why', { maxLength: 99 })] }), command('help')],
  ];
  for (const specs of changed) expect(same(nativeCommands(specs), kept)).toBe(false);
});
