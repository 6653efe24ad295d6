import { afterEach, beforeEach, expect, it } from 'vitest';
import { controls, type Message, numbered, text } from '../../src/surface/message.ts';
import { type Fault, PlatformError } from '../../src/surface/platform.ts';
import { rich } from '../../src/surface/text.ts';
import { adapterFor, type Connected, safeCities } from '../../test/support/discord.ts';

const poll = (votes: number): Message => ({
  headline: 'What next?',
  blocks: [numbered([rich`<!channel> & @everyone · ${votes}`]), text(rich`Ask <@1457469483726668048>`)],
});

let at: Awaited<ReturnType<typeof safeCities>>;
let connected: Connected;
const delivery = (once: string, message = poll(1)) => ({
  workspace: at.guild,
  channel: at.channel,
  message,
  language: 'en' as const,
  once,
});
const there = () => at.discord.channel(at.channel).messages;

beforeEach(async () => {
  at = await safeCities();
  connected = adapterFor(at.discord);
});

afterEach(async () => {
  await connected.stop();
  expect(at.discord.violations).toEqual([]);
});

it('a message is posted, changed in place, shown as typed, and pings nobody', async () => {
  const id = await connected.platform.post(delivery('poll/1'));
  await connected.platform.edit({ ...delivery('poll/1', poll(2)), id });
  const [message] = there();
  if (!message) throw new Error('no message');
  expect(message.id).toBe(id);
  expect(at.discord.shown(message)).toBe('What next?\n1. <!channel> & @everyone · 2\nAsk <@1457469483726668048>');
  expect(at.discord.pings(message)).toEqual({ everyone: false, users: [], roles: [] });
});

it('a post tried again within minutes is the same message', async () => {
  const first = await connected.platform.post(delivery('poll/1'));
  expect(await connected.platform.post(delivery('poll/1'))).toBe(first);
  expect(await connected.platform.post(delivery('poll/2'))).not.toBe(first);
  expect(there()).toHaveLength(2);
});

it('a message whose posting had an unclear outcome is found by what it shows', async () => {
  const since = new Date();
  at.ben.say(at.channel, 'good morning');
  at.discord.fail('POST /channels/:id/messages', { status: 502, afterDoing: true });
  await expect(connected.platform.post(delivery('poll/1'))).rejects.toMatchObject({ fault: { kind: 'unclear' } });
  const [, posted] = there();
  expect(await connected.platform.find({ ...delivery('poll/1'), since })).toBe(posted?.id);
  expect(await connected.platform.find({ ...delivery('poll/2', poll(9)), since })).toBeUndefined();
});

it('a message is found behind hundreds of others', async () => {
  const since = new Date();
  for (let i = 0; i < 230; i++) at.ben.say(at.channel, `message ${i}`);
  const id = await connected.platform.post(delivery('poll/1'));
  expect(await connected.platform.find({ ...delivery('poll/1'), since })).toBe(id);
});

