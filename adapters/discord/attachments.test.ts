import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Block, controls, file, type Message, picture, text } from '../../src/surface/message.ts';
import type { Incoming, Reply } from '../../src/surface/platform.ts';
import { rich } from '../../src/surface/text.ts';
import type { Message as Seen } from '../../test/fake/discord/nouns.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected, safeCities } from '../../test/support/discord.ts';
import { carried, files } from './attachments.ts';

const tally = (votes: number) => picture(Buffer.from(`picture of ${votes}`), `Waste has ${votes}`);
const votes = (name = 'votes.csv', content = 'topic,votes\nWaste,3\n') => file({ name, type: 'text/csv', content });
const results = (count: number, ...more: readonly Block[]): Message => ({
  headline: 'Results',
  blocks: [text(rich`${count} voted`), tally(count), ...more],
});
const again = controls({ kind: 'button', label: 'Again', action: { name: 'topics.again', args: [] } });
const commands = [{ path: ['topics'], summary: { en: 'Topics', es: 'Temas' }, who: 'anyone', options: [] }] as const;

let at: Awaited<ReturnType<typeof safeCities>>;
let connected: Connected;
let inbox: ReturnType<typeof desk>;

beforeEach(async () => {
  at = await safeCities();
  inbox = desk({ commands });
  connected = adapterFor(at.discord);
});

afterEach(async () => {
  await connected.stop();
  expect(at.discord.violations).toEqual([]);
  expect(at.discord.flaws).toEqual([]);
});

const delivery = (message: Message) => ({
  workspace: at.guild,
  channel: at.channel,
  message,
  language: 'en' as const,
  once: 'results/1',
});
const started = async () => {
  await connected.platform.start(inbox);
  await at.discord.until(() => at.discord.commands().length > 0);
};
const contents = (message: Seen | undefined) =>
  message && at.discord.files(message).map(({ name, alt, bytes }) => [name, alt, Buffer.from(bytes).toString()]);
const reply = (kind: 'whisper' | 'replace', message: Message): Reply => ({ kind, message, language: 'en' });

it('a posted picture and file arrive whole, with the words for those who do not see the picture', async () => {
  await connected.platform.post(delivery(results(3, votes())));
  const [message] = at.discord.channel(at.channel).messages;
  expect(contents(message)).toEqual([
    ['picture.png', 'Waste has 3', 'picture of 3'],
    ['votes.csv', undefined, 'topic,votes\nWaste,3\n'],
  ]);
});

it('an edit shows its own picture and keeps none of the one before', async () => {
  const id = await connected.platform.post(delivery(results(3, votes())));
  const [message] = at.discord.channel(at.channel).messages;
  await connected.platform.edit({ ...delivery(results(4, votes())), id });
  expect(contents(message)?.map(([name]) => name)).toEqual(['picture.png', 'votes.csv']);
  expect(contents(message)?.[0]?.[2]).toBe('picture of 4');
  expect(message?.files).toHaveLength(2);
  await connected.platform.edit({ ...delivery({ headline: 'Removed', blocks: [] }), id });
  expect(message?.files).toEqual([]);
  await connected.platform.edit({ ...delivery(results(5)), id });
  expect(contents(message)).toEqual([['picture.png', 'Waste has 5', 'picture of 5']]);
});

it('a picture whose posting had an unclear outcome is found', async () => {
  const since = new Date();
  at.discord.fail('POST /channels/:id/messages', { status: 502, afterDoing: true });
  await expect(connected.platform.post(delivery(results(3, votes())))).rejects.toMatchObject({
    fault: { kind: 'unclear' },
  });
  const [posted] = at.discord.channel(at.channel).messages;
  expect(await connected.platform.find({ ...delivery(results(3, votes())), since })).toBe(posted?.id);
  for (const other of [results(3), results(4, votes()), results(3, votes('others.csv'))]) {
    expect(await connected.platform.find({ ...delivery(other), since })).toBeUndefined();
  }
});

