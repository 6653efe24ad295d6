import { afterEach, beforeEach, expect, it } from 'vitest';
import { file, type Message, picture } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import type { Message as Seen } from '../../test/fake/discord/nouns.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected, safeCities } from '../../test/support/discord.ts';

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

const texts = [
  file({ name: 'faq.md', type: 'text/markdown', content: '# Waste\n' }),
  file({ name: 'faq.json', type: 'application/json', content: '{"waste":"ñ"}' }),
  file({ name: 'faq.html', type: 'text/html', content: '<p>Waste</p>' }),
];

it('several texts come with one private answer, at once and after a wait', async () => {
  await started();
  const expected = [
    ['faq.md', undefined, '# Waste\n'],
    ['faq.json', undefined, '{"waste":"ñ"}'],
    ['faq.html', undefined, '<p>Waste</p>'],
  ];
  const message = { headline: 'All questions', blocks: texts };
  inbox.answer = () => reply('whisper', message);
  const [soon] = (await at.ana.command(at.channel, 'topics')).ephemeral;
  expect(contents(soon)).toEqual(expected);
  inbox.answer = () => new Promise((resolve) => setTimeout(() => resolve(reply('whisper', message)), 2300));
  const [late] = (await at.ana.command(at.channel, 'topics')).ephemeral;
  expect(contents(late)).toEqual(expected);
});

const huge = (name: string) => file({ name, type: 'text/html', content: 'ñ'.repeat(5 * 1024 * 1024 + 1) });

it('of what is larger than Discord takes a sentence tells, in the language of its reader, and the rest arrives', async () => {
  await started();
  const message = { headline: 'All questions', blocks: [huge('faq.html'), ...texts.slice(0, 1)] };
  inbox.answer = () => ({ kind: 'whisper', message, language: 'es' });
  const [answer] = (await at.ana.command(at.channel, 'topics')).ephemeral;
  expect(contents(answer)?.map(([name]) => name)).toEqual(['faq.md']);
  expect(answer && at.discord.shown(answer)).toContain('Aquí va el archivo faq.html, pero es más grande');
  inbox.answer = () => new Promise((resolve) => setTimeout(() => resolve(reply('replace', message)), 2300));
  const [late] = (await at.ana.command(at.channel, 'topics')).ephemeral;
  expect(late && at.discord.shown(late)).toContain('The file faq.html belongs here');
});

it('a file as large as Discord takes arrives', async () => {
  await started();
  const most = file({ name: 'faq.md', type: 'text/markdown', content: 'x'.repeat(10 * 1024 * 1024) });
  inbox.answer = () => reply('whisper', { headline: 'All questions', blocks: [most] });
  const [answer] = (await at.ana.command(at.channel, 'topics')).ephemeral;
  expect(answer?.files.map(({ size }) => size)).toEqual([10 * 1024 * 1024]);
});

it('a posted message does without what is too large, and is found and edited like that', async () => {
  const since = new Date();
  const message = { headline: 'All', blocks: [huge('faq.html')] };
  const id = await connected.platform.post(delivery(message));
  const [posted] = at.discord.channel(at.channel).messages;
  expect(posted && at.discord.shown(posted)).toContain('larger than Discord takes');
  expect(await connected.platform.find({ ...delivery(message), since })).toBe(id);
  const heavy = picture(Buffer.alloc(10 * 1024 * 1024 + 1), 'Bars');
  await connected.platform.edit({ ...delivery({ headline: 'All', blocks: [heavy] }), id });
  expect(posted && at.discord.shown(posted)).toContain('It shows: Bars');
});
