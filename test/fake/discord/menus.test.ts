import { type Client, Events, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from './bodies.ts';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import { startFakeDiscord } from './server.ts';

let discord: FakeDiscord;
let bot: Client<true>;
let channelId: string;

beforeAll(async () => {
  discord = await startFakeDiscord();
  channelId = discord.addChannel(discord.addGuild(), { name: 'general' }).id;
  discord.addUser({ name: 'ana', locale: 'es-ES' });
  discord.addUser({ name: 'ben' });
  bot = await startBot(discord);
  bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isMessageContextMenuCommand()) void interaction.reply(interaction.targetMessage.content);
  });
});

afterAll(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});

const put = (commands: object[]) =>
  bot.rest.put(Routes.applicationCommands(discord.applicationId), { body: commands }) as Promise<Command[]>;
const entry = (more: object = {}) => ({ type: 3, name: 'Suggest as topic', ...more });

test.each([
  ['a description', entry({ description: 'x' })],
  ['options', entry({ options: [{ type: 3, name: 'a', description: 'x' }] })],
  ['nothing in its name', entry({ name: ' ' })],
  ['33 characters in its name', entry({ name: 'x'.repeat(33) })],
  ['33 characters in a translation', entry({ name_localizations: { 'es-ES': 'x'.repeat(33) } })],
])('an entry in the menu of messages with %s is refused', async (_, command) => {
  expect(await put([command]).catch((error) => error.code)).toBe(50035);
});

test('five entries in the menu of messages are the most', async () => {
  const many = Array.from({ length: 6 }, (_, i) => entry({ name: `Entry ${i}` }));
  expect(await put(many).catch((error) => error.code)).toBe(30032);
  expect(await put(many.slice(1))).toHaveLength(5);
});

test('an entry is chosen by its name in the language of the person, on a message that is there for all', async () => {
  await put([entry({ name_localizations: { 'es-ES': 'Proponer como tema' }, contexts: [0] })]);
  const message = discord.person('ben').say(channelId, 'Waste');
  const ana = discord.person('ana');
  const seen = await ana.shortcut(message, 'Proponer como tema');
  expect(seen.messages.map(({ body }) => body)).toMatchObject([
    { type: 23, content: 'Waste', interaction_metadata: { command_type: 3, target_message_id: message.id } },
  ]);
  await expect(discord.person('ben').shortcut(message, 'Proponer como tema')).rejects.toThrow('does not offer');
  await expect(ana.shortcut(message, 'Translate')).rejects.toThrow('does not offer');
  await bot.rest.delete(Routes.channelMessage(channelId, message.id));
  await expect(ana.shortcut(message, 'Suggest as topic')).rejects.toThrow('is gone');
});
