import {
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  RateLimitError,
  Routes,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import type { FakeDiscord, FakeOptions } from './fake.ts';
import { startFakeDiscord } from './server.ts';

let discord: FakeDiscord;
let bot: Client<true>;
let channelId: string;
let now: number;
let reply: (interaction: Interaction) => Promise<unknown>;

async function start(options: FakeOptions = {}): Promise<void> {
  now = Date.parse('2026-03-02T15:00:00Z');
  discord = await startFakeDiscord({ now: () => now, ...options });
  const guild = discord.addGuild();
  channelId = discord.addChannel(guild, { name: 'announcements' }).id;
  discord.addUser({ name: 'ana' });
  discord.addUser({ name: 'shy', closedToDirectMessages: true });
  bot = await startBot(discord, { rest: { retries: 0, timeout: 400, rejectOnRateLimit: () => true } });
  bot.on(Events.InteractionCreate, (interaction) => void reply(interaction));
  await bot.application.commands.set([{ name: 'try', description: 'Try' }]);
}

async function restart(options: FakeOptions): Promise<void> {
  await bot.destroy();
  await discord.stop();
  await start(options);
}

beforeEach(() => start());

afterEach(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});

const post = (body: object = { content: 'x' }, id = channelId) =>
  bot.rest.post(`/channels/${id}/messages`, { body }) as Promise<{ id: string }>;
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => 'done').catch((error) => error.code ?? error.name);
const contents = () => discord.channel(channelId).messages.map((message) => message.body.content);

/** What the bot runs into when it answers like this. */
async function answering(work: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
  let code: Promise<unknown> = Promise.resolve('never asked');
  reply = async (interaction) => {
    if (interaction.isChatInputCommand()) code = codeOf(work(interaction));
    await code;
  };
  const seen = await discord.person('ana').command(channelId, 'try');
  await discord.quiet();
  return { seen, code: await code };
}

test('a second first answer is refused', async () => {
  const { seen, code } = await answering(async ({ id, token }) => {
    const body = { type: 4, data: { content: 'x' } };
    await bot.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    await bot.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  });
  expect(code).toBe(40060);
  expect(seen.messages).toHaveLength(1);
});

test('an answer after three seconds is too late, and the person is told that the bot did not respond', async () => {
  const { seen, code } = await answering(async (interaction) => {
    now += 3_000;
    await interaction.reply('late');
  });
  expect(code).toBe(10062);
  expect(seen).toMatchObject({ timedOut: true, messages: [], ephemeral: [] });
});

test('a token lives for fifteen minutes', async () => {
  const { code } = await answering(async (interaction) => {
    await interaction.reply('first');
    now += 15 * 60_000 - 1;
    await interaction.followUp('just in time');
    now += 1;
    await interaction.followUp('late');
  });
  expect(code).toBe(50027);
  expect(contents()).toEqual(['first', 'just in time']);
});

test('a follow-up before any answer finds no webhook', async () => {
  const { code } = await answering(async (interaction) => {
    await interaction.webhook.send('x').finally(() => {
      now += 3_000;
    });
  });
  expect(code).toBe(10015);
});

test('an answer of a kind that does not fit the interaction is refused', async () => {
  const { code } = await answering(async ({ id, token }) => {
    await bot.rest.post(Routes.interactionCallback(id, token), { body: { type: 6 }, auth: false }).finally(() => {
      now += 3_000;
    });
  });
  expect(code).toBe(50035);
});

test('an answer tells which message it made when asked', async () => {
  const { seen, code } = await answering(async (interaction) => {
    const { resource } = await interaction.reply({ content: 'x', flags: MessageFlags.Ephemeral, withResponse: true });
    throw Object.assign(new Error(), { code: resource?.message?.id });
  });
  expect(seen.ephemeral.map((message) => message.id)).toEqual([code]);
});

test('the first follow-up after "is thinking" becomes the answer, as private as it was promised', async () => {
  const { seen } = await answering(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('done');
  });
  expect(seen.ephemeral.map((message) => message.body.content)).toEqual(['done']);
  expect(seen.messages).toEqual([]);
});

test('an unanswered "is thinking" is seen as such', async () => {
  await restart({ patienceMs: 50 });
  const { seen } = await answering((interaction) => interaction.deferReply());
  expect(seen).toMatchObject({ deferred: true, thinking: true, messages: [] });
});

test('a rate limit that a test orders carries its seconds', async () => {
  discord.fail('POST /channels/:channel/messages', { status: 429, retryAfter: 1.2 });
  const error = await post().catch((thrown: unknown) => thrown);
  if (!(error instanceof RateLimitError)) throw new Error(`no rate limit: ${error}`);
  expect(error.retryAfter).toBe(2_050);
  expect(discord.calls.at(-1)?.answer).toMatchObject({ retry_after: 1.2, global: false });
  expect(contents()).toEqual([]);
});

