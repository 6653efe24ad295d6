import { type Client, DiscordAPIError, MessageFlags, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import { startFakeDiscord } from './server.ts';

const flags = MessageFlags.IsComponentsV2;
const gallery = (name: string) => ({ type: 12, items: [{ media: { url: `attachment://${name}` } }] });
const paper = (name: string) => ({ type: 13, file: { url: `attachment://${name}` } });
const upload = (name: string, data = Buffer.from('x')) => ({ name, data, contentType: 'text/csv' });
const entry = (id: number, filename: string) => ({ id: `${id}`, filename });

let discord: FakeDiscord;
let bot: Client<true>;
let channelId: string;

beforeAll(async () => {
  discord = await startFakeDiscord({ quietMs: 0 });
  channelId = discord.addChannel(discord.addGuild(), { name: 'general' }).id;
  bot = await startBot(discord);
});

afterAll(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
});

type Sent = { readonly body: object; readonly files?: ReturnType<typeof upload>[] };
const post = async (sent: Sent) => {
  const { id } = (await bot.rest.post(Routes.channelMessages(channelId), sent)) as { id: string };
  const message = discord.channel(channelId).messages.find((each) => each.id === id);
  if (!message) throw new Error('no message');
  return message;
};
const edit = (id: string, sent: Sent) => bot.rest.patch(Routes.channelMessage(channelId, id), sent);
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof DiscordAPIError ? `${error.code} ${error.message.split('\n').at(-1)}` : 'not refused';
};
const names = (message: { readonly files: readonly { readonly filename: string }[] }) =>
  message.files.map(({ filename }) => filename);

test('a file that its components show is not listed as attached, and can be read', async () => {
  const body = { flags, components: [paper('a.csv')], attachments: [entry(0, 'a.csv')] };
  const message = await post({ body, files: [upload('a.csv', Buffer.from('topic'))] });
  expect(message.body.attachments).toEqual([]);
  expect(discord.files(message)).toEqual([
    { kind: 'file', name: 'a.csv', type: 'text/csv', alt: undefined, bytes: new Uint8Array(Buffer.from('topic')) },
  ]);
  const beside = await post({ body: { content: 'x' }, files: [upload('b.csv')] });
  expect(beside.body.attachments).toMatchObject([{ filename: 'b.csv' }]);
});

test('an edit finds only what it brings and lists', async () => {
  const { id } = await post({ body: { flags, components: [{ type: 10, content: 'x' }] } });
  const body = { components: [gallery('a.png')] };
  const files = [upload('a.png')];
  expect(await refusal(edit(id, { body, files }))).toMatch(/REFERENCED_ATTACHMENT_NOT_FOUND/);
  await edit(id, { body: { ...body, attachments: [entry(0, 'a.png')] }, files });
});

test('an edit keeps the files it lists, all of them where it brings and lists none, and else none', async () => {
  const body = { content: 'x', attachments: [entry(0, 'a.csv'), entry(1, 'b.csv')] };
  const message = await post({ body, files: [upload('a.csv'), upload('b.csv')] });
  const [first] = message.files;
  await edit(message.id, { body: { content: 'y' } });
  expect(names(message)).toEqual(['a.csv', 'b.csv']);
  const listed = [{ id: first?.id }, entry(0, 'c.csv')];
  await edit(message.id, { body: { attachments: listed }, files: [upload('c.csv')] });
  expect(names(message)).toEqual(['a.csv', 'c.csv']);
  await edit(message.id, { body: { content: 'z' }, files: [upload('d.csv')] });
  expect(names(message)).toEqual(['d.csv']);
});

test.each([
  ['an entry for what did not come', { content: 'x', attachments: [entry(7, 'a.csv')] }, 'ATTACHMENT_NOT_FOUND'],
  ['a file that is an address', { flags, components: [{ type: 13, file: { url: 'https://a.b/c' } }] }, 'SCHEME'],
  ['a gallery of nothing', { flags, components: [{ type: 12, items: [] }] }, 'BASE_TYPE_MIN_LENGTH'],
])('%s is refused', async (_, body, code) => {
  expect(await refusal(post({ body, files: [upload('a.csv')] }))).toMatch(new RegExp(`^50035 .*${code}`));
});

test('files of nothing, too large ones and too many are refused', async () => {
  const sent = (...files: ReturnType<typeof upload>[]) => refusal(post({ body: { content: 'x' }, files }));
  expect(await sent(upload('a.csv', Buffer.alloc(0)))).toMatch(/^50046/);
  expect(await sent(upload('a.csv', Buffer.alloc(10_485_761)))).toMatch(/^40005/);
  expect(await sent(...Array.from({ length: 11 }, (_, i) => upload(`${i}.csv`)))).toMatch(/^50035/);
});
