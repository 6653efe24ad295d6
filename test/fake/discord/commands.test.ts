import { type Client, DiscordAPIError, Events, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from './bodies.ts';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import type { Guild } from './nouns.ts';
import { Permission } from './numbers.ts';
import { startFakeDiscord } from './server.ts';

let discord: FakeDiscord;
let bot: Client<true>;
let guild: Guild;
let channelId: string;
const heard: object[] = [];

beforeAll(async () => {
  discord = await startFakeDiscord();
  guild = discord.addGuild();
  channelId = discord.addChannel(guild, { name: 'general' }).id;
  discord.addUser({ name: 'ana', locale: 'es-ES' });
  discord.addUser({ name: 'cora', permissions: Permission.manageGuild });
  discord.addUser({ name: 'root', permissions: Permission.administrator });
  bot = await startBot(discord);
  bot.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    heard.push({ ...interaction.options.data.at(-1) });
    void interaction.reply('heard');
  });
});

afterAll(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});

const put = (commands: object[]) =>
  bot.rest.put(Routes.applicationCommands(discord.applicationId), { body: commands }) as Promise<Command[]>;
const get = (query = '') =>
  bot.rest.get(Routes.applicationCommands(discord.applicationId), { query: new URLSearchParams(query) }) as Promise<
    Command[]
  >;

const command = (more: object = {}) => ({ name: 'topics', description: 'Topics', ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });

const bad: readonly (readonly [string, object[], string])[] = [
  ['a capital in its name', [command({ name: 'Topics' })], '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
  ['a space in its name', [command({ name: 'my topics' })], '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
  ['33 characters in its name', [command({ name: 'x'.repeat(33) })], '0.name[BASE_TYPE_MAX_LENGTH]'],
  ['no description', [{ name: 'topics' }], '0.description[BASE_TYPE_REQUIRED]'],
  ['101 characters of description', [command({ description: 'x'.repeat(101) })], '0.description[BASE_TYPE_MAX_LENGTH]'],
  ['another with its name', [command(), command()], '1[APPLICATION_COMMANDS_DUPLICATE_NAME]'],
  [
    '26 options',
    [command({ options: Array.from({ length: 26 }, (_, i) => option(`o${i}`)) })],
    '0.options[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'a required option after an optional one',
    [command({ options: [option('a'), option('b', { required: true })] })],
    '0.options[1][APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
  ],
  [
    'two options of one name',
    [command({ options: [option('a'), option('a')] })],
    '0.options[1].name[APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS]',
  ],
  [
    'subcommands beside other options',
    [command({ options: [{ type: 1, name: 'list', description: 'x' }, option('a')] })],
    '0.options[APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]',
  ],
  [
    'choices and completion at once',
    [command({ options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] })],
    '0.options[0].autocomplete[APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_AND_CHOICES]',
  ],
  [
    '26 choices',
    [
      command({
        options: [option('a', { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) })],
      }),
    ],
    '0.options[0].choices[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'more than 8,000 characters in all',
    [
      command({
        options: Array.from({ length: 25 }, (_, i) => ({
          ...{ type: 1, name: `s${i}`, description: 'x'.repeat(100) },
          options: [
            option('a', { description: 'x'.repeat(100), description_localizations: { 'es-ES': 'x' } }),
            option('b', { description: 'y'.repeat(100) }),
            option('c', { description: 'y'.repeat(30) }),
          ],
        })),
      }),
    ],
    '0[APPLICATION_COMMAND_TOO_LARGE]',
  ],
  [
    'a language that Discord does not have',
    [command({ name_localizations: { es: 'temas' } })],
    '0.name_localizations.es[ENUM_TYPE_COERCE]',
  ],
  [
    'a translated name with a capital',
    [command({ name_localizations: { 'es-ES': 'Temas' } })],
    '0.name_localizations.es-ES[APPLICATION_COMMAND_INVALID_NAME]',
  ],
  [
    'permissions that are no number',
    [command({ default_member_permissions: 'ManageGuild' })],
    '0.default_member_permissions[NUMBER_TYPE_COERCE]',
  ],
];