test('real rates let five messages into a channel in five seconds', async () => {
  await restart({ rates: 'real' });
  const send = () =>
    fetch(`${discord.apiUrl}/v10/channels/${channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: '{"content":"x"}',
    });
  const answers = [];
  for (let i = 0; i < 6; i += 1) answers.push(await send());
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(answers.map((answer) => answer.headers.get('x-ratelimit-remaining'))).toEqual(['4', '3', '2', '1', '0', '0']);
  expect(answers[5]?.headers.get('retry-after')).toBe('5');
  now += 5_000;
  expect((await send()).status).toBe(200);
});

test('an answer that is lost on the way has done its work, and the nonce keeps the second try from doing it twice', async () => {
  const body = { content: 'once', nonce: 'row-7', enforce_nonce: true };
  discord.fail('POST /channels/:channel/messages', { status: 'reset', afterDoing: true });
  expect(await codeOf(post(body))).toBe('ECONNRESET');
  expect(contents()).toEqual(['once']);
  const again = await post(body);
  expect(again.id).toBe(discord.channel(channelId).messages[0]?.id);
  now += 5 * 60_000;
  await post(body);
  expect(contents()).toEqual(['once', 'once']);
});

test('a message that is looked up later has no nonce', async () => {
  await post({ content: 'x', nonce: 'row-7', enforce_nonce: true });
  const [found] = (await bot.rest.get(`/channels/${channelId}/messages`)) as object[];
  expect(found).not.toHaveProperty('nonce');
});

test('bad luck strikes as often as ordered: a reset, no answer at all, an error of Discord', async () => {
  discord.fail('POST /channels/**', { status: 'reset' });
  discord.fail('POST /channels/**', { status: 'cut' });
  discord.fail('POST /channels/**', { status: 'hang' });
  discord.fail('POST /channels/**', { status: 500, times: 2 });
  discord.fail('* /channels/:channel/messages', { status: 403, code: 50013, message: 'Missing Permissions' });
  const luck: unknown[] = [];
  for (let i = 0; i < 7; i += 1)
    luck.push(
      await post()
        .then(() => 'done')
        .catch((error) => error.code ?? error.status ?? error.name),
    );
  expect(luck).toEqual(['ECONNRESET', 'UND_ERR_SOCKET', 20, 500, 500, 50013, 'done']);
  expect(contents()).toEqual(['x']);
});

test('a channel may be closed to the bot in two ways', async () => {
  discord.deny(channelId, 'access');
  expect(await codeOf(post())).toBe(50001);
  discord.deny(channelId, 'permissions');
  expect(await codeOf(post())).toBe(50013);
  discord.deny(channelId);
  expect(await codeOf(post())).toBe('done');
});

test('direct messages reach those who take them', async () => {
  const open = async (who: string) => {
    const body = { recipient_id: discord.person(who).user.id };
    return (await bot.rest.post('/users/@me/channels', { body })) as { id: string };
  };
  await post({ content: 'hello' }, (await open('ana')).id);
  expect(
    discord
      .person('ana')
      .sees()
      .map((message) => message.body.content),
  ).toEqual(['hello']);
  expect(await codeOf(post({ content: 'hello' }, (await open('shy')).id))).toBe(50007);
});

test('a bot that opens tens of direct messages is stopped', async () => {
  const people = Array.from({ length: 21 }, (_, i) => discord.addUser({ name: `p${i}` }));
  const codes = [];
  for (const { id } of people)
    codes.push(await codeOf(bot.rest.post('/users/@me/channels', { body: { recipient_id: id } })));
  expect(codes.filter((code) => code === 'done')).toHaveLength(20);
  expect(codes.at(-1)).toBe(40003);
});

test('another person’s message cannot be edited, and one that is gone cannot be found', async () => {
  const { id } = discord.person('ana').say(channelId, 'mine');
  const edit = () => codeOf(bot.rest.patch(`/channels/${channelId}/messages/${id}`, { body: { content: 'x' } }));
  expect(await edit()).toBe(50005);
  await bot.rest.delete(`/channels/${channelId}/messages/${id}`);
  expect(await edit()).toBe(10008);
});

test('messages are listed newest first, by page', async () => {
  const ids: string[] = [];
  for (const content of ['a', 'b', 'c', 'd']) ids.push((await post({ content })).id);
  const list = async (query: Record<string, string>) =>
    (
      (await bot.rest.get(`/channels/${channelId}/messages`, { query: new URLSearchParams(query) })) as {
        content: string;
      }[]
    )
      .map((each) => each.content)
      .join('');
  expect(await list({})).toBe('dcba');
  expect(await list({ limit: '2' })).toBe('dc');
  expect(await list({ after: ids[0] ?? '', limit: '2' })).toBe('cb');
  expect(await list({ before: ids[2] ?? '' })).toBe('ba');
  expect(await list({ around: ids[1] ?? '', limit: '3' })).toBe('cba');
});

test('a picture comes along and can be fetched', async () => {
  const files = [{ name: 'tally.png', data: Buffer.from('picture'), contentType: 'image/png' }];
  const body = {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: 12, items: [{ media: { url: 'attachment://tally.png' }, description: 'The tally' }] }],
    attachments: [{ id: '0', description: 'The tally' }],
  };
  await bot.rest.post(`/channels/${channelId}/messages`, { body, files });
  const [message] = discord.channel(channelId).messages;
  const [attachment] = message?.files ?? [];
  expect(attachment).toMatchObject({ filename: 'tally.png', description: 'The tally', size: 7 });
  expect(message?.body.components[0]?.items?.[0]?.media.url).toBe(attachment?.url);
  expect(message?.body.attachments).toEqual([]);
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('picture');
  expect(discord.violations).toEqual([]);
});

test('what the fake does not know is a violation, not a guess', async () => {
  expect(await codeOf(bot.rest.get('/guilds/1/stickers-of-tomorrow'))).toBe(0);
  expect(discord.violations).toMatchObject([{ path: '/guilds/1/stickers-of-tomorrow', message: '404: Not Found' }]);
});
