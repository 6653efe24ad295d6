import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFakeSlack } from './server.ts';
import type { FakeSlack } from './slack.ts';
import { client, errorOf } from './trial/client.ts';

let slack: FakeSlack;
let web: WebClient;

const post = (channel: string, more: object = {}) => web.chat.postMessage({ channel, text: 'hello', ...more });
const heavy = (characters: number) =>
  Array.from({ length: 4 }, () => ({
    type: 'section' as const,
    text: { type: 'mrkdwn' as const, text: 'x'.repeat(characters / 4) },
  }));

beforeEach(async () => {
  slack = await startFakeSlack();
  slack.addUser({ id: 'U1', name: 'ana' });
  slack.addUser({ id: 'U2' });
  slack.addChannel({ id: 'C1', name: 'topics', members: ['U1'] });
  slack.addChannel({ id: 'C2', name: 'elsewhere', withoutBot: true });
  slack.addChannel({ id: 'C3', name: 'secret', isPrivate: true, withoutBot: true });
  web = client(slack);
});

afterEach(() => slack.stop());

describe('a post', () => {
  test('goes nowhere but where the app is', async () => {
    expect(await errorOf(post('C2'))).toBe('not_in_channel');
    expect(await errorOf(post('C3'))).toBe('channel_not_found');
    expect(await errorOf(post('C9'))).toBe('channel_not_found');
  });

  test('is refused once the channel is archived, left or deleted', async () => {
    await slack.archive('C1');
    expect(await errorOf(post('C1'))).toBe('is_archived');
    await slack.removeBot('C1');
    expect(await errorOf(post('C1'))).toBe('not_in_channel');
    await slack.deleteChannel('C1');
    expect(await errorOf(post('C1'))).toBe('channel_not_found');
  });

  test('reaches a person by direct message', async () => {
    const { channel } = await post('U2');
    expect(channel).toMatch(/^D/);
    const opened = await web.conversations.open({ users: 'U2' });
    expect(opened.channel?.id).toBe(channel);
  });

  test('must say something, and not too much', async () => {
    expect(await errorOf(post('C1', { text: '' }))).toBe('no_text');
    expect(await errorOf(post('C1', { text: 'x'.repeat(40_001) }))).toBe('msg_too_long');
    expect(await errorOf(post('C1', { blocks: heavy(12_000) }))).toBe('no error');
    expect(await errorOf(post('C1', { blocks: heavy(12_000).concat(heavy(2_000)) }))).toBe('msg_blocks_too_long');
  });

  test('with blocks that are wrong is refused with what is wrong and where', async () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
    const refusal = await post('C1', { blocks }).catch((error: { data: object }) => error.data);
    const problem = 'must be less than 151 characters [json-pointer:/blocks/0/text/text]';
    expect(refusal).toMatchObject({ error: 'invalid_blocks', errors: [problem] });
    expect(refusal).toMatchObject({ response_metadata: { messages: [`[ERROR] ${problem}`] } });
    expect(await errorOf(post('C1', { blocks: 'no list' }))).toBe('invalid_blocks_format');
    expect(slack.channel('C1').messages).toEqual([]);
  });

  test('with metadata or attachments that are wrong is refused', async () => {
    const metadata = { event_type: 'card', payload: {} };
    expect(await errorOf(post('C1', { metadata }))).toBe('invalid_metadata_format');
    expect(await errorOf(post('C1', { metadata: { event_type: 'a card', event_payload: {} } }))).toBe(
      'invalid_metadata_format',
    );
    expect(await errorOf(post('C1', { attachments: Array(101).fill({ text: 'x' }) }))).toBe('too_many_attachments');
    const attachments = [{ fallback: 'x', blocks: [{ type: 'poll' }] }];
    expect(await errorOf(post('C1', { attachments }))).toBe('invalid_blocks');
  });

  test('has a link', async () => {
    const { ts: message_ts = '' } = await post('C1');
    const { permalink } = await web.chat.getPermalink({ channel: 'C1', message_ts });
    expect(permalink).toBe(`https://safecities.slack.com/archives/C1/p${message_ts.replace('.', '')}`);
    expect(await errorOf(web.chat.getPermalink({ channel: 'C1', message_ts: '1.000001' }))).toBe('message_not_found');
  });

  test('can be deleted by the app that wrote it', async () => {
    const { ts = '' } = await post('C1');
    const { ts: theirs } = await slack.person('U1').say('C1', 'mine');
    expect(await errorOf(web.chat.delete({ channel: 'C1', ts: theirs }))).toBe('cant_delete_message');
    await web.chat.delete({ channel: 'C1', ts });
    expect(slack.channel('C1').messages.map(({ text }) => text)).toEqual(['mine']);
  });

  test('in a thread is found there and not in the channel', async () => {
    const { ts = '' } = await post('C1');
    await post('C1', { text: 'reply', thread_ts: ts });
    const textsOf = (messages: { text?: string }[] = []) => messages.map(({ text }) => text);
    expect(textsOf((await web.conversations.replies({ channel: 'C1', ts })).messages)).toEqual(['hello', 'reply']);
    expect(textsOf((await web.conversations.history({ channel: 'C1' })).messages)).toEqual(['hello']);
  });

  test('may come as JSON too', async () => {
    const headers = { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json; charset=utf-8' };
    const body = JSON.stringify({ channel: 'C1', text: 'x', blocks: [{ type: 'divider' }] });
    const answer = await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ ok: true, channel: 'C1' });
  });

  test('to one person is seen by members only', async () => {
    expect(await web.chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'psst' })).toMatchObject({ ok: true });
    expect(await errorOf(web.chat.postEphemeral({ channel: 'C1', user: 'U2', text: 'psst' }))).toBe(
      'user_not_in_channel',
    );
    expect(
      slack
        .person('U1')
        .sees('C1')
        .map(({ text }) => text),
    ).toEqual(['psst']);
    expect(slack.channel('C1').messages).toEqual([]);
  });
});