it.each<[string, Parameters<typeof at.discord.fail>[1], Fault]>([
  ['asked to wait', { status: 429, retryAfter: 3 }, { kind: 'rate-limited', retryAfter: 3050 }],
  ['an error on their side', { status: 500 }, { kind: 'unclear' }],
  ['a broken connection', { status: 'reset' }, { kind: 'unclear' }],
  ['an unknown channel', { status: 404, code: 10003 }, { kind: 'refused', gone: true }],
  ['a channel closed to us', { status: 403, code: 50001 }, { kind: 'refused', gone: true }],
  ['a channel we may not write in', { status: 403, code: 50013 }, { kind: 'refused', gone: false }],
  ['closed direct messages', { status: 403, code: 50007 }, { kind: 'refused', gone: false }],
])('%s is told as what it means, after one try', async (_name, fault, expected) => {
  at.discord.fail('POST /channels/:id/messages', fault);
  await expect(connected.platform.post(delivery('poll/1'))).rejects.toMatchObject({ fault: expected });
  expect(at.discord.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('what may be done twice is never unclear', async () => {
  const id = await connected.platform.post(delivery('poll/1'));
  at.discord.fail('PATCH /channels/:id/messages/:id', { status: 500 });
  const unavailable = { fault: { kind: 'unavailable' } };
  await expect(connected.platform.edit({ ...delivery('poll/1'), id })).rejects.toMatchObject(unavailable);
  at.discord.fail('GET /users/@me', { status: 'reset' });
  await expect(connected.platform.find({ ...delivery('poll/1'), since: new Date() })).rejects.toMatchObject(
    unavailable,
  );
  expect(await connected.platform.find({ ...delivery('poll/1'), since: new Date() })).toBe(id);
});

it('an edit of a message that is gone is refused, the channel is not', async () => {
  const refused = { fault: { kind: 'refused', gone: false } };
  await expect(connected.platform.edit({ ...delivery('x'), id: '1457536567810854934' })).rejects.toMatchObject(refused);
});

it('a deleted channel is gone', async () => {
  at.discord.deleteChannel(at.channel);
  await expect(connected.platform.post(delivery('x'))).rejects.toMatchObject({
    fault: { kind: 'refused', gone: true },
  });
});

it('without a connection nothing was done', async () => {
  await at.discord.stop();
  const failed = connected.platform.post(delivery('x'));
  await expect(failed).rejects.toBeInstanceOf(PlatformError);
  await expect(failed).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
  at = await safeCities();
  connected = adapterFor(at.discord);
});

it('a request that Discord cannot read is a line in the log without the words', async () => {
  at.discord.fail('POST /channels/:id/messages', { status: 400, code: 50035, message: 'Invalid Form Body' });
  await expect(connected.platform.post(delivery('x'))).rejects.toMatchObject({
    fault: { kind: 'refused', gone: false },
  });
  const [line] = connected.log.lines;
  expect(line?.level).toBe('error');
  expect(JSON.stringify(line)).not.toContain('What next');
});

it('a message that no message can hold is refused, and a line in the log', async () => {
  const vote = (i: number) => ({ kind: 'button', label: `${i}`, action: { name: 'vote', args: [`${i}`] } }) as const;
  const crowded: Message = { headline: 'Vote', blocks: [controls(...Array.from({ length: 50 }, (_, i) => vote(i)))] };
  const refused = { fault: { kind: 'refused', gone: false } };
  await expect(connected.platform.post(delivery('x', crowded))).rejects.toMatchObject(refused);
  expect(connected.log.lines).toMatchObject([{ level: 'error' }]);
});

it('a token refused after the start stops the process', async () => {
  at.discord.fail('POST /channels/:id/messages', { status: 401 });
  const unavailable = { fault: { kind: 'unavailable' } };
  await expect(connected.platform.post(delivery('x'))).rejects.toMatchObject(unavailable);
  expect(connected.failures.map(String)).toEqual([expect.stringContaining('DISCORD_TOKEN')]);
  await expect(connected.platform.post(delivery('x'))).rejects.toMatchObject(unavailable);
});

it('a direct message goes to its person', async () => {
  const spot = await connected.platform.direct({ workspace: at.guild, person: at.ben.user.id });
  await connected.platform.post({ ...delivery('note/1'), ...spot });
  expect(spot).toEqual({ workspace: at.guild, channel: at.ben.direct().id });
  expect(at.ben.direct().messages).toHaveLength(1);
});

it('a profile has the name, and whether the person may manage the guild', async () => {
  const of = (person: string) => connected.platform.profile({ workspace: at.guild, person });
  expect(await of(at.ana.user.id)).toEqual({ name: 'Ana', admin: true });
  expect(await of(at.ben.user.id)).toEqual({ name: 'ben', admin: false });
  await expect(of('1457469483726668049')).rejects.toMatchObject({ fault: { kind: 'refused', gone: false } });
});
