import { type Client, Events, GatewayIntentBits, type Message, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import { Intent } from './numbers.ts';
import { startFakeDiscord } from './server.ts';

let discord: FakeDiscord;
let bot: Client<true>;
let channelId: string;
let heard: Message[];

beforeEach(async () => {
  discord = await startFakeDiscord({ privilegedIntents: Intent.messageContent });
  channelId = discord.addChannel(discord.addGuild(), { name: 'general' }).id;
  discord.addUser({ name: 'ana' });
  discord.addUser({ name: 'ben' });
  bot = await listening();
});

afterEach(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});

async function listening(...more: GatewayIntentBits[]) {
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, ...more];
  const made = await startBot(discord, { intents });
  heard = [];
  made.on(Events.MessageCreate, (message) => void heard.push(message));
  return made;
}
const post = async (body: object) => {
  const { id } = (await bot.rest.post(Routes.channelMessages(channelId), { body })) as { id: string };
  const message = discord.channel(channelId).messages.find((each) => each.id === id);
  if (!message) throw new Error('no message');
  return message;
};
const words = () => heard.map(({ content }) => content);

test('a reply that pings the bot has its words, and one that does not has none', async () => {
  const ours = await post({ content: 'What did you learn?' });
  const ben = discord.person('ben');
  const loud = ben.reply(ours, 'aloud');
  const silent = ben.reply(ours, 'in silence', { ping: false });
  await discord.until(() => heard.length === 3);
  expect(words()).toEqual(['What did you learn?', 'aloud', '']);
  expect([loud, silent].map((each) => discord.pings(each).users)).toEqual([[discord.applicationId], []]);
  expect(heard[1]?.reference?.messageId).toBe(ours.id);
});

test('a reply to another person tells nothing of either message', async () => {
  const first = discord.person('ana').say(channelId, 'a secret');
  discord.person('ben').reply(first, 'and its answer');
  await discord.until(() => heard.length === 2);
  expect(words()).toEqual(['', '']);
  expect(heard[1]?.channel.messages.cache.get(first.id)?.content ?? '').toBe('');
});

test('with the intent all words are there', async () => {
  await bot.destroy();
  bot = await listening(GatewayIntentBits.MessageContent);
  discord.person('ana').say(channelId, 'good morning');
  await discord.until(() => heard.length === 1);
  expect(words()).toEqual(['good morning']);
});

test('a thread has the id of its message, hangs on its channel, and begins with a note', async () => {
  const ours = await post({ content: 'What did you learn?' });
  const thread = discord.person('ana').startThread(ours, 'Learned');
  const said = discord.person('ben').say(thread.id, `<@${discord.applicationId}> prices`);
  expect(thread.id).toBe(ours.id);
  expect(said.body['position']).toBe(1);
  await discord.until(() => heard.length === 3);
  expect(heard.map(({ type }) => type)).toEqual([0, 21, 0]);
  expect(heard[2]?.channel).toMatchObject({ type: 11, parentId: channelId, name: 'Learned' });
  expect(await bot.rest.get(Routes.channel(thread.id))).toMatchObject({ type: 11, parent_id: channelId });
  expect(await bot.rest.get(Routes.guildChannels(thread.guildId ?? ''))).toHaveLength(1);
});

test('a reply of the bot pings as it says, and falls back to a plain message where it may', async () => {
  const hello = discord.person('ben').say(channelId, 'hello');
  const reference = { message_reference: { message_id: hello.id } };
  const pinged = async (more: object) => discord.pings(await post({ content: 'x', ...reference, ...more })).users;
  expect(await pinged({})).toEqual([hello.body.author.id]);
  expect(await pinged({ allowed_mentions: { parse: [] } })).toEqual([]);
  expect(await pinged({ allowed_mentions: { parse: [], replied_user: true } })).toEqual([hello.body.author.id]);
  await bot.rest.delete(Routes.channelMessage(channelId, hello.id));
  expect(await post({ content: 'x', ...reference }).catch((error) => error.code)).toBe(50035);
  const soft = { message_reference: { message_id: hello.id, fail_if_not_exists: false } };
  expect((await post({ content: 'x', ...soft })).body.type).toBe(0);
});

test('where the bot may not read it may not reply, and finds nothing', async () => {
  const hello = discord.person('ben').say(channelId, 'hello');
  discord.deny(channelId, 'history');
  const reference = { message_reference: { message_id: hello.id } };
  expect(await post({ content: 'x', ...reference }).catch((error) => error.code)).toBe(160002);
  expect(await bot.rest.get(Routes.channelMessages(channelId))).toEqual([]);
});

test('a reaction stands beside the message once, and is refused where the bot may not react', async () => {
  const hello = discord.person('ben').say(channelId, 'hello');
  const react = (emoji: string) =>
    bot.rest.put(Routes.channelMessageOwnReaction(channelId, hello.id, encodeURIComponent(emoji)));
  await react('✅');
  await react('✅');
  expect(discord.reactions(hello)).toEqual(['✅']);
  expect(hello.states).toHaveLength(1);
  expect(await react('check').catch((error) => error.code)).toBe(10014);
  discord.deny(channelId, 'reactions');
  expect(await react('👍').catch((error) => error.code)).toBe(50013);
});
