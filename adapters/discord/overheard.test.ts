import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Message } from '../../test/fake/discord/nouns.ts';
import { Intent } from '../../test/fake/discord/numbers.ts';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/discord.ts';

const WORDS = 'Who pays for zebra crossings?';

let connected: Connected;
let inbox: ReturnType<typeof desk>;
let guild: string;
let channel: string;

beforeEach(() => begin('on'));
afterEach(async () => {
  await connected.stop();
  expect(connected.discord.violations).toEqual([]);
  expect(connected.discord.flaws).toEqual([]);
  expect(logged()).not.toMatch(/zebra/i);
});

async function begin(content: 'on' | 'off') {
  const discord = await startFakeDiscord({ privilegedIntents: Intent.messageContent });
  guild = discord.addGuild().id;
  channel = discord.addChannel(guild, { name: 'town' }).id;
  discord.addUser({ name: 'ana', globalName: 'Ana' });
  discord.addUser({ name: 'ben' });
  inbox = desk();
  connected = adapterFor(discord, { DISCORD_MESSAGE_CONTENT: content });
  await connected.platform.start(inbox);
}
const ana = () => connected.discord.person('ana');
const ben = () => connected.discord.person('ben');
const until = (holds: () => boolean) => connected.discord.until(holds);
const quiet = () => connected.discord.quiet(80);
const logged = () => JSON.stringify(connected.log.lines);
const texts = () => inbox.heard.map((each) => (each.kind === 'heard' ? each.text : each.kind));
const dropped = (what: string) => connected.log.lines.filter(({ message }) => message.includes(what));
const link = (message: Message) => `https://discord.com/channels/${guild}/${message.channelId}/${message.id}`;

it('what begins something is heard with its place, and answers nothing', async () => {
  const said = ana().say(channel, `${WORDS} <@${ben().user.id}>`);
  await until(() => inbox.heard.length > 0);
  expect(inbox.heard).toEqual([
    {
      kind: 'heard',
      id: said.id,
      text: `${WORDS} <@${ben().user.id}|ben>`,
      link: link(said),
      from: { event: said.id, workspace: guild, channel, person: ana().user.id },
    },
  ]);
});

it('without the intent only what pings us is heard, with our name taken away', async () => {
  await connected.stop();
  await begin('off');
  ana().say(channel, WORDS);
  ana().say(channel, `<@${connected.discord.applicationId}> who pays?`);
  await until(() => inbox.heard.length > 0);
  await quiet();
  expect(texts()).toEqual(['who pays?']);
});

it('a post in a forum is heard for the forum, and what answers it is not', async () => {
  const forum = connected.discord.addChannel(guild, { name: 'questions', forum: true }).id;
  const post = ana().post(forum, 'Crossings', WORDS);
  ben().say(post.channelId, 'The town');
  await until(() => inbox.heard.length > 0);
  await quiet();
  expect(inbox.heard).toMatchObject([{ id: post.id, text: WORDS, link: link(post), from: { channel: forum } }]);
  expect(inbox.heard[0]).not.toHaveProperty('under');
});

it('a post is known by its id alone', async () => {
  const forum = connected.discord.addChannel(guild, { name: 'questions', forum: true }).id;
  const { id } = ben().openThread(forum, 'Crossings');
  const { position: _, ...body } = ana().say(channel, WORDS).body;
  await until(() => inbox.heard.length > 0);
  connected.discord.dispatch('MESSAGE_CREATE', { ...body, id, channel_id: id, guild_id: guild, channel_type: 11 });
  await until(() => inbox.heard.length === 2);
  expect(inbox.heard[1]).toMatchObject({ id, from: { channel: forum } });
});

it('a thread that hangs on no message begins with the first word of whoever started it', async () => {
  const own = ana().openThread(channel, 'Crossings');
  ana().say(own.id, WORDS);
  ana().say(own.id, 'Anybody?');
  const body = ana().say(ana().startThread(ben().say(channel, 'Hello'), 'Hello').id, 'In answer').body;
  connected.discord.dispatch('MESSAGE_CREATE', { ...body, id: '1457536567810854934', guild_id: guild, position: 0 });
  const other = ana().openThread(channel, 'Others');
  ben().say(other.id, 'First!');
  await until(() => inbox.heard.length > 0);
  await quiet();
  expect(texts().toSorted()).toEqual(['Hello', WORDS]);
  expect(inbox.heard.map(({ from }) => from.channel)).toEqual([channel, channel]);
});

it('what is said among few, forwarded, or said by bots is not heard', async () => {
  const { discord } = connected;
  const few = ana().openThread(channel, 'Secret', { invited: [ben().user.id, discord.applicationId] });
  ana().say(few.id, WORDS);
  const said = ben().say(channel, 'Good morning');
  await until(() => inbox.heard.length > 0);
  const copy = { ...said.body, id: '1457536567810854999', guild_id: guild, channel_type: 0 };
  const reference = { type: 1, channel_id: channel, message_id: said.id };
  discord.dispatch('MESSAGE_CREATE', { ...copy, message_reference: reference });
  discord.dispatch('MESSAGE_CREATE', { ...copy, webhook_id: '7' });
  discord.dispatch('MESSAGE_CREATE', { ...copy, author: { ...said.body.author, bot: true } });
  discord.dispatch('MESSAGE_CREATE', { ...copy, type: 7 });
  await quiet();
  expect(texts()).toEqual(['Good morning']);
});

it('what Discord sends again after a lost connection is heard once', async () => {
  const said = ana().say(channel, WORDS);
  await until(() => inbox.heard.length > 0);
  connected.discord.dropSockets();
  const next = ben().say(channel, 'Meanwhile');
  await until(() => inbox.heard.length === 2);
  for (const { body } of [said, next]) connected.discord.dispatch('MESSAGE_CREATE', { ...body, guild_id: guild });
  await quiet();
  expect(texts()).toEqual([WORDS, 'Meanwhile']);
});

it('its words stand nowhere in the log, whatever becomes of it', async () => {
  inbox.answer = () => {
    throw new Error(WORDS);
  };
  ana().say(channel, WORDS);
  await until(() => dropped('an event was lost').length > 0);
});
