import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandSpec } from '../../src/surface/command.ts';
import { controls, type Message } from '../../src/surface/message.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected, safeCities } from '../../test/support/discord.ts';

const summary = { en: 'All entries', es: 'Todas' };
const commands: readonly CommandSpec[] = [{ path: ['faq', 'list'], summary, who: 'anyone', options: [] }];
const approve = { kind: 'button', label: 'Approve', action: { name: 'faq.approve', args: ['7'] } } as const;
const card: Message = { headline: '1 entry waits for you', blocks: [controls(approve)] };

let at: Awaited<ReturnType<typeof safeCities>>;
let inbox: ReturnType<typeof desk>;
let connected: Connected;
let others: readonly string[];

/** Ana and Ben are in one of three guilds. */
beforeEach(async () => {
  at = await safeCities();
  others = ['Safe *Rivers*', 'Safe Hills'].map((name) => at.discord.addGuild({ name }).id);
  await restart();
});

afterEach(async () => {
  await connected.stop();
  expect(at.discord.violations).toEqual([]);
  expect(at.discord.flaws).toEqual([]);
  expect(connected.failures).toEqual([]);
});

async function restart() {
  await connected?.platform.stop();
  inbox = desk({ commands });
  connected = adapterFor(at.discord);
  await connected.platform.start(inbox);
  await at.discord.until(() => inbox.told.length === 3);
}

async function sent(person: string, workspace = at.guild) {
  const spot = await connected.platform.direct({ workspace, person });
  await connected.platform.post({ ...spot, message: card, language: 'en', once: `card/${person}/${workspace}` });
  const message = at.discord.channel(spot.channel).messages.at(-1);
  if (!message) throw new Error('no message');
  return message;
}

const looks = () => at.discord.calls.filter(({ path }) => path.includes('/members/')).length;
const words = (seen: Awaited<ReturnType<typeof at.ana.press>>) => seen.ephemeral.map((each) => at.discord.shown(each));

it('after a restart a direct message is about the one guild of ours that its reader is in, which is looked for once', async () => {
  const message = await sent(at.ana.user.id);
  await restart();
  inbox.answer = () => ({ kind: 'whisper', message: { headline: 'Published', blocks: [] }, language: 'en' });
  expect(words(await at.ana.press(message, 'faq.approve:7'))).toEqual(['Published']);
  const from = { workspace: at.guild, channel: message.channelId, person: at.ana.user.id };
  expect(inbox.heard).toMatchObject([{ kind: 'press', from }]);
  const before = looks();
  expect(before).toBe(3);
  await at.ana.press(message, 'faq.approve:7');
  expect(inbox.heard[1]).toMatchObject({ from });
  expect(looks()).toBe(before);
});

it('a form opens, and comes back, where the guild had to be looked for', async () => {
  const message = await sent(at.ana.user.id);
  await restart();
  const field = { kind: 'line', name: 'title', label: 'Title', required: true, maxLength: 200 } as const;
  const form = { name: 'faq.edit', title: 'Edit', submit: 'Save', cancel: 'Cancel', fields: [field] };
  Object.assign(inbox, { opensForm: () => true });
  inbox.answer = ({ kind }) => (kind === 'press' ? { kind: 'form', form } : { kind: 'done' });
  const { modal } = await at.ana.press(message, 'faq.approve:7');
  if (!modal) throw new Error('no form');
  await restart();
  await at.ana.submit(modal, { title: 'Waste' });
  expect(inbox.heard).toMatchObject([{ kind: 'submit', form: 'faq.edit', from: { workspace: at.guild } }]);
});

it('what takes long is waited for where the guild had to be looked for', async () => {
  const message = await sent(at.ana.user.id);
  await restart();
  inbox.answer = () =>
    new Promise((resolve) =>
      setTimeout(resolve, 2300, { kind: 'whisper', message: { headline: 'Late', blocks: [] }, language: 'en' }),
    );
  const seen = await at.ana.press(message, 'faq.approve:7');
  expect(seen).toMatchObject({ deferred: true, timedOut: false });
  await at.discord.quiet(700);
  expect(words(await seen.again())).toEqual(['Late']);
});

it('somebody in several guilds of ours is told, in their language, where to do the same', async () => {
  const { id: cai } = at.discord.addUser({ name: 'cai', locale: 'es-419', guilds: [at.guild, others[0] ?? ''] });
  const message = await sent(cai);
  await restart();
  const seen = await at.discord.person('cai').press(message, 'faq.approve:7');
  expect(words(seen)).toEqual([
    [
      '¿De qué servidor se trata?',
      'Convener está en varios servidores y ya no sabe de cuál de ellos vino este mensaje. Usa /faq en un canal de ese servidor.',
      '• Safe Cities',
      '• Safe *Rivers*',
    ].join('\n'),
  ]);
  expect(seen.updated).toBeUndefined();
  expect(inbox.heard).toEqual([]);
  await sent(cai, others[0]);
  await at.discord.person('cai').press(message, 'faq.approve:7');
  expect(inbox.heard).toMatchObject([{ from: { workspace: others[0] } }]);
});

it('where Discord does not tell of all guilds nothing is guessed, and it is asked again', async () => {
  const message = await sent(at.ben.user.id);
  await restart();
  at.discord.fail(`GET /guilds/${others[1]}/members/:user`, { status: 500 });
  const told = words(await at.ben.press(message, 'faq.approve:7'));
  expect(told).toEqual([
    expect.stringMatching(/^Which server is this about\?\n.* Use \/faq in a channel of that server\.$/),
  ]);
  expect(inbox.heard).toEqual([]);
  await at.ben.press(message, 'faq.approve:7');
  expect(inbox.heard).toMatchObject([{ from: { workspace: at.guild } }]);
});

it('whoever has left all guilds of ours is heard in none', async () => {
  const message = await sent(at.ben.user.id);
  await restart();
  at.discord.leave(at.guild, 'ben');
  expect(await at.ben.press(message, 'faq.approve:7')).toMatchObject({ timedOut: false, ephemeral: [] });
  expect(inbox.heard).toEqual([]);
});
