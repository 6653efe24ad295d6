import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFakeSlack } from './server.ts';
import type { FakeSlack } from './slack.ts';
import { type BareApp, bareApp, client } from './trial/client.ts';

let slack: FakeSlack;
let app: BareApp;
let now: number;

beforeEach(async () => {
  now = Date.parse('2026-03-30T12:00:00Z');
  slack = await startFakeSlack({ now: () => now, quietMs: 20 });
  slack.addUser({ id: 'U1' });
  slack.addUser({ id: 'U2' });
  slack.addChannel({ id: 'C1', members: ['U1', 'U2'] });
  app = await bareApp(slack);
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

async function respond(body: object): Promise<readonly [number, unknown]> {
  const asked = app.received.findLast(({ payload }) => payload['response_url']);
  const url = String(asked?.payload['response_url']);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const { ok, error } = (await answer.json()) as { ok: boolean; error?: string };
  return [answer.status, error ?? ok];
}

const seen = (user: string) =>
  slack
    .person(user)
    .sees('C1')
    .map(({ text }) => text);

const divider = { type: 'divider' as const };
const button = { type: 'button' as const, action_id: 'vote', text: { type: 'plain_text' as const, text: 'Vote' } };
const buttons = [{ type: 'actions' as const, elements: [button] }];

test('an answer to a command is for the person alone unless it says otherwise', async () => {
  await slack.person('U1').command('C1', '/topics');
  await respond({ text: 'psst' });
  await respond({ text: 'hear, hear', response_type: 'in_channel' });
  expect(seen('U1')).toEqual(['psst', 'hear, hear']);
  expect(seen('U2')).toEqual(['hear, hear']);
});

test('what a command produced can be replaced and deleted', async () => {
  await slack.person('U1').command('C1', '/topics');
  await respond({ text: 'one' });
  await respond({ text: 'two', replace_original: true });
  expect(seen('U1')).toEqual(['two']);
  await respond({ delete_original: true });
  expect(seen('U1')).toEqual([]);
});

test('after a press it replaces or deletes the message that was pressed', async () => {
  await client(slack).chat.postMessage({ channel: 'C1', text: 'Poll', blocks: buttons });
  const [poll] = slack.channel('C1').messages;
  if (!poll) throw new Error('nothing posted');
  const { updated, ephemeral } = await slack.person('U1').press(poll, 'vote');
  expect([updated, ephemeral]).toEqual([[], []]);
  await respond({ text: 'Counted.', response_type: 'ephemeral', replace_original: false });
  await respond({ text: 'Closed', blocks: [divider], replace_original: true });
  expect(seen('U1')).toEqual(['Closed', 'Counted.']);
  expect(seen('U2')).toEqual(['Closed']);
  await respond({ delete_original: true });
  expect(seen('U2')).toEqual([]);
});

test('an ephemeral message that was pressed stays ephemeral when replaced', async () => {
  await client(slack).chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'List', blocks: buttons });
  const [list] = slack.person('U1').sees('C1');
  if (!list) throw new Error('nothing whispered');
  await slack.person('U1').press(list, 'vote');
  await respond({ text: 'Page two', replace_original: true });
  expect(seen('U1')).toEqual(['Page two']);
  expect(seen('U2')).toEqual([]);
});

test('works five times', async () => {
  await slack.person('U1').command('C1', '/topics');
  for (let use = 0; use < 5; use += 1) expect(await respond({ text: 'again' })).toEqual([200, true]);
  expect(await respond({ text: 'once more' })).toEqual([404, 'used_url']);
});

test('works for thirty minutes', async () => {
  await slack.person('U1').command('C1', '/topics');
  now += 30 * 60_000;
  expect(await respond({ text: 'just in time' })).toEqual([200, true]);
  now += 1;
  expect(await respond({ text: 'too late' })).toEqual([404, 'expired_url']);
});

test('takes only what Slack can show, where there is still a channel', async () => {
  await slack.person('U1').command('C1', '/topics');
  expect(await respond({})).toEqual([400, 'no_text']);
  expect(await respond({ blocks: [{ type: 'poll' }] })).toEqual([400, 'invalid_blocks']);
  await slack.archive('C1');
  expect(await respond({ text: 'x' })).toEqual([410, 'is_archived']);
  await slack.deleteChannel('C1');
  expect(await respond({ text: 'x' })).toEqual([404, 'channel_not_found']);
});

test('can fail like any call', async () => {
  await slack.person('U1').command('C1', '/topics');
  slack.fail('response_url', { error: 'internal_error' });
  expect(await respond({ text: 'x' })).toEqual([200, 'internal_error']);
  expect(seen('U1')).toEqual([]);
  expect(slack.callsOf('response_url')).toHaveLength(1);
});
