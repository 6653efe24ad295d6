import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFakeSlack } from './server.ts';
import { signed } from './signing.ts';
import type { FakeSlack } from './slack.ts';
import { type BareApp, bareApp } from './trial/client.ts';
import { httpApp } from './trial/sample.ts';

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

describe('a signature', () => {
  test("is Slack's own worked example", () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    const headers = signed(body, { secret: '8f742231b10e8888abcd99yyyzzz85a5', at: 1_531_420_618_000 });
    expect(headers['x-slack-signature']).toBe('v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503');
  });

  test.each([
    ['valid', true],
    ['forged', false],
    ['stale', false],
    ['missing', false],
  ] as const)('that is %s is taken by Bolt: %s', async (how, taken) => {
    const bolt = await httpApp(slack);
    slack.signNext(how);
    const { ack } = await slack.person('U1').command('C1', '/topics', 'list');
    expect(ack?.ok).toBe(taken);
    if (!taken) expect(ack).toMatchObject({ error: 'dispatch_failed', status: 401 });
    await bolt.stop();
  });
});

test('an address is verified by an echo', async () => {
  app.answer(() => ({ challenge: 'something else' }));
  expect(await slack.verifyUrl()).toBe(false);
  const bolt = await httpApp(slack);
  expect(await slack.verifyUrl()).toBe(true);
  await bolt.stop();
});
