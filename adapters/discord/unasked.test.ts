import { afterEach, beforeEach, expect, it } from 'vitest';
import { controls } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import type { Message } from '../../test/fake/discord/nouns.ts';
import { Intent } from '../../test/fake/discord/numbers.ts';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/discord.ts';
import { DIRECTS } from './limits.ts';
import { openings } from './unasked.ts';

const WORDS = 'Who pays for zebra crossings?';
const again = controls({ kind: 'button', label: 'Not again', action: { name: 'faq.quiet', args: [] } });
const whisper: Reply = { kind: 'whisper', message: { headline: 'The town does', blocks: [again] }, language: 'en' };

let connected: Connected;
let inbox: ReturnType<typeof desk>;
let guild: string;
let channel: string;

afterEach(async () => {
  await connected.stop();
  expect(connected.discord.violations).toEqual([]);
  expect(connected.discord.flaws).toEqual([]);
  expect(logged()).not.toMatch(/zebra/i);
});

beforeEach(async () => {
  const discord = await startFakeDiscord({ privilegedIntents: Intent.messageContent });
  guild = discord.addGuild().id;
  channel = discord.addChannel(guild, { name: 'town' }).id;
  discord.addUser({ name: 'ana', globalName: 'Ana' });
  discord.addUser({ name: 'ben' });
  inbox = desk();
  connected = adapterFor(discord, { DISCORD_MESSAGE_CONTENT: 'on' });
  await connected.platform.start(inbox);
});
const ana = () => connected.discord.person('ana');
const ben = () => connected.discord.person('ben');
const until = (holds: () => boolean) => connected.discord.until(holds);
const quiet = () => connected.discord.quiet(80);
const logged = () => JSON.stringify(connected.log.lines);
const callsTo = (path: string) =>
  connected.discord.calls.filter((each) => each.method === 'POST' && each.path.includes(path));
const told = (who = ana()): readonly Message[] => connected.discord.channel(who.direct().id).messages;
const dropped = (what: string) => connected.log.lines.filter(({ message }) => message.includes(what));

it('a private answer goes as a direct message, and its controls know the guild', async () => {
  connected.discord.addGuild({ name: 'Another' });
  inbox.answer = ({ kind }) => (kind === 'heard' ? whisper : { kind: 'done' });
  ana().say(channel, WORDS);
  await until(() => told().length > 0);
  expect(told().map((each) => connected.discord.shown(each))).toEqual(['The town does']);
  expect(connected.discord.channel(channel).messages).toHaveLength(1);
  const [message] = told();
  if (!message) throw new Error('no message');
  await ana().press(message, 'faq.quiet');
  expect(inbox.heard[1]).toMatchObject({ kind: 'press', from: { workspace: guild, person: ana().user.id } });
});

it('in a conversation that is open, what is pressed is about the guild it was last used for', async () => {
  const { discord, platform } = connected;
  const other = discord.addGuild({ name: 'Another', ownerId: ana().user.id }).id;
  await platform.direct({ workspace: other, person: ana().user.id });
  inbox.answer = ({ kind }) => (kind === 'heard' ? whisper : { kind: 'done' });
  ana().say(channel, WORDS);
  await until(() => told().length > 0);
  const [message] = told();
  if (!message) throw new Error('no message');
  await ana().press(message, 'faq.quiet');
  expect(inbox.heard[1]).toMatchObject({ kind: 'press', from: { workspace: guild } });
  expect(callsTo('/users/@me/channels')).toHaveLength(1);
});

const replaced: Reply = { kind: 'replace', message: { headline: 'Never again', blocks: [] }, language: 'en' };

it('a press writes over a private answer that came as a direct message, at once and after a wait', async () => {
  inbox.answer = ({ kind }) => (kind === 'heard' ? whisper : replaced);
  ana().say(channel, WORDS);
  await until(() => told().length > 0);
  const [message] = told();
  if (!message) throw new Error('no message');
  const seen = await ana().press(message, 'faq.quiet');
  expect(seen).toMatchObject({ ephemeral: [], updated: message });
  expect(connected.discord.shown(message)).toBe('Never again');

  const late: Reply = { ...replaced, message: { headline: 'After a while', blocks: [] } };
  inbox.answer = () => new Promise((resolve) => setTimeout(resolve, 2300, late));
  await ana().press(message, 'faq.quiet');
  await connected.discord.quiet(700);
  expect(told().map((each) => connected.discord.shown(each))).toEqual(['After a while']);
});

