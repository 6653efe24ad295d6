import { Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createBot, startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import type { Guild } from './nouns.ts';
import { Intent } from './numbers.ts';
import { startFakeDiscord } from './server.ts';

let discord: FakeDiscord;
let guild: Guild;
let channelId: string;
let bots: { destroy: () => Promise<void> }[] = [];

beforeEach(async () => {
  discord = await startFakeDiscord({ privilegedIntents: Intent.members });
  guild = discord.addGuild();
  channelId = discord.addChannel(guild, { name: 'general' }).id;
  discord.addUser({ name: 'ana' });
});

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.destroy()));
  bots = [];
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});

async function connected(intents: number = GatewayIntentBits.Guilds) {
  const bot = await startBot(discord, { intents });
  bots.push(bot);
  const heard: string[] = [];
  bot.on(Events.InteractionCreate, (interaction: Interaction) => {
    heard.push(interaction.id);
    if (interaction.isChatInputCommand()) interaction.reply(`hello ${heard.length}`).catch(() => {});
  });
  await bot.application.commands.set([{ name: 'hello', description: 'x' }]);
  return { bot, heard };
}

test('a bot finds its guilds and channels when it is ready', async () => {
  const { bot } = await connected();
  expect(bot.guilds.cache.get(guild.id)).toMatchObject({ name: 'Safe Cities', memberCount: 2 });
  expect(bot.channels.cache.get(channelId)).toMatchObject({ name: 'general' });
  expect([...(bot.guilds.cache.get(guild.id)?.members.cache.keys() ?? [])]).toEqual([discord.applicationId]);
});

test('after a dropped socket the bot resumes and gets what it missed', async () => {
  const { heard } = await connected();
  discord.dropSockets();
  await discord.until(() => discord.connections() === 0);
  const seen = await discord.person('ana').command(channelId, 'hello');
  expect(seen.messages.map((message) => message.body.content)).toEqual(['hello 1']);
  expect(heard).toHaveLength(1);
});

test('after a session that was lost the bot identifies anew, and what it missed is gone', async () => {
  const { bot, heard } = await connected();
  const anew = new Promise((resolve) => bot.once(Events.ShardReady, resolve));
  discord.dropSockets({ resumable: false });
  const seen = discord.person('ana').command(channelId, 'hello');
  await anew;
  expect((await discord.person('ana').command(channelId, 'hello')).timedOut).toBe(false);
  expect((await seen).timedOut).toBe(true);
  expect(heard).toHaveLength(1);
});

test('the bot comes back when it is asked to reconnect', async () => {
  const { bot } = await connected();
  const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));
  discord.askToReconnect();
  await resumed;
  expect((await discord.person('ana').command(channelId, 'hello')).timedOut).toBe(false);
});

test('an invalid session makes the bot identify anew', async () => {
  const { bot } = await connected();
  const anew = new Promise((resolve) => bot.once(Events.ShardReady, resolve));
  discord.invalidateSession();
  await anew;
  expect(discord.connections()).toBe(1);
});

test('an intent that was not granted keeps the bot out', async () => {
  const bot = createBot(discord, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] });
  await expect(bot.login(discord.token)).rejects.toThrow('Used disallowed intents');
});

test('a wrong token keeps the bot out', async () => {
  const bot = createBot(discord);
  await expect(bot.login('not.the.token')).rejects.toThrow('An invalid token was provided.');
});

test('members who join are heard of only with the intent', async () => {
  const [without, withIntent] = [
    await connected(),
    await connected(GatewayIntentBits.Guilds | GatewayIntentBits.GuildMembers),
  ];
  const joined: string[] = [];
  without.bot.on(Events.GuildMemberAdd, () => joined.push('without'));
  withIntent.bot.on(Events.GuildMemberAdd, (member) => joined.push(member.displayName));
  discord.addUser({ name: 'ben', globalName: 'Ben' });
  await discord.until(() => joined.length > 0);
  expect(joined).toEqual(['Ben']);
});

test("others' words are empty without the message-content intent", async () => {
  const { bot } = await connected(GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages);
  const words: string[] = [];
  bot.on(Events.MessageCreate, (message) => words.push(message.content));
  const ana = discord.person('ana');
  ana.say(channelId, 'secret');
  ana.say(channelId, `<@${discord.applicationId}> hello`);
  await discord.until(() => words.length === 2);
  expect(words).toEqual(['', `<@${discord.applicationId}> hello`]);
});

test('an interaction may arrive twice', async () => {
  const { heard } = await connected();
  discord.repeatNext();
  const seen = await discord.person('ana').command(channelId, 'hello');
  await discord.until(() => heard.length === 2);
  expect(new Set(heard).size).toBe(1);
  expect(seen.messages).toHaveLength(1);
});

test('a deleted channel and a lost guild are told, and cannot be reached any more', async () => {
  const { bot } = await connected();
  const other = discord.addChannel(guild, { name: 'other' }).id;
  const post = (id: string) =>
    bot.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } }).catch((error) => error.code);
  discord.deleteChannel(other);
  await discord.until(() => !bot.channels.cache.has(other));
  expect(await post(other)).toBe(10003);
  discord.removeBot(guild);
  await discord.until(() => !bot.guilds.cache.has(guild.id));
  expect(await post(channelId)).toBe(50001);
  discord.inviteBot(guild);
  await discord.until(() => bot.guilds.cache.has(guild.id));
});

async function closeCode(frames: readonly (object | string)[], query = '?v=10&encoding=json'): Promise<number> {
  const socket = new WebSocket(`${discord.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}${query}`);
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('open', () => {
    for (const frame of frames) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  });
  return closed;
}

const identify = (more: object = {}) => ({ op: 2, d: { token: discord.token, intents: 1, properties: {}, ...more } });

test('the gateway closes with the code of what went wrong', async () => {
  expect(await closeCode(['not json'])).toBe(4002);
  expect(await closeCode([{ op: 99 }])).toBe(4001);
  expect(await closeCode([{ op: 3, d: {} }])).toBe(4003);
  expect(await closeCode([identify({ token: 'x' })])).toBe(4004);
  expect(await closeCode([identify(), identify()])).toBe(4005);
  expect(await closeCode([identify({ shard: [1, 1] })])).toBe(4010);
  expect(await closeCode([identify({ intents: 1 << 30 })])).toBe(4013);
  expect(await closeCode([], '?v=6&encoding=json')).toBe(4012);
  expect(await closeCode(Array.from({ length: 121 }, () => ({ op: 1, d: null })))).toBe(4008);
});
