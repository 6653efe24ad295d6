import { type Client, DiscordAPIError, Events, type Interaction, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import { startFakeDiscord } from './server.ts';

const V2 = MessageFlags.IsComponentsV2;

let discord: FakeDiscord;
let bot: Client<true>;
let channelId: string;
let reply: (interaction: Interaction) => Promise<unknown>;

beforeAll(async () => {
  discord = await startFakeDiscord({ quietMs: 0 });
  const guild = discord.addGuild();
  channelId = discord.addChannel(guild, { name: 'announcements' }).id;
  discord.addUser({ name: 'ana' });
  bot = await startBot(discord);
  bot.on(Events.InteractionCreate, (interaction) => void reply(interaction));
  await bot.application.commands.set([{ name: 'try', description: 'Try' }]);
});

afterAll(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});

const post = (body: object, method: 'post' | 'patch' = 'post', id = '') =>
  bot.rest[method](`/channels/${channelId}/messages${id && `/${id}`}`, { body }) as Promise<{ id: string }>;

async function refusal(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`not refused: ${error}`);
  const fields = error.message.split('\n').slice(1);
  return [`${error.status} ${error.code}`, ...fields.map((field) => field.replace(/: .*/, ''))];
}

const text = (content: string) => ({ type: 10, content });
const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: id, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string, more: object = {}) => ({ label: value, value, ...more });
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [option('a'), option('b')], ...more });
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const tooMuch: readonly (readonly [string, object, string])[] = [
  ['content of 2,001 characters', { content: 'x'.repeat(2001) }, 'content[BASE_TYPE_MAX_LENGTH]'],
  [
    'embeds of 6,001 characters together',
    { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    'embeds[MAX_EMBED_SIZE_EXCEEDED]',
  ],
  ['eleven embeds', { embeds: times(11, () => ({ title: 'x' })) }, 'embeds[BASE_TYPE_MAX_LENGTH]'],
  ['six rows', { content: 'x', components: times(6, (i) => row(button(`b${i}`))) }, 'components[BASE_TYPE_MAX_LENGTH]'],
  [
    'six buttons in a row',
    { content: 'x', components: [row(...times(6, (i) => button(`b${i}`)))] },
    'components[0].components[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'a select beside a button',
    { content: 'x', components: [row(button('b'), select())] },
    'components[0].components[1][COMPONENT_LAYOUT_WIDTH_EXCEEDED]',
  ],
  [
    'a label of 81 characters',
    { content: 'x', components: [row(button('b', { label: 'x'.repeat(81) }))] },
    'components[0].components[0].label[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'a custom id of 101 characters',
    { content: 'x', components: [row(button('b'.repeat(101)))] },
    'components[0].components[0].custom_id[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'the same custom id twice',
    { content: 'x', components: [row(button('b')), row(button('b'))] },
    'components[1].components[0].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
  ],
  [
    'a button with neither label nor emoji',
    { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'b' })] },
    'components[0].components[0].label[BUTTON_COMPONENT_LABEL_REQUIRED]',
  ],
  [
    'a link to a script',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })] },
    'components[0].components[0].url[URL_TYPE_INVALID_SCHEME]',
  ],
  [
    'words in place of an emoji',
    { content: 'x', components: [row(button('b', { emoji: { name: 'smile' } }))] },
    'components[0].components[0].emoji.name[COMPONENT_INVALID_EMOJI]',
  ],
  [
    '26 options',
    { content: 'x', components: [row(select({ options: times(26, (i) => option(`${i}`)) }))] },
    'components[0].components[0].options[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'an option of 101 characters',
    { content: 'x', components: [row(select({ options: [option('a', { label: 'x'.repeat(101) })] }))] },
    'components[0].components[0].options[0].label[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'the same option value twice',
    { content: 'x', components: [row(select({ options: [option('a'), option('a')] }))] },
    'components[0].components[0].options[1].value[SELECT_COMPONENT_OPTION_VALUE_DUPLICATED]',
  ],
  [
    'more values to pick than there are',
    { content: 'x', components: [row(select({ max_values: 3 }))] },
    'components[0].components[0].options[BASE_TYPE_BAD_LENGTH]',
  ],
  [
    'a placeholder of 151 characters',
    { content: 'x', components: [row(select({ placeholder: 'x'.repeat(151) }))] },
    'components[0].components[0].placeholder[BASE_TYPE_MAX_LENGTH]',
  ],
  ['a text display without the flag', { components: [text('x')] }, 'components[0][UNION_TYPE_CHOICES]'],
  [
    'content beside components V2',
    { flags: V2, content: 'x', components: [text('x')] },
    'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
  ],
  [
    '41 components, nested',
    { flags: V2, components: [{ type: 17, components: times(40, (i) => text(`${i}`)) }] },
    'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
  ],
  [
    '4,001 characters over all text displays',
    { flags: V2, components: [text('x'.repeat(4000)), { type: 17, components: [text('x')] }] },
    'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
  ],
  [
    'a picture that did not come along',
    { flags: V2, components: [{ type: 12, items: [{ media: { url: 'attachment://tally.png' } }] }] },
    'components[0][UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]',
  ],
  [
    'all users and some users to mention',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions[MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]',
  ],
  ['a number as content', { content: 7 }, 'content[STRING_TYPE_CONVERT]'],
  ['an unknown component', { flags: V2, components: [{ type: 99 }] }, 'components[0][UNION_TYPE_CHOICES]'],
];

