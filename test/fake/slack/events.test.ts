import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Obj } from './json.ts';
import { startFakeSlack } from './server.ts';
import type { FakeSlack } from './slack.ts';
import { type BareApp, bareApp } from './trial/client.ts';

let slack: FakeSlack;
let app: BareApp;

beforeEach(async () => {
  slack = await startFakeSlack({ quietMs: 20, ackMs: 300, retryDelaysMs: [0, 10, 10] });
  slack.addUser({ id: 'U1', name: 'ana' });
  slack.addUser({ id: 'U2' });
  slack.addChannel({ id: 'C1', name: 'topics', members: ['U1'] });
  app = await bareApp(slack);
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

describe('an event', () => {
  test('comes again with the same id until it is answered', async () => {
    app.answer(
      () => 500,
      () => 500,
    );
    const told = await slack.event({ type: 'member_joined_channel', user: 'U2', channel: 'C1' });
    expect(told).toMatchObject({ ok: true, attempts: 3 });
    expect(app.received.map(({ payload }) => payload['event_id'])).toEqual(Array(3).fill(told.eventId));
    expect(app.received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    expect(app.received[1]?.headers['x-slack-retry-reason']).toBe('http_error');
  });

  test('is given up after three repetitions', async () => {
    app.answer(...Array.from({ length: 4 }, () => () => 500));
    expect(await slack.event({ type: 'app_mention' })).toMatchObject({ ok: false, attempts: 4 });
  });

  test('tells what happens to channels and people', async () => {
    slack.addChannel({ id: 'C3', isPrivate: true, members: ['U1'] });
    await slack.person('U2').join('C1');
    await slack.person('U2').leave('C1');
    await slack.archive('C1');
    await slack.removeBot('C3');
    await slack.deleteChannel('C1');
    const told = app.received.map(({ payload }) => (payload['event'] as Obj)['type']);
    expect(told).toEqual([
      'member_joined_channel',
      'member_left_channel',
      'channel_archive',
      'group_left',
      'channel_deleted',
    ]);
  });

  test('that was not subscribed to is not told', async () => {
    await slack.person('U1').say('C1', 'hello');
    expect(app.received).toEqual([]);
  });
});

test('deliveries that are held back may arrive in the wrong order', async () => {
  const release = slack.hold();
  const ana = slack.person('U1');
  const commands = [ana.command('C1', '/topics', 'first'), ana.command('C1', '/topics', 'second')];
  release({ reversed: true });
  await Promise.all(commands);
  expect(app.received.map(({ payload }) => payload['text'])).toEqual(['second', 'first']);
});

test('a repeated delivery may wait for the answer to the one before', async () => {
  slack.repeatNext(3, { apart: true });
  await slack.person('U1').command('C1', '/topics');
  const triggers = app.received.map(({ payload }) => payload['trigger_id']);
  expect(triggers).toHaveLength(3);
  expect(new Set(triggers).size).toBe(1);
});
