import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Incoming } from '../../src/surface/platform.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { logbook } from '../../test/support/logbook.ts';
import { webClient } from './clients.ts';
import { type Openness, opennessFrom, surelyOpen } from './openness.ts';

let slack: FakeSlack;
let within: (milliseconds: number) => Openness;
beforeEach(async () => {
  slack = await startFakeSlack();
  slack.addUser({ id: 'U1', name: 'Ana' });
  slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U1'] });
  slack.addChannel({ id: 'C0BACK', name: 'back', members: ['U1'], isPrivate: true });
  const log = logbook();
  const config = { botToken: slack.botToken, apiUrl: slack.apiUrl, by: { kind: 'http', signingSecret: 's' } } as const;
  const client = webClient({ config, log });
  within = (milliseconds) => opennessFrom(client, { log, within: milliseconds });
});
afterEach(() => slack.stop());

const asked = () => slack.callsOf('conversations.info').length;

it('a public channel is open, and Slack is asked once', async () => {
  const isOpen = within(5_000);
  expect([await isOpen('C0TOWN'), await isOpen('C0TOWN')]).toEqual([true, true]);
  expect(asked()).toBe(1);
});

it('a private channel is closed, whatever its id begins with', async () => {
  expect(await within(5_000)('C0BACK')).toBe(false);
});

it('a channel that Slack does not tell of is closed, and asked for again', async () => {
  const isOpen = within(5_000);
  slack.fail('conversations.info', { error: 'missing_scope' });
  expect([await isOpen('C0TOWN'), await isOpen('C0TOWN')]).toEqual([false, true]);
  expect(await isOpen('C0NONE')).toBe(false);
});

it('a channel is closed that Slack does not tell of in time', { timeout: 5_000 }, async () => {
  slack.fail('conversations.info', { status: 'hang' });
  expect(await within(50)('C0TOWN')).toBe(false);
});

const shortcut = (channel: string, open: boolean): Incoming => ({
  kind: 'shortcut',
  from: { event: 'e', workspace: 'T0SAFE', channel, person: 'T0SAFE:U1' },
  shortcut: 's',
  said: { id: '1', text: 'words', open },
});
const openOf = async (incoming: Incoming) => {
  const read = await surelyOpen(within(5_000), incoming, Promise.resolve(incoming));
  return read.kind === 'shortcut' && read.said.open;
};

it('a message is open where its payload and Slack both say so', async () => {
  expect(await openOf(shortcut('C0TOWN', true))).toBe(true);
  expect(await openOf(shortcut('C0BACK', true))).toBe(false);
  expect(await openOf(shortcut('C0TOWN', false))).toBe(false);
  expect(asked()).toBe(2);
});