test.each(tooMuch)('a message with %s is refused', async (_, body, field) => {
  const before = discord.violations.length;
  expect(await refusal(post(body))).toEqual(['400 50035', field]);
  expect(discord.violations.length).toBe(before + 1);
});

test('a message that just fits is taken', async () => {
  await post({ content: 'x'.repeat(2000), components: times(5, (i) => row(...times(5, (j) => button(`${i}/${j}`)))) });
  await post({
    flags: V2,
    components: [{ type: 17, components: [text('x'.repeat(3962)), ...times(38, () => text('x'))] }],
  });
});

test.each([{ content: ' \n' }, { flags: V2, components: [] }, {}])('an empty message is refused: %j', async (body) => {
  expect(await refusal(post(body))).toEqual(['400 50006']);
});

test('text that is short in characters and long in bytes breaks Discord itself', async () => {
  expect(
    await bot.rest
      .post(`/channels/${channelId}/messages`, { body: { flags: V2, components: [text('茶'.repeat(3500))] } })
      .catch((error) => error.status),
  ).toBe(500);
});

test('the flag of components V2 cannot be taken from a message, and can be given to one', async () => {
  const { id } = await post({ flags: V2, components: [text('x')] });
  const removed = 'flags[MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG]';
  expect(await refusal(post({ flags: 0, components: [] }, 'patch', id))).toContain(removed);
  expect(await refusal(post({ content: 'plain' }, 'patch', id))).toContain(removed);
  const plain = await post({ content: 'plain' });
  expect(await refusal(post({ flags: V2, components: [text('x')] }, 'patch', plain.id))).toEqual([
    '400 50035',
    'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
  ]);
  await post({ flags: V2, content: null, components: [text('x')] }, 'patch', plain.id);
});

const label = (component: object, more: object = {}) => ({ type: 18, label: 'A', component, ...more });
const input = (id: string, more: object = {}) => ({ type: 4, custom_id: id, style: 1, ...more });
const modal = (...components: object[]) => ({ custom_id: 'm', title: 'T', components });

const badForms: readonly (readonly [string, object, string])[] = [
  [
    'a title of 46 characters',
    { ...modal(label(input('a'))), title: 'x'.repeat(46) },
    'data.title[BASE_TYPE_MAX_LENGTH]',
  ],
  ['six fields', modal(...times(6, (i) => label(input(`${i}`)))), 'data.components[BASE_TYPE_BAD_LENGTH]'],
  ['no field', modal(), 'data.components[BASE_TYPE_MIN_LENGTH]'],
  [
    'a label of 46 characters',
    modal(label(input('a'), { label: 'x'.repeat(46) })),
    'data.components[0].label[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'a description of 101 characters',
    modal(label(input('a'), { description: 'x'.repeat(101) })),
    'data.components[0].description[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'the same custom id twice',
    modal(label(input('a')), label(input('a'))),
    'data.components[1].component.custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
  ],
  [
    'a value longer than its field takes',
    modal(label(input('a', { value: 'abc', max_length: 2 }))),
    'data.components[0].component.value[BASE_TYPE_BAD_LENGTH]',
  ],
  [
    'a value of 4,001 characters',
    modal(label(input('a', { style: 2, value: 'x'.repeat(4001) }))),
    'data.components[0].component.value[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'a placeholder of 101 characters',
    modal(label(input('a', { placeholder: 'x'.repeat(101) }))),
    'data.components[0].component.placeholder[BASE_TYPE_MAX_LENGTH]',
  ],
  ['a button', modal(row(button('b'))), 'data.components[0].components[0].type[BASE_TYPE_CHOICES]'],
  [
    'a select that may stay empty and is required',
    modal(label(select({ min_values: 0 }))),
    'data.components[0].component.min_values[NUMBER_TYPE_MIN]',
  ],
];

test.each(badForms)('a form with %s is refused', async (_, body, field) => {
  let refused: Promise<string[]> | undefined;
  reply = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    refused = refusal(interaction.showModal(body as never));
    await refused;
    await interaction.reply('no');
  };
  await discord.person('ana').command(channelId, 'try');
  expect(await refused).toContain(field);
});

test('the limits hold for every way to say something', async () => {
  const long = 'x'.repeat(2001);
  const fields: string[][] = [];
  reply = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    fields.push(await refusal(interaction.reply(long)));
    await interaction.reply('short');
    fields.push(await refusal(interaction.editReply(long)));
    fields.push(await refusal(interaction.followUp(long)));
  };
  await discord.person('ana').command(channelId, 'try');
  await discord.until(() => fields.length === 3);
  const content = ['400 50035', 'content[BASE_TYPE_MAX_LENGTH]'];
  expect(fields).toEqual([['400 50035', 'data.content[BASE_TYPE_MAX_LENGTH]'], content, content]);
});

beforeEach(() => {
  reply = async () => {};
});
