import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFakeSlack } from './server.ts';
import { SCOPES, type Settings } from './settings.ts';
import type { FakeSlack } from './slack.ts';
import { client, errorOf } from './trial/client.ts';

let slack: FakeSlack;
let web: WebClient;

const connect = (token: string): WebClient => client(slack, token);

async function begin(settings: Partial<Settings> = {}): Promise<void> {
  slack = await startFakeSlack(settings);
  slack.addUser({ id: 'U1', name: 'ana', tz: 'Europe/Madrid', locale: 'es-ES', isAdmin: true });
  slack.addUser({ id: 'U2' });
  slack.addChannel({ id: 'C1', name: 'topics', members: ['U1'] });
  slack.addChannel({ id: 'C2', name: 'elsewhere', withoutBot: true });
  slack.addChannel({ id: 'C3', name: 'secret', isPrivate: true, withoutBot: true });
  web = connect(slack.botToken);
}

const post = (channel: string, more: object = {}) => web.chat.postMessage({ channel, text: 'hello', ...more });
beforeEach(() => begin());
afterEach(() => slack.stop());

describe('a token', () => {
  test('says who the app is', async () => {
    expect(await web.auth.test()).toMatchObject({
      ok: true,
      team_id: 'T0SAFE',
      user_id: slack.botUserId,
      bot_id: 'B0BOT',
    });
  });

  test('that is wrong, absent or of the other kind is refused', async () => {
    expect(await errorOf(connect('xoxb-wrong').auth.test())).toBe('invalid_auth');
    expect(await errorOf(connect('').auth.test())).toBe('not_authed');
    expect(await errorOf(web.apps.connections.open({}))).toBe('not_allowed_token_type');
  });

  test('without a scope learns which one it needs', async () => {
    await slack.stop();
    await begin({ scopes: SCOPES.filter((each) => each !== 'channels:history') });
    const refusal = await web.conversations.history({ channel: 'C1' }).catch((error: { data: object }) => error.data);
    expect(refusal).toMatchObject({ error: 'missing_scope', needed: 'channels:history' });
  });
});

describe('what is asked', () => {
  test('of a person includes zone and rights, and the language on request', async () => {
    const { user } = await web.users.info({ user: 'U1' });
    expect(user).toMatchObject({ tz: 'Europe/Madrid', is_admin: true, is_owner: false });
    expect(user?.locale).toBeUndefined();
    expect((await web.users.info({ user: 'U1', include_locale: true })).user?.locale).toBe('es-ES');
    expect(await errorOf(web.users.info({ user: 'U9' }))).toBe('user_not_found');
  });

  test('of a channel is what it is and who is in it', async () => {
    expect((await web.conversations.info({ channel: 'C1' })).channel).toMatchObject({
      name: 'topics',
      is_member: true,
    });
    expect((await web.conversations.members({ channel: 'C1' })).members).toEqual([slack.botUserId, 'U1']);
    expect((await web.conversations.info({ channel: 'C2' })).channel).toMatchObject({ is_member: false });
  });

  test('of the workspace is its name', async () => {
    slack.team({ name: 'Waste', domain: 'waste' });
    expect((await web.team.info()).team).toMatchObject({ id: 'T0SAFE', name: 'Waste', domain: 'waste' });
  });

  test('of the past comes newest first, with metadata on request, page by page', async () => {
    const metadata = { event_type: 'card', event_payload: { key: 'topics/1' } };
    for (const text of ['one', 'two', 'three']) await post('C1', { text, metadata });
    const { messages = [], response_metadata: more } = await web.conversations.history({ channel: 'C1', limit: 2 });
    expect(messages.map((each) => [each.text, each.metadata])).toEqual([
      ['three', undefined],
      ['two', undefined],
    ]);
    const cursor = more?.next_cursor ?? '';
    const rest = await web.conversations.history({ channel: 'C1', limit: 2, cursor, include_all_metadata: true });
    expect(rest.messages?.map((each) => [each.text, each.metadata])).toEqual([['one', metadata]]);
    expect(await errorOf(web.conversations.history({ channel: 'C2' }))).toBe('not_in_channel');
  });

  test('with a name that Slack does not know is refused', async () => {
    expect(await errorOf(web.apiCall('polls.create'))).toBe('unknown_method');
  });
});
