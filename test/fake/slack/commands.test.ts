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

const last = (): Obj => app.received.at(-1)?.payload ?? {};

describe('a command', () => {
  test('arrives as a form with where, who and what', async () => {
    await slack.person('U1').command('C1', '/topics', ' suggest title: x ');
    expect(last()).toMatchObject({
      command: '/topics',
      text: 'suggest title: x',
      channel_id: 'C1',
      channel_name: 'topics',
      user_id: 'U1',
      user_name: 'ana',
      team_id: slack.teamId,
      is_enterprise_install: 'false',
    });
    expect(app.received.at(-1)?.text).toContain('command=%2Ftopics&text=suggest+title%3A+x');
  });

  test('may be typed where the app is not, and answered there', async () => {
    slack.addChannel({ id: 'C9', isPrivate: true, withoutBot: true, members: ['U1'] });
    app.answer(() => ({ response_type: 'in_channel', text: 'Here I am.' }));
    const { posted } = await slack.person('U1').command('C9', '/topics');
    expect(posted.map(({ text }) => text)).toEqual(['Here I am.']);
    expect(last()).toMatchObject({ channel_name: 'privategroup' });
  });

  test('cannot be typed by somebody who is not in the channel', async () => {
    await expect(slack.person('U2').command('C1', '/topics')).rejects.toThrow('cannot type there');
  });

  test.each([
    ['late', () => new Promise((resolve) => setTimeout(resolve, 500)), 'operation_timeout'],
    ['with an HTTP error', () => 500, 'dispatch_failed'],
    ['with blocks that Slack does not take', () => ({ blocks: [{ type: 'poll' }] }), 'invalid_command_response'],
  ])('that is answered %s ends in an error', async (_, answer, error) => {
    app.answer(answer);
    const { trouble, ephemeral } = await slack.person('U1').command('C1', '/topics');
    expect(trouble).toBe(`/topics failed with the error "${error}"`);
    expect(ephemeral).toEqual([]);
  });
});