it('a press never writes over a card that came as a direct message, nor over what came before a restart', async () => {
  const { discord, platform } = connected;
  inbox.answer = ({ kind }) => (kind === 'heard' ? whisper : replaced);
  ana().say(channel, WORDS);
  await until(() => told().length > 0);
  const spot = await platform.direct({ workspace: guild, person: ana().user.id });
  const card = { headline: 'A card', blocks: [again] };
  await platform.post({ ...spot, message: card, language: 'en', once: 'card/1' });
  const [before, posted] = told();
  if (!before || !posted) throw new Error('no message');
  const seen = await ana().press(posted, 'faq.quiet');
  expect(seen.updated).toBeUndefined();
  expect(seen.ephemeral.map((each) => discord.shown(each))).toEqual(['Never again']);
  await platform.stop();
  connected = adapterFor(discord, { DISCORD_MESSAGE_CONTENT: 'on' });
  await connected.platform.start(inbox);
  expect((await ana().press(before, 'faq.quiet')).updated).toBeUndefined();
  expect(told().map((each) => discord.shown(each))).toContain('The town does');
});

it('the direct message may answer something said to us as well', async () => {
  inbox.answer = () => whisper;
  const message = { headline: 'What did you learn?', blocks: [] };
  await connected.platform.post({ workspace: guild, channel, message, language: 'en', once: 'q' });
  const [question] = connected.discord.channel(channel).messages;
  if (!question) throw new Error('no message');
  ben().reply(question, 'Hm');
  await until(() => told(ben()).length > 0);
});

it('few conversations are opened in an hour, and those that are open go on', async () => {
  const { discord } = connected;
  inbox.answer = () => whisper;
  const people = Array.from({ length: 12 }, (_, i) => discord.addUser({ name: `person ${i}` }).id);
  await connected.platform.direct({ workspace: guild, person: people[0] ?? '' });
  for (const who of [...people, people[1] ?? '']) {
    const before = inbox.heard.length;
    discord.person(who).say(channel, WORDS);
    await until(() => inbox.heard.length > before);
    await quiet();
  }
  const reached = people.map((who) => told(discord.person(who)).length);
  expect(reached).toEqual([1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
  expect(dropped('enough conversations')).toMatchObject([{ level: 'info' }]);
});

it('somebody who takes no direct messages is told nothing, once', async () => {
  const shy = connected.discord.addUser({ name: 'shy', closedToDirectMessages: true });
  inbox.answer = () => whisper;
  connected.discord.person('shy').say(channel, WORDS);
  await until(() => dropped('could not be answered').length > 0);
  await quiet();
  expect(dropped('could not be answered')).toMatchObject([{ level: 'info', fields: { code: '50007' } }]);
  expect(callsTo(connected.discord.person(shy.id).direct().id)).toHaveLength(1);
});

it('after Discord says that we open too many, none are opened', async () => {
  connected.discord.fail('POST /users/@me/channels', { status: 400, code: 40003, message: 'too fast' });
  inbox.answer = () => whisper;
  ana().say(channel, WORDS);
  await until(() => dropped('could not be answered').length > 0);
  expect(dropped('could not be answered')).toMatchObject([{ fields: { code: '40003' } }]);
  ben().say(channel, WORDS);
  await until(() => dropped('enough conversations').length > 0);
  expect(callsTo('/users/@me/channels')).toHaveLength(1);
});

it('an answer that fails is tried once', async () => {
  connected.discord.fail('POST /channels/:channel/messages', { status: 500, times: 9 });
  inbox.answer = () => whisper;
  ana().say(channel, WORDS);
  await until(() => dropped('could not be answered').length > 0);
  await quiet();
  expect(callsTo(ana().direct().id)).toHaveLength(1);
});

it('conversations are opened again once the hour is over, also after Discord stopped us', () => {
  let now = new Date('2026-03-01T10:00:00Z');
  const { take, close } = openings(() => now);
  const later = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds);
  };
  expect(Array.from({ length: DIRECTS.most + 1 }, take)).toEqual([...Array(DIRECTS.most).fill(true), false]);
  later(DIRECTS.within - 1);
  expect(take()).toBe(false);
  later(1);
  expect(take()).toBe(true);
  close();
  expect(take()).toBe(false);
  later(DIRECTS.within);
  expect(take()).toBe(true);
});