it('where the bot may write and not attach, the picture is told in words, and posted once', async () => {
  at.discord.deny(at.channel, 'files');
  const since = new Date();
  const id = await connected.platform.post(delivery(results(3, votes())));
  const [message] = at.discord.channel(at.channel).messages;
  expect(message && at.discord.shown(message)).toBe('Results\n3 voted\nWaste has 3');
  await connected.platform.edit({ ...delivery(results(4)), id });
  expect(message && at.discord.shown(message)).toBe('Results\n4 voted\nWaste has 4');
  expect(await connected.platform.find({ ...delivery(results(4)), since })).toBe(id);
  expect(connected.log.lines.map((line) => line.message)).toContainEqual(expect.stringContaining('tick Attach Files'));
  at.discord.deny(at.channel, 'permissions');
  await expect(connected.platform.post(delivery(results(3)))).rejects.toMatchObject({ fault: { kind: 'refused' } });
});

it('a whisper brings its files to its reader alone, and another picture takes their place', async () => {
  await started();
  inbox.answer = () => reply('whisper', results(3, votes(), again));
  const [whispered] = (await at.ana.command(at.channel, 'topics')).ephemeral;
  if (!whispered) throw new Error('no message');
  expect(contents(whispered)?.map(([name]) => name)).toEqual(['picture.png', 'votes.csv']);
  expect(at.ben.sees()).toEqual([]);
  inbox.answer = () => reply('replace', results(4, again));
  const { updated } = await at.ana.press(whispered, 'topics.again');
  expect(updated).toBe(whispered);
  expect(contents(whispered)).toEqual([['picture.png', 'Waste has 4', 'picture of 4']]);
  expect(whispered.files).toHaveLength(1);
});

it('files come with an answer that took long, in place and beside', async () => {
  await started();
  const slowly = (given: Reply) => new Promise<Reply>((resolve) => setTimeout(() => resolve(given), 2300));
  inbox.answer = () => reply('whisper', results(1, again));
  const [own] = (await at.ana.command(at.channel, 'topics')).ephemeral;
  await connected.platform.post(delivery(results(1, again)));
  const [shared] = at.discord.channel(at.channel).messages;
  if (!own || !shared) throw new Error('no message');
  inbox.answer = ({ kind, from }: Incoming) =>
    slowly(
      kind === 'press' && from.person === at.ben.user.id ? reply('whisper', results(5)) : reply('replace', results(4)),
    );
  const [told, , beside] = await Promise.all([
    at.ben.command(at.channel, 'topics'),
    at.ana.press(own, 'topics.again'),
    at.ben.press(shared, 'topics.again'),
  ]);
  await at.discord.until(() => contents(own)?.[0]?.[2] === 'picture of 4');
  await at.discord.quiet(300);
  expect(contents(told.ephemeral[0])?.[0]?.[2]).toBe('picture of 4');
  expect((await beside.again()).ephemeral.map((each) => contents(each)?.[0]?.[2])).toContain('picture of 5');
});

it('files of one name keep apart, and a name is of letters that Discord leaves alone', () => {
  const names = (...blocks: readonly Block[]) => [...carried(blocks).values()];
  expect(names(votes(), votes(), tally(1), tally(2), votes('votes-2.csv'))).toEqual([
    'votes.csv',
    'votes-2.csv',
    'picture.png',
    'picture-2.png',
    'votes-2-2.csv',
  ]);
  expect(names(votes('../../.env'), votes('…'), votes('encuesta nº 3.csv'))).toEqual([
    'env',
    'file',
    'encuesta_no_3.csv',
  ]);
  expect(names(votes(`${'x'.repeat(300)}.csv`))[0]).toMatch(/^x{96}\.csv$/);
});

it('a file of nothing is a line of nothing, and more than ten are a bug', () => {
  expect(files({ blocks: [votes('a.csv', '')] })).toMatchObject([{ data: Buffer.from('\n') }]);
  expect(() => carried(Array.from({ length: 11 }, () => votes()))).toThrow(RangeError);
});
