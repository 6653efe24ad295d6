import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Message } from '../../src/surface/message.ts';
import { Intent } from '../../test/fake/discord/numbers.ts';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/discord.ts';

const question: Message = { headline: 'What did you learn?', blocks: [] };

let connected: Connected;
let inbox: ReturnType<typeof desk>;
let guild: string;
let channel: string;

beforeEach(async () => {
  await begin('off');
});

afterEach(async () => {
  await connected.stop();
  expect(connected.discord.violations).toEqual([]);
  expect(connected.discord.flaws).toEqual([]);
  expect(connected.failures).toEqual([]);
});

async function begin(content: 'on' | 'off') {
  const discord = await startFakeDiscord({ privilegedIntents: Intent.messageContent });
  guild = discord.addGuild().id;
  channel = discord.addChannel(guild, { name: 'announcements' }).id;
  discord.addUser({ name: 'ana', globalName: 'Ana' });
  discord.addUser({ name: 'ben' });
  inbox = desk({ answer: () => ({ kind: 'noted' }) });
  connected = adapterFor(discord, { DISCORD_MESSAGE_CONTENT: content });
  await connected.platform.start(inbox);
}
const reading = async () => {
  await connected.stop();
  await begin('on');
};

const ana = () => connected.discord.person('ana');
const ben = () => connected.discord.person('ben');
const delivery = { message: question, language: 'en' } as const;
async function asked(under?: string) {
  const { discord, platform } = connected;
  const id = await platform.post({
    ...delivery,
    workspace: guild,
    channel,
    once: `q/${under}`,
    ...(under !== undefined && { under }),
  });
  const message = discord.channel(channel).all.find((each) => each.id === id);
  if (!message) throw new Error('no message');
  return message;
}
const quiet = () => connected.discord.quiet(80);
const heard = () => inbox.heard.map((each) => (each.kind === 'heard' ? [each.under, each.text] : [each.kind]));

it('a reply that pings us is heard, and marked where it was taken', async () => {
  const question = await asked();
  const answer = ben().reply(question, 'That **prices** rise, says <@1>');
  await connected.discord.until(() => connected.discord.reactions(answer).length > 0);
  expect(inbox.heard).toEqual([
    {
      kind: 'heard',
      from: { event: answer.id, workspace: guild, channel, person: ben().user.id },
      id: answer.id,
      under: question.id,
      text: 'That **prices** rise, says <@1>',
    },
  ]);
  expect(connected.discord.reactions(answer)).toEqual(['✅']);
});

it('what was heard and not taken shows nothing', async () => {
  inbox.answer = () => ({ kind: 'done' });
  const answer = ben().reply(await asked(), 'Hello');
  await connected.discord.until(() => inbox.heard.length > 0);
  await quiet();
  expect(connected.discord.reactions(answer)).toEqual([]);
});

it('without the privileged intent nothing is heard of words that do not ping us', async () => {
  const question = await asked();
  ben().reply(question, 'In silence', { ping: false });
  const thread = ana().startThread(question, 'Learned');
  ben().say(thread.id, 'In the thread');
  ben().say(thread.id, `<@${connected.discord.applicationId}> and aloud, with <@${ana().user.id}>`);
  await connected.discord.until(() => inbox.heard.length > 0);
  await quiet();
  expect(heard()).toEqual([[question.id, `and aloud, with <@${ana().user.id}|Ana>`]]);
});

it('with it replies without a ping are heard, and what is said in a thread on our message', async () => {
  await reading();
  const question = await asked();
  ben().reply(question, 'In silence', { ping: false });
  await connected.discord.until(() => inbox.heard.length === 1);
  const thread = ana().startThread(question, 'Learned');
  const first = ben().say(thread.id, 'In the thread');
  ana().reply(first, 'So did I');
  await connected.discord.until(() => inbox.heard.length === 3);
  expect(heard()).toEqual([
    [question.id, 'In silence'],
    [question.id, 'In the thread'],
    [question.id, 'So did I'],
  ]);
  expect(inbox.heard.map(({ from }) => from.channel)).toEqual([channel, channel, channel]);
  await connected.discord.until(() => connected.discord.reactions(first).length > 0);
  const looks = connected.discord.calls.filter(({ method, path }) => method === 'GET' && path.includes(thread.id));
  expect(looks).toHaveLength(2);
});

it('what answers other people is not heard', async () => {
  await reading();
  const question = await asked();
  const other = ben().say(channel, 'Good morning');
  ana().reply(other, 'Good morning to you');
  const thread = ana().startThread(other, 'Mornings');
  ben().say(thread.id, 'It is sunny');
  await asked(question.id);
  await quiet();
  expect(heard()).toEqual([[undefined, 'Good morning']]);
});

it('a reply delivered again is heard once', async () => {
  const answer = ben().reply(await asked(), 'Hello');
  await connected.discord.until(() => inbox.heard.length > 0);
  connected.discord.dispatch('MESSAGE_CREATE', { ...answer.body, guild_id: guild });
  await quiet();
  expect(inbox.heard).toHaveLength(1);
});

it('where we may not react, the words are taken all the same', async () => {
  const question = await asked();
  connected.discord.deny(channel, 'reactions');
  ben().reply(question, 'Hello');
  const isTold = () => connected.log.lines.some(({ message }) => message.includes('could not be marked'));
  await connected.discord.until(isTold);
  expect(inbox.heard).toHaveLength(1);
  expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

it('a thread that could not be looked at is looked at again', async () => {
  await reading();
  const thread = ana().startThread(await asked(), 'Learned');
  connected.discord.fail(`GET /channels/${thread.id}`, { status: 500 });
  ben().say(thread.id, 'Lost');
  await connected.discord.until(() => connected.log.lines.some(({ level }) => level === 'error'));
  ben().say(thread.id, 'Heard');
  await connected.discord.until(() => inbox.heard.length > 0);
  expect(heard().map(([, text]) => text)).toEqual(['Heard']);
});

it('a message that answers one of ours is a reply that pings nobody', async () => {
  const question = await asked();
  const answer = await asked(question.id);
  expect(answer.body).toMatchObject({ type: 19, message_reference: { message_id: question.id } });
  expect(connected.discord.pings(answer)).toEqual({ everyone: false, users: [], roles: [] });
});

it('an answer comes as a message of its own where the one before is gone, or is not for us to read', async () => {
  const { body } = await asked('1457536567810854934');
  expect(body.type).toBe(0);
  const question = await asked();
  connected.discord.deny(channel, 'history');
  expect((await asked(question.id)).body.type).toBe(0);
});

it('an intent that is not ticked in the portal ends in one sentence that names the variable', async () => {
  const discord = await startFakeDiscord();
  const refused = adapterFor(discord, { DISCORD_MESSAGE_CONTENT: 'on' });
  await refused.platform.start(inbox);
  await discord.until(() => refused.failures.length > 0);
  await refused.stop();
  expect(refused.failures.map(String)).toEqual([
    expect.stringMatching(/DISCORD_MESSAGE_CONTENT is on.*tick Message Content Intent/),
  ]);
});
