import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Obj } from './json.ts';
import { startFakeSlack } from './server.ts';
import type { FakeSlack } from './slack.ts';
import { type BareApp, bareApp, client } from './trial/client.ts';

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
const button = {
  type: 'button' as const,
  action_id: 'vote',
  text: { type: 'plain_text' as const, text: 'Vote' },
  value: '1',
};
const withButton = {
  channel: 'C1',
  text: 'Poll',
  blocks: [{ type: 'actions' as const, block_id: 'b', elements: [button] }],
};

describe('a press', () => {
  test('says which button of which message', async () => {
    const { ts } = await client(slack).chat.postMessage(withButton);
    const [message] = slack.channel('C1').messages;
    if (!message) throw new Error('nothing posted');
    await slack.person('U1').press(message, 'Vote');
    expect(last()).toMatchObject({
      type: 'block_actions',
      user: { id: 'U1', username: 'ana' },
      container: { type: 'message', message_ts: ts, channel_id: 'C1', is_ephemeral: false },
      channel: { id: 'C1', name: 'topics' },
      message: { ts, text: 'Poll', bot_id: 'B0BOT' },
      state: { values: {} },
      actions: [{ type: 'button', action_id: 'vote', block_id: 'b', value: '1' }],
    });
  });

  test('in an ephemeral message tells where it is, not what it says', async () => {
    await client(slack).chat.postEphemeral({ ...withButton, user: 'U1' });
    const [whisper] = slack.person('U1').sees('C1');
    if (!whisper) throw new Error('nothing whispered');
    await slack.person('U1').press(whisper, 'vote');
    expect(last()).toMatchObject({ container: { message_ts: whisper.ts, is_ephemeral: true } });
    expect(last()['message']).toBeUndefined();
    await expect(slack.person('U2').press(whisper, 'vote')).rejects.toThrow('does not see');
    await slack.person('U1').leave('C1');
    await expect(slack.person('U1').press(whisper, 'vote')).rejects.toThrow('does not see');
  });

  test('in a menu says what was chosen, now and in the state', async () => {
    const options = ['a', 'b'].map((value) => ({ text: { type: 'plain_text' as const, text: value }, value }));
    const menu = { type: 'multi_static_select' as const, action_id: 'pick', options };
    await client(slack).chat.postMessage({
      ...withButton,
      blocks: [{ type: 'actions', block_id: 'b', elements: [menu, button] }],
    });
    const [message] = slack.channel('C1').messages;
    if (!message) throw new Error('nothing posted');
    const chosen = { selected_options: [{ value: 'a' }, { value: 'b' }] };
    await slack.person('U1').press(message, 'pick', ['a', 'b']);
    expect(last()).toMatchObject({ actions: [chosen], state: { values: { b: { pick: chosen } } } });
    await slack.person('U1').press(message, 'vote');
    expect(last()).toMatchObject({ state: { values: { b: { pick: chosen } } } });
    await expect(slack.person('U1').press(message, 'pick', 'z')).rejects.toThrow('no option "z"');
  });

  test('still reaches the app from a copy that is out of date', async () => {
    await client(slack).chat.postMessage(withButton);
    const [before] = slack.channel('C1').messages;
    if (!before) throw new Error('nothing posted');
    await client(slack).chat.update({ channel: 'C1', ts: before.ts, text: 'Closed', blocks: [] });
    await slack.person('U1').press(before, 'vote');
    expect(last()).toMatchObject({ message: { text: 'Closed' }, actions: [{ action_id: 'vote' }] });
  });

  test.each([
    [
      'late',
      () => new Promise((resolve) => setTimeout(resolve, 500)),
      'Operation timed out. Apps need to respond within 3 seconds.',
    ],
    ['with an HTTP error', () => 503, 'This app responded with Status Code 503.'],
  ])('that is answered %s shows a warning', async (_, answer, trouble) => {
    await client(slack).chat.postMessage(withButton);
    app.answer(answer);
    const [message] = slack.channel('C1').messages;
    if (!message) throw new Error('nothing posted');
    expect((await slack.person('U1').press(message, 'vote')).trouble).toBe(trouble);
  });
});

test('a message shortcut carries the message', async () => {
  const message = await slack.person('U1').say('C1', 'What about waste?');
  await slack.person('U1').shortcut(message, 'suggest');
  expect(last()).toMatchObject({
    type: 'message_action',
    callback_id: 'suggest',
    message_ts: message.ts,
    message: { text: 'What about waste?', user: 'U1' },
    channel: { id: 'C1' },
  });
  await slack.person('U1').globalShortcut('start');
  expect(last()).toMatchObject({ type: 'shortcut', callback_id: 'start' });
});
