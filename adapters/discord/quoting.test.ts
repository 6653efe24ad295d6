import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Form } from '../../src/surface/form.ts';
import type { Said } from '../../src/surface/platform.ts';
import type { Message } from '../../test/fake/discord/nouns.ts';
import { Permission } from '../../test/fake/discord/numbers.ts';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/discord.ts';

const shortcuts = [{ name: 'faq.capture', label: { en: 'Save answer', es: 'Guardar respuesta' } }] as const;
const form: Form = {
  name: 'faq.capture',
  title: 'Save',
  submit: 'Save',
  cancel: 'Cancel',
  fields: [{ kind: 'line', name: 'title', label: 'Title', required: true, maxLength: 200, initial: 'x' }],
};

let connected: Connected;
let inbox: ReturnType<typeof desk>;
let guild: string;
let channel: string;

afterEach(async () => {
  await connected.stop();
  expect(connected.discord.violations).toEqual([]);
  expect(connected.discord.flaws).toEqual([]);
});

beforeEach(async () => {
  const discord = await startFakeDiscord();
  guild = discord.addGuild().id;
  channel = discord.addChannel(guild, { name: 'town' }).id;
  discord.addUser({ name: 'ana', globalName: 'Ana' });
  discord.addUser({ name: 'ben' });
  inbox = desk({ shortcuts, opensForm: ({ kind }) => kind === 'shortcut' });
  inbox.answer = ({ kind }) => (kind === 'shortcut' ? { kind: 'form', form } : { kind: 'done' });
  connected = adapterFor(discord);
  await connected.platform.start(inbox);
  await discord.until(() => discord.commands().length === 1);
});
const ana = () => connected.discord.person('ana');
async function chosen(message: Message, who = ana()): Promise<Said> {
  const seen = await who.shortcut(message, 'Save answer');
  if (!seen.modal) throw new Error('no form');
  const heard = inbox.heard.findLast(({ kind }) => kind === 'shortcut');
  if (heard?.kind !== 'shortcut') throw new Error('no shortcut');
  return heard.said;
}
const isOpen = async (at: string) => (await chosen(ana().say(at, 'Hello'))).open;

it('a channel is open where everybody may view it, as the guild is now', async () => {
  const { discord } = connected;
  const onlyFor = [ana().user.id];
  const desk = discord.addChannel(guild, { name: 'desk', onlyFor }).id;
  expect([await isOpen(channel), await isOpen(desk)]).toEqual([true, false]);
  discord.closeChannel(channel, { onlyFor });
  discord.closeChannel(desk);
  expect([await isOpen(channel), await isOpen(desk)]).toEqual([false, true]);
});

it('what everybody’s role does not allow, a channel may', async () => {
  const { discord } = connected;
  const id = discord.addUser({ name: 'boss', permissions: Permission.administrator }).id;
  const boss = discord.person(id);
  const open = async () => (await chosen(boss.say(channel, 'Hello'), boss)).open;
  discord.allowEveryone(guild, (all) => all & ~Permission.viewChannel);
  expect(await open()).toBe(false);
  const allow = String(Permission.viewChannel);
  const overwrites = [{ id: guild, type: 0, allow, deny: '0' }];
  const told = { id: channel, type: 0, guild_id: guild, name: 'town', permission_overwrites: overwrites };
  discord.dispatch('CHANNEL_UPDATE', told);
  expect(await open()).toBe(true);
  discord.dispatch('CHANNEL_UPDATE', {
    ...told,
    permission_overwrites: [{ ...overwrites[0], deny: allow, allow: '0' }],
  });
  expect(await open()).toBe(false);
  discord.allowEveryone(guild, (all) => all | Permission.administrator);
  expect(await open()).toBe(true);
});

it('a guild tells at the start what is open in it', async () => {
  const { discord } = connected;
  const desk = discord.addChannel(guild, { name: 'desk', onlyFor: [ana().user.id] }).id;
  await connected.platform.stop();
  connected = adapterFor(discord);
  await connected.platform.start(inbox);
  expect([await isOpen(channel), await isOpen(desk)]).toEqual([true, false]);
});

it('a channel that we may not view is not open, whatever the gateway makes up for it', async () => {
  const desk = connected.discord.addChannel(guild, { name: 'desk', onlyFor: [ana().user.id], withoutBot: true });
  expect(await isOpen(desk.id)).toBe(false);
  expect((await chosen(ana().say(channel, `See <#${desk.id}>`))).text).toBe('See #…');
});

it('a channel of which nobody told is not open, and one that is deleted is forgotten', async () => {
  const said = ana().say(channel, 'Hello');
  connected.discord.dispatch('CHANNEL_DELETE', { id: channel, type: 0, guild_id: guild });
  expect((await chosen(said)).open).toBe(false);
});

it('a thread is as open as its channel, and a private one is not', async () => {
  const { discord } = connected;
  const desk = discord.addChannel(guild, { name: 'desk', onlyFor: [ana().user.id] }).id;
  const [open, closed] = [channel, desk].map((at) => ana().startThread(ana().say(at, 'Hello'), 'Hello').id);
  const few = ana().openThread(channel, 'Few', { invited: [discord.applicationId] }).id;
  expect([await isOpen(open ?? ''), await isOpen(closed ?? ''), await isOpen(few)]).toEqual([true, false, false]);
});
