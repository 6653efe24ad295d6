import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack } from './server.ts';
import type { Settings } from './settings.ts';
import type { FakeSlack } from './slack.ts';
import { type BareApp, bareApp, client, errorOf } from './trial/client.ts';

const THREADS = ['message.channels', 'message.groups'];

describe('what people write', () => {
  let slack: FakeSlack;
  let app: BareApp;
  const begin = async (given: Partial<Settings> = {}) => {
    slack = await startFakeSlack(given);
    slack.addUser({ id: 'U1', name: 'ana' });
    slack.addUser({ id: 'U2', name: 'ben' });
    slack.addChannel({ id: 'C1', name: 'town', members: ['U1', 'U2'] });
    app = await bareApp(slack);
  };
  afterEach(async () => {
    await app.stop();
    await slack.stop();
  });
  const events = () => app.received.map(({ payload }) => payload['event']);
  const asked = async () => {
    const { ts = '' } = await client(slack).chat.postMessage({ channel: 'C1', text: 'What did you learn?' });
    const message = slack.channel('C1').messages.find((each) => each.ts === ts);
    if (!message) throw new Error('nothing was posted');
    return message;
  };

  describe('in a thread', () => {
    beforeEach(() => begin({ events: THREADS }));

    it('is told to an app that subscribed, with whose message it answers', async () => {
      const root = await asked();
      const reply = await slack.person('U1').reply(root, 'Ask @ben in #town :tada:');
      expect(events()).toMatchObject([
        {
          type: 'message',
          user: 'U1',
          channel: 'C1',
          channel_type: 'channel',
          ts: reply.ts,
          thread_ts: root.ts,
          parent_user_id: slack.botUserId,
          text: 'Ask <@U2> in <#C1> :tada:',
          blocks: [
            { elements: [{ elements: [{}, { user_id: 'U2' }, {}, { channel_id: 'C1' }, {}, { unicode: '1f389' }] }] },
          ],
        },
      ]);
    });

    it('stays in the thread, also when an answer is answered, and is read there', async () => {
      const root = await asked();
      const first = await slack.person('U1').reply(root, 'One');
      await slack.person('U2').reply(first, 'Two', { broadcast: true });
      const texts = slack
        .person('U2')
        .thread(root)
        .map(({ text }) => text);
      expect(texts).toEqual(['One', 'Two']);
      expect(events()).toMatchObject([{ thread_ts: root.ts }, { thread_ts: root.ts, subtype: 'thread_broadcast' }]);
      const { messages } = await client(slack).conversations.replies({ channel: 'C1', ts: root.ts });
      expect(messages?.map(({ text }) => text)).toEqual(['What did you learn?', 'One', 'Two']);
    });

    it('has no thread of its own below an answer', async () => {
      const root = await asked();
      const { ts } = await slack.person('U1').reply(root, 'One');
      const post = (thread_ts: string) =>
        errorOf(client(slack).chat.postMessage({ channel: 'C1', text: 'Thanks', thread_ts }));
      expect(await post(ts)).toBe('invalid_thread_ts');
      expect(await post(root.ts)).toBe('no error');
    });

    it('can be marked by the app, once', async () => {
      const reply = await slack.person('U1').reply(await asked(), 'One');
      const react = (timestamp: string, name = 'white_check_mark') =>
        errorOf(client(slack).reactions.add({ channel: 'C1', timestamp, name }));
      expect(await react(reply.ts)).toBe('no error');
      expect(await react(reply.ts)).toBe('already_reacted');
      expect(await react('1.1')).toBe('message_not_found');
      expect(await react(reply.ts, 'no such')).toBe('invalid_name');
      expect(slack.channel('C1').messages.at(-1)?.reactions).toEqual([
        { name: 'white_check_mark', users: [slack.botUserId], count: 1 },
      ]);
    });
  });

  it('is told to nobody who did not subscribe', async () => {
    await begin();
    await slack.person('U1').reply(await asked(), 'One');
    expect(events()).toEqual([]);
  });

  it.each([
    [true, 'tell @ana R&D <3 https://x.org @channel', 'tell <@U1|ana> R&amp;D &lt;3 <https://x.org> <!channel>'],
    [false, 'tell @ana R&D <3 https://x.org', 'tell @ana R&amp;D &lt;3 https://x.org'],
  ])('after a slash command is escaped as its manifest says (%s)', async (escapes, typed, sent) => {
    await begin({ escapes });
    await slack.person('U1').command('C1', '/topics', typed);
    expect(app.received[0]?.payload).toMatchObject({ text: sent });
  });

  it('can be handed to an app that has a shortcut for it, and no whisper can', async () => {
    await begin({ shortcuts: ['keep'] });
    const ana = slack.person('U1');
    const message = await ana.say('C1', 'Who pays, @ben?');
    await ana.shortcut(message, 'keep');
    expect(app.received[0]?.payload).toMatchObject({
      type: 'message_action',
      callback_id: 'keep',
      message: { user: 'U1', text: 'Who pays, <@U2>?' },
    });
    await expect(ana.shortcut(message, 'other')).rejects.toThrow('no shortcut other');
    await client(slack).chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'Only you' });
    const [whisper] = ana.sees('C1').filter(({ onlyFor }) => onlyFor);
    await expect(ana.shortcut(whisper as never, 'keep')).rejects.toThrow('ephemeral');
  });
});