test.each(bad)('a command with %s is refused', async (_, commands, field) => {
  const error = await put(commands).catch((thrown: unknown) => thrown);
  if (!(error instanceof DiscordAPIError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  expect(error.code).toBe(50035);
  expect(error.message.split('\n').map((line) => line.replace(/: .*/, ''))).toContain(field);
});

test('a hundred commands are taken, and not one more', async () => {
  const many = Array.from({ length: 101 }, (_, i) => command({ name: `c${i}` }));
  expect(await put(many).catch((error) => error.code)).toBe(30032);
  expect(await put(many.slice(1))).toHaveLength(100);
});

test('a command that did not change keeps its id and version, and one that did keeps its id', async () => {
  const [first] = await put([command({ default_member_permissions: '32' })]);
  const [same] = await put([command({ default_member_permissions: '32' })]);
  const [changed] = await put([command({ description: 'Other' })]);
  expect(same).toEqual(first);
  expect(changed).toMatchObject({ id: first?.id, default_member_permissions: null });
  expect(changed?.version).not.toBe(first?.version);
});

test('commands read back without translations unless they are asked for', async () => {
  await put([command({ name_localizations: { 'es-ES': 'temas' }, options: [option('a', { required: false })] })]);
  const [plain] = await get();
  const [whole] = await get('with_localizations=true');
  expect(plain).not.toHaveProperty('name_localizations');
  expect(whole).toMatchObject({ name_localizations: { 'es-ES': 'temas' } });
  expect(whole?.options?.[0]).not.toHaveProperty('required');
});

const calls = [
  {
    ...command(),
    options: [
      {
        ...{ type: 1, name: 'poll', description: 'Poll' },
        options: [
          option('title', { required: true, min_length: 2, max_length: 5 }),
          option('reveal', { choices: [{ name: 'Live', value: 'live' }] }),
          { type: 4, name: 'votes', description: 'x', min_value: 1, max_value: 3 },
          { type: 5, name: 'open', description: 'x' },
          { type: 6, name: 'by', description: 'x' },
        ],
      },
    ],
  },
  command({ name: 'admin', default_member_permissions: Permission.manageGuild.toString() }),
  command({ name: 'nobody', default_member_permissions: '0' }),
  command({ name: 'here', contexts: [0] }),
];

test('a person can type only what the command takes', async () => {
  await put(calls);
  const ana = discord.person('ana');
  const poll = (options: Record<string, string | number | boolean>) => ana.command(channelId, 'topics poll', options);
  await expect(ana.command(channelId, 'topics')).rejects.toThrow('needs a subcommand: poll');
  await expect(ana.command(channelId, 'topics pol')).rejects.toThrow('no subcommand pol');
  await expect(poll({})).rejects.toThrow('title is required');
  await expect(poll({ titel: 'x' })).rejects.toThrow('no option titel');
  await expect(poll({ title: 'toolong' })).rejects.toThrow('2 to 5 characters');
  await expect(poll({ title: 'fine', reveal: 'never' })).rejects.toThrow('one of: Live');
  await expect(poll({ title: 'fine', votes: 4 })).rejects.toThrow('whole number from 1 to 3');
  await expect(poll({ title: 'fine', votes: '2' })).rejects.toThrow('whole number');
  await expect(ana.complete(channelId, 'topics poll', { title: 'a' }, 'title')).rejects.toThrow('does not complete');
  expect(heard).toEqual([]);
});

test('what a person typed arrives with its types, and the people it names in full', async () => {
  const by = discord.person('cora').user.id;
  await discord
    .person('ana')
    .command(channelId, 'topics poll', { title: 'fine', reveal: 'Live', votes: 2, open: true, by });
  expect(heard.pop()).toMatchObject({
    name: 'poll',
    options: [
      { name: 'title', type: 3, value: 'fine' },
      { name: 'reveal', value: 'live' },
      { name: 'votes', type: 4, value: 2 },
      { name: 'open', type: 5, value: true },
      { name: 'by', type: 6, value: by, user: { username: 'cora' }, member: { user: { username: 'cora' } } },
    ],
  });
});

test('a command is offered to those whose permissions it asks for, and to administrators', () => {
  const offers = (who: string) =>
    ['topics', 'admin', 'nobody'].filter((name) => discord.person(who).offers(channelId, name));
  expect(offers('ana')).toEqual(['topics']);
  expect(offers('cora')).toEqual(['topics', 'admin']);
  expect(offers('root')).toEqual(['topics', 'admin', 'nobody']);
});

test('in direct messages a command is offered unless it is for guilds only', () => {
  const ana = discord.person('ana');
  expect(['topics', 'here'].map((name) => ana.offers(ana.direct().id, name))).toEqual([true, false]);
});

test('commands of a guild are offered there beside the global ones', async () => {
  await bot.application.commands.set([{ name: 'local', description: 'x' }], guild.id);
  expect(discord.person('ana').offers(channelId, 'local')).toBe(true);
  expect(discord.commands(guild.id)).toHaveLength(1);
});
