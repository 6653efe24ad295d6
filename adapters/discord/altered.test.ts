import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Reply } from '../../src/surface/platform.ts';
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
  expect(JSON.stringify(connected.log.lines)).not.toMatch(/zebra/i);
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
const told = () => inbox.told.filter((each) => 'altered' in (each as object));
const change = (of: Pick<Message, 'id'>, text?: string, at = channel) => ({
  altered: { workspace: guild, channel: at, id: of.id, ...(text !== undefined && { text }) },
});

it('each edit is told once with the words as people see them, and the deletion', async () => {
  const said = ana().say(channel, WORDS);
  ana().edit(said, `Who pays for lights, <@${ben().user.id}>, in <#${channel}>?`);
  connected.discord.unfurl(said, 'https://x.org');
  await until(() => told().length === 1);
  ana().edit(said, 'Who pays for shade?');
  ana().remove(said);
  await until(() => told().length === 3);
  await quiet();
  expect(told()).toEqual([
    change(said, 'Who pays for lights, @ben, in #town?'),
    change(said, 'Who pays for shade?'),
    change(said),
  ]);
});

it('a preview of a message that nobody edited tells nothing', async () => {
  const said = ana().say(channel, WORDS);
  connected.discord.unfurl(said, 'https://x.org');
  await until(() => inbox.heard.length > 0);
  await quiet();
  expect(told()).toEqual([]);
});

it('a change waits until the message was heard', async () => {
  const steps: string[] = [];
  inbox.answer = async (): Promise<Reply> => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    steps.push('heard');
    return { kind: 'done' };
  };
  Object.assign(inbox, { altered: async () => void steps.push('deleted') });
  ana().remove(ana().say(channel, WORDS));
  await until(() => steps.length === 2);
  expect(steps).toEqual(['heard', 'deleted']);
});

it('messages that are deleted at once are each told', async () => {
  const [one, two] = [ana().say(channel, 'One'), ben().say(channel, 'Two')];
  connected.discord.purge([one, two]);
  await until(() => told().length === 2);
  expect(told()).toEqual(expect.arrayContaining([change(one), change(two)]));
});

it('without the intent an edit tells nothing, for nothing is known of its words, and a deletion is told', async () => {
  await connected.stop();
  await begin('off');
  const said = ana().say(channel, WORDS);
  ana().edit(said, 'Who pays for lights?');
  ana().remove(said);
  await until(() => told().length > 0);
  await quiet();
  expect(told()).toEqual([change(said)]);
});

it('with it, words that are taken away leave none', async () => {
  const said = ana().say(channel, WORDS);
  ana().edit(said, '');
  await until(() => told().length > 0);
  expect(told()).toEqual([change(said, '')]);
});

it('what a bot changes is nobody’s words', async () => {
  const message = { headline: 'Vote', blocks: [] };
  const delivery = { workspace: guild, channel, message, language: 'en', once: 'v' } as const;
  const id = await connected.platform.post(delivery);
  await connected.platform.edit({ ...delivery, id, message: { headline: 'Vote now', blocks: [] } });
  await quiet();
  expect(told()).toEqual([]);
});

it('a thread counts as its channel, and a thread that sleeps is asked for', async () => {
  const said = ana().say(channel, 'Hello');
  const thread = ana().startThread(said, 'Crossings');
  const inside = ben().say(thread.id, WORDS);
  ben().edit(inside, 'The town');
  await until(() => told().length === 1);
  const idle = ana().startThread(ana().say(channel, 'Again'), 'Idle');
  const asleep = { id: '1457536567810854934', guild_id: guild, channel_id: idle.id };
  connected.discord.dispatch('THREAD_DELETE', { id: idle.id, guild_id: guild, parent_id: channel, type: 11 });
  connected.discord.dispatch('MESSAGE_DELETE', asleep);
  await until(() => told().length === 2);
  expect(told()).toEqual([change(inside, 'The town'), change(asleep)]);
  const asked = connected.discord.calls.filter(({ method }) => method === 'GET').map(({ path }) => path);
  expect(asked).toContain(`/channels/${idle.id}`);
});

it('threads that we are let into are known without asking', async () => {
  const thread = { id: '1457536567810854000', type: 11, name: 'Crossings', parent_id: channel };
  const gone = { id: '1457536567810854934', guild_id: guild, channel_id: thread.id };
  connected.discord.dispatch('THREAD_LIST_SYNC', { guild_id: guild, threads: [thread], members: [] });
  connected.discord.dispatch('MESSAGE_DELETE', gone);
  await until(() => told().length > 0);
  expect(told()).toEqual([change(gone)]);
});

it('where a thread cannot be looked at, what became of a message is told all the same', async () => {
  connected.discord.fail('GET /channels/**', { status: 500, times: 9 });
  const lost = { id: '1457536567810854934', guild_id: guild, channel_id: '1457536567810854000' };
  connected.discord.dispatch('MESSAGE_DELETE', lost);
  await until(() => told().length > 0);
  expect(told()).toEqual([change(lost, undefined, lost.channel_id)]);
});

it('a post goes with its thread, and a message that a thread was started from stays', async () => {
  const { discord } = connected;
  const forum = discord.addChannel(guild, { name: 'questions', forum: true }).id;
  const post = ana().post(forum, 'Crossings', WORDS);
  discord.deleteChannel(ana().startThread(ana().say(channel, 'Hello'), 'Hello').id);
  discord.deleteChannel(post.channelId);
  await until(() => told().length > 0);
  await quiet();
  expect(told()).toEqual([change(post, undefined, forum)]);
});