describe('an edit', () => {
  test('replaces what the message says and remembers what it said', async () => {
    const { ts = '' } = await post('C1', { blocks: [{ type: 'divider' }] });
    await web.chat.update({ channel: 'C1', ts, text: 'later' });
    const [message] = slack.channel('C1').messages;
    expect(message).toMatchObject({ text: 'later', blocks: [], edited: { user: slack.botUserId } });
    expect(message?.versions.map(({ text, blocks }) => [text, blocks.length])).toEqual([
      ['hello', 1],
      ['later', 0],
    ]);
  });

  test('keeps metadata that it does not mention', async () => {
    const metadata = { event_type: 'card', event_payload: { key: 'topics/1' } };
    const { ts = '' } = await post('C1', { metadata });
    await web.chat.update({ channel: 'C1', ts, text: 'later' });
    expect(slack.channel('C1').messages[0]?.metadata).toEqual(metadata);
  });

  test('is refused for what is not there, not ours, too long or archived', async () => {
    const { ts = '' } = await post('C1');
    const said = await slack.person('U1').say('C1', 'mine');
    const edit = (more: object) => errorOf(web.chat.update({ channel: 'C1', ts, text: 'x', ...more }));
    expect(await edit({ ts: '1.000001' })).toBe('message_not_found');
    expect(await edit({ ts: said.ts })).toBe('cant_update_message');
    expect(await edit({ text: 'x'.repeat(4001) })).toBe('msg_too_long');
    await slack.archive('C1');
    expect(await edit({})).toBe('is_inactive');
  });

  test('cannot touch an ephemeral message', async () => {
    const { message_ts: ts = '' } = await web.chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'psst' });
    expect(await errorOf(web.chat.update({ channel: 'C1', ts, text: 'x' }))).toBe('message_not_found');
  });
});
