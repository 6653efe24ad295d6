import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFakeSlack } from './server.ts';
import type { FakeSlack } from './slack.ts';
import { client, errorOf } from './trial/client.ts';
import { socketApp } from './trial/sample.ts';

let slack: FakeSlack;

const post = () => client(slack).chat.postMessage({ channel: 'C1', text: 'hello' });
const texts = () => slack.channel('C1').messages.map(({ text }) => text);

beforeEach(async () => {
  slack = await startFakeSlack({ quietMs: 20 });
  slack.addUser({ id: 'U1' });
  slack.addChannel({ id: 'C1', members: ['U1'] });
});

afterEach(() => slack.stop());

describe('bad luck in a call', () => {
  test('with 429 says how many seconds to wait', async () => {
    slack.fail('chat.postMessage', { retryAfter: 7 });
    expect(await errorOf(post())).toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 7 });
    expect(await errorOf(post())).toBe('no error');
  });

  test('with a status, an error code or a cut connection does nothing', async () => {
    slack.fail('chat.postMessage', { status: 500 });
    slack.fail('chat.postMessage', { error: 'restricted_action' });
    slack.fail('chat.postMessage', { status: 'reset' });
    expect(await errorOf(post())).toMatchObject({ code: 'slack_webapi_http_error', statusCode: 500 });
    expect(await errorOf(post())).toBe('restricted_action');
    expect(await errorOf(post())).toMatchObject({ code: 'slack_webapi_request_error' });
    expect(texts()).toEqual([]);
  });

  test('after doing it leaves the app in doubt: the message is there', async () => {
    slack.fail('chat.postMessage', { status: 'reset', afterDoing: true });
    expect(await errorOf(post())).toMatchObject({ code: 'slack_webapi_request_error' });
    expect(texts()).toEqual(['hello']);
    expect(slack.callsOf('chat.postMessage')[0]?.answer).toMatchObject({ ok: true });
  });

  test('that hangs is given up by a client with a time limit', async () => {
    slack.fail('chat.postMessage', { status: 'hang' });
    const { WebClient } = await import('@slack/web-api');
    const { quiet } = await import('./trial/sample.ts');
    const options = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, timeout: 100, logger: quiet };
    const impatient = new WebClient(slack.botToken, options);
    const call = impatient.chat.postMessage({ channel: 'C1', text: 'hello' });
    expect(await errorOf(call)).toMatchObject({ code: 'slack_webapi_request_error' });
  });

  test('befalls as many calls as planned, and only those meant', async () => {
    slack.fail('chat.postMessage', { status: 500, times: 2, when: ({ channel }) => channel === 'C1' });
    slack.addChannel({ id: 'C2' });
    expect(await errorOf(client(slack).chat.postMessage({ channel: 'C2', text: 'hello' }))).toBe('no error');
    expect(await errorOf(post())).not.toBe('no error');
    expect(await errorOf(post())).not.toBe('no error');
    expect(await errorOf(post())).toBe('no error');
  });
});

describe('the published rates', () => {
  test('let a channel have a short burst and then one message a second', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => errorOf(post())));
    expect(outcomes.filter((each) => each === 'no error')).toHaveLength(10);
    expect(outcomes.at(-1)).toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 });
  });

  test('refill as time passes', async () => {
    await slack.stop();
    let now = Date.now();
    slack = await startFakeSlack({ now: () => now, commercial: true });
    slack.addChannel({ id: 'C1' });
    const read = () => errorOf(client(slack).conversations.history({ channel: 'C1' }));
    expect(await read()).toBe('no error');
    expect(await read()).toMatchObject({ retryAfter: 60 });
    now += 60_000;
    expect(await read()).toBe('no error');
  });
});

describe('a Socket Mode connection', () => {
  let app: App;
  const hears = async () => (await slack.person('U1').command('C1', '/topics', 'list')).ephemeral.length === 1;

  beforeEach(async () => {
    app = await socketApp(slack);
    expect(slack.sockets()).toBe(1);
  });

  afterEach(async () => {
    await app.stop();
  });

  test.each(['cut', 'close', 'warning', 'refresh_requested'] as const)('lost by %s is opened again', async (how) => {
    slack.dropSockets(how);
    await slack.until(() => slack.sockets() === 0);
    await slack.until(() => slack.sockets() === 1);
    expect(await hears()).toBe(true);
  });

  test('that is refused at the socket is asked for again', async () => {
    slack.refuseConnections(1, 'socket');
    slack.dropSockets();
    await slack.until(() => slack.callsOf('apps.connections.open').length === 3);
    await slack.until(() => slack.sockets() === 1);
    expect(await hears()).toBe(true);
  });

  test('needs a fresh ticket each time', async () => {
    const { url = '' } = await client(slack, slack.appToken).apps.connections.open({});
    const { WebSocket } = await import('ws');
    const tries = [new WebSocket(url), new WebSocket(url.replace(/ticket=\w+/, 'ticket=none'))];
    const outcomes = tries.map(
      (socket) =>
        new Promise((resolve) => {
          socket.on('message', (data) => resolve(JSON.parse(String(data)).type));
          socket.on('error', () => resolve('refused'));
        }),
    );
    expect(await Promise.all(outcomes)).toEqual(['hello', 'refused']);
    for (const socket of tries) socket.close();
  });

  test('that is gone leaves the person with an error', async () => {
    await app.stop();
    await slack.until(() => slack.sockets() === 0);
    const { ack, trouble } = await slack.person('U1').command('C1', '/topics', 'list');
    expect(ack).toEqual({ ok: false, error: 'app_not_connected' });
    expect(trouble).toBe('/topics failed because the app did not respond');
  });
});

test('a refused apps.connections.open answers 503', async () => {
  slack.refuseConnections(1);
  const opening = client(slack, slack.appToken).apps.connections.open({});
  expect(await errorOf(opening)).toMatchObject({ statusCode: 503 });
});
