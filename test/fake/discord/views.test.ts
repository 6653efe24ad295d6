import { type Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import { Intent, obfuscated, Permission } from './numbers.ts';
import { startFakeDiscord } from './server.ts';

interface Told {
  readonly t: string;
  readonly d: Readonly<Record<string, unknown>>;
}

let discord: FakeDiscord;
let bot: Client<true>;
let guild: string;
let ana: string;
let told: Told[];

beforeEach(async () => {
  discord = await startFakeDiscord({ privilegedIntents: Intent.messageContent });
  guild = discord.addGuild().id;
  ana = discord.addUser({ name: 'ana' }).id;
  discord.addUser({ name: 'ben' });
  bot = await startBot(discord, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
  told = [];
  bot.on(Events.Raw, (packet: Told) => void told.push(packet));
});
afterEach(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});
const last = async (t: string) => {
  await discord.until(() => told.some((each) => each.t === t));
  return told.findLast((each) => each.t === t)?.d ?? {};
};

test('a channel for a few is seen by them and the bot, and its overwrites tell', async () => {
  const desk = discord.addChannel(guild, { name: 'desk', onlyFor: [ana] });
  expect(await last('CHANNEL_CREATE')).toMatchObject({
    name: 'desk',
    permission_overwrites: [
      { id: guild, type: 0, allow: '0', deny: '1024' },
      { id: ana, type: 1, allow: '1024', deny: '0' },
      { id: discord.applicationId, type: 1, allow: '1024', deny: '0' },
    ],
  });
  discord.person('ana').say(desk.id, 'Hello');
  expect(() => discord.person('ben').say(desk.id, 'Hello')).toThrow('cannot see');
  discord.closeChannel(desk.id);
  expect(await last('CHANNEL_UPDATE')).toMatchObject({ permission_overwrites: [] });
  discord.person('ben').say(desk.id, 'Hello');
});

test('of a channel without the bot it hears next to nothing, and reads nothing there', async () => {
  const desk = discord.addChannel(guild, { name: 'desk', onlyFor: [ana], withoutBot: true });
  const seen = await last('CHANNEL_CREATE');
  expect(seen).toMatchObject({ id: desk.id, flags: obfuscated, permission_overwrites: [] });
  expect(JSON.stringify(seen)).not.toContain('"desk"');
  discord.person('ana').say(desk.id, 'Hello');
  const open = discord.addChannel(guild, { name: 'open' });
  discord.person('ana').say(open.id, 'Hello');
  expect(await last('MESSAGE_CREATE')).toMatchObject({ channel_id: open.id });
  expect(told.filter(({ t }) => t === 'MESSAGE_CREATE')).toHaveLength(1);
  expect(await bot.rest.get(Routes.channelMessages(desk.id)).catch((error) => error.code)).toBe(50001);
  expect(await bot.rest.get(Routes.guildChannels(guild))).toMatchObject([{ id: open.id }]);
});

test('what everybody’s role no longer allows, nobody sees but administrators', async () => {
  const { id } = discord.addChannel(guild, { name: 'town' });
  const boss = discord.addUser({ name: 'boss', permissions: Permission.administrator }).id;
  discord.allowEveryone(guild, (all) => all & ~Permission.viewChannel);
  expect(await last('GUILD_ROLE_UPDATE')).toMatchObject({ guild_id: guild, role: { id: guild } });
  expect(() => discord.person('ana').say(id, 'Hello')).toThrow('cannot see');
  discord.person(boss).say(id, 'Hello');
});

test('a private thread is seen by those in it, and a post is the first message of its thread', async () => {
  const { id } = discord.addChannel(guild, { name: 'town' });
  const few = discord.person('ana').openThread(id, 'Few', { invited: [] });
  expect(() => discord.person('ben').say(few.id, 'Hello')).toThrow('cannot see');
  discord.person('ana').say(few.id, 'Hello');
  const forum = discord.addChannel(guild, { name: 'questions', forum: true });
  const post = discord.person('ana').post(forum.id, 'Waste', 'Who pays?');
  expect(await last('THREAD_CREATE')).toMatchObject({ id: post.id, type: 11, parent_id: forum.id, name: 'Waste' });
  expect(await last('MESSAGE_CREATE')).toMatchObject({ id: post.id, channel_id: post.id, position: 0 });
  expect(told.filter(({ t }) => t === 'MESSAGE_CREATE')).toHaveLength(1);
  expect(() => discord.person('ben').say(forum.id, 'Hello')).toThrow('only posts');
  expect(() => discord.person('ben').post(id, 'Waste', 'Hello')).toThrow('into forums');
  discord.deleteChannel(post.channelId);
  expect(await last('THREAD_DELETE')).toEqual({ id: post.id, guild_id: guild, parent_id: forum.id, type: 11 });
});

test('an edit has its time and no words for the bot, a preview neither; only one’s own can be changed', async () => {
  const { id } = discord.addChannel(guild, { name: 'town' });
  const said = discord.person('ana').say(id, 'Hello');
  discord.unfurl(said, 'https://x.org');
  expect(await last('MESSAGE_UPDATE')).toMatchObject({ id: said.id, edited_timestamp: null, content: '', embeds: [] });
  discord.person('ana').edit(said, 'Hello all');
  await discord.until(() => told.filter(({ t }) => t === 'MESSAGE_UPDATE').length === 2);
  expect(await last('MESSAGE_UPDATE')).toMatchObject({ content: '', edited_timestamp: expect.stringMatching(/195\+/) });
  expect(discord.shown(said)).toContain('Hello all');
  expect(() => discord.person('ben').edit(said, 'x')).toThrow('did not write');
  expect(() => discord.person('ben').remove(said)).toThrow('did not write');
  discord.person('ana').remove(said);
  expect(await last('MESSAGE_DELETE')).toEqual({ id: said.id, channel_id: id, guild_id: guild });
  expect(() => discord.person('ana').edit(said, 'x')).toThrow('gone');
});

test('messages taken away at once are told at once', async () => {
  const { id } = discord.addChannel(guild, { name: 'town' });
  const said = ['One', 'Two'].map((words) => discord.person('ana').say(id, words));
  discord.purge(said);
  expect(await last('MESSAGE_DELETE_BULK')).toEqual({
    ids: said.map((each) => each.id),
    channel_id: id,
    guild_id: guild,
  });
  expect(discord.channel(id).messages).toEqual([]);
});

test('from its menu a message has words, and what it answers has none, but over HTTP where the intent is ticked', async () => {
  const { id } = discord.addChannel(guild, { name: 'town' });
  await bot.application.commands.set([{ type: 3, name: 'Save' }]);
  const asked = discord.person('ben').say(id, 'Who pays?');
  const seen = discord.person('ana').shortcut(discord.person('ana').reply(asked, 'The town'), 'Save');
  const { data } = (await last('INTERACTION_CREATE')) as { data: { resolved: { messages: object } } };
  expect(Object.values(data.resolved.messages)).toMatchObject([
    { content: 'The town', referenced_message: { id: asked.id, content: '' } },
  ]);
  expect(await bot.rest.get(Routes.channelMessage(id, asked.id))).toMatchObject({ content: 'Who pays?' });
  await seen;
});
