import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { type Desk, desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';

describe('the socket to Slack', () => {
  let slack: FakeSlack;
  let connected: Connected;
  let inbox: Desk;
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);

  beforeEach(async () => {
    process.on('unhandledRejection', note);
    slack = await startFakeSlack();
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA', slack.botUserId] });
    connected = await adapterFor(slack, 'socket');
    inbox = desk();
  });
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  const isAnswered = async () => {
    await slack.until(() => slack.sockets() === 1, 10_000);
    return (await slack.person('U0ANA').command('C0TOWN', '/topics', 'list')).trouble === undefined;
  };
  const gone = () => slack.until(() => slack.sockets() === 0);

  it.each(['cut', 'close', 'refresh_requested'] as const)('is opened again when it is lost (%s)', async (how) => {
    await connected.platform.start(inbox);
    slack.dropSockets(how);
    await gone();
    expect(await isAnswered()).toBe(true);
  });

  it.each(['open', 'socket'] as const)(
    'is opened again though Slack answers 503 to it for a while (%s)',
    async (at) => {
      await connected.platform.start(inbox);
      slack.refuseConnections(2, at);
      slack.dropSockets('cut');
      await gone();
      expect(await isAnswered()).toBe(true);
      expect(slack.callsOf('apps.connections.open').length).toBeGreaterThanOrEqual(4);
      expect(connected.failures).toEqual([]);
    },
  );

  it('is waited for when Slack cannot be reached at the start', async () => {
    slack.fail('auth.test', { status: 503 });
    slack.fail('apps.connections.open', { status: 503 });
    await connected.platform.start(inbox);
    expect(await isAnswered()).toBe(true);
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'auth.test'],
    ['SLACK_APP_TOKEN', 'apps.connections.open'],
  ])('is not tried on with a %s that Slack refuses', async (name, method) => {
    slack.fail(method, { error: 'invalid_auth' });
    await expect(connected.platform.start(inbox)).rejects.toThrow(`Slack refuses ${name} (invalid_auth)`);
    expect(slack.callsOf(method)).toHaveLength(1);
  });

  it('ends the process with a sentence when the app token is taken back while we run', async () => {
    await connected.platform.start(inbox);
    slack.fail('apps.connections.open', { error: 'invalid_auth' });
    slack.dropSockets('cut');
    await expect
      .poll(() => connected.failures.map(({ message }) => message))
      .toEqual([expect.stringContaining('Slack refuses SLACK_APP_TOKEN (invalid_auth)')]);
  });

  it('is closed when we stop, and nothing is left open', async () => {
    await connected.platform.start(inbox);
    await connected.platform.stop();
    await gone();
    expect(slack.callsOf('apps.connections.open')).toHaveLength(1);
  });

  it('can be stopped while Slack keeps us waiting', async () => {
    slack.fail('apps.connections.open', { status: 'hang' });
    const started = connected.platform.start(inbox);
    started.catch(() => undefined);
    await slack.until(() => slack.callsOf('apps.connections.open').length === 1);
    await connected.platform.stop();
    await expect(started).rejects.toThrow('stopped before Slack answered');
  });

  it('brings the answers that are still being made before it is closed', async () => {
    await connected.platform.start(inbox);
    const { promise, resolve } = Promise.withResolvers<void>();
    inbox.answer = async () => {
      await promise;
      return { kind: 'whisper', message: { headline: 'In time', blocks: [] }, language: 'en' };
    };
    const seen = slack.person('U0ANA').command('C0TOWN', '/topics', 'list');
    await expect.poll(() => inbox.heard.length).toBe(1);
    const stopped = connected.platform.stop();
    await Promise.race([stopped, pause(100)]);
    resolve();
    expect(await seen).toMatchObject({ ack: { ok: true }, ephemeral: [{ text: 'In time' }] });
    await stopped;
  });
});

it('a frame that nobody could read does not end the process', async () => {
  const slack = await startFakeSlack();
  const server = createServer((_, response) =>
    response.end(
      JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port()}/`, team_id: 'T1', team: 'One', user_id: 'U0' }),
    ),
  );
  const port = () => (server.address() as AddressInfo).port;
  const sockets = new WebSocketServer({ server });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ type: 'hello' }));
    socket.send(JSON.stringify({ type: 'events_api', envelope_id: '1', payload: { type: 'app_rate_limited' } }));
  });
  const connected = await adapterFor(slack, 'socket', { SLACK_API_URL: `http://127.0.0.1:${port()}/api/` });
  await connected.platform.start(desk());
  await expect
    .poll(() => connected.log.lines.map(({ message }) => message))
    .toContain('a frame from Slack could not be read');
  await connected.stop();
  sockets.close();
  server.close();
  await slack.stop();
});
