import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Obj, obj } from './json.ts';
import { startFakeSlack } from './server.ts';
import { installedWith, type Settings } from './settings.ts';
import type { FakeSlack } from './slack.ts';
import { type BareApp, bareApp, client, errorOf } from './trial/client.ts';

describe('a message that somebody wrote', () => {
  let slack: FakeSlack;
  let app: BareApp;
  const begin = async (given: Partial<Settings> = {}) => {
    slack = await startFakeSlack({ events: ['message.channels'], quietMs: 20, ...given });
    slack.addUser({ id: 'U1', name: 'ana' });
    slack.addUser({ id: 'U2', name: 'ben' });
    slack.addUser({ id: 'U3', name: 'zoe', teamId: 'T9' });
    slack.addChannel({ id: 'C1', name: 'town', members: ['U1', 'U2', 'U3'] });
    app = await bareApp(slack);
  };
  const end = async () => {
    await app.stop();
    await slack.stop();
  };
  beforeEach(() => begin());
  afterEach(end);
  const ana = () => slack.person('U1');
  const told = () => app.received.map(({ payload }) => obj(payload['event']));
  const texts = () => slack.channel('C1').messages.map(({ text }) => text);

  it('is told with what it was before when it is edited, and marked', async () => {
    const said = await ana().say('C1', 'One');
    const edited = await ana().edit(said, 'Two, @ben');
    expect(edited).toMatchObject({ ts: said.ts, edited: { user: 'U1' } });
    expect(told()[1]).toMatchObject({
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: 'C1',
      channel_type: 'channel',
      message: { ts: said.ts, user: 'U1', text: 'Two, <@U2>', edited: { user: 'U1' } },
      previous_message: { ts: said.ts, text: 'One' },
    });
    expect(told()[1]?.['ts']).not.toBe(said.ts);
    expect(texts()).toEqual(['Two, <@U2>']);
  });

  it('is told to be gone, and is', async () => {
    const said = await ana().say('C1', 'One');
    await ana().remove(said);
    expect(told()[1]).toMatchObject({
      subtype: 'message_deleted',
      deleted_ts: said.ts,
      previous_message: { text: 'One' },
    });
    expect(texts()).toEqual([]);
    await expect(ana().edit(said, 'Two')).rejects.toThrow('gone');
  });

  it('leaves a stone where it has answers, told as a change', async () => {
    const said = await ana().say('C1', 'One');
    await slack.person('U2').reply(said, 'Yes');
    await ana().remove(said);
    expect(told()[2]).toMatchObject({
      subtype: 'message_changed',
      message: { ts: said.ts, subtype: 'tombstone', user: 'USLACKBOT', hidden: true },
      previous_message: { user: 'U1', text: 'One' },
    });
    expect(texts()).toEqual(['This message was deleted.', 'Yes']);
  });

  it('gets a preview of an address, which is told as a change and changes no words', async () => {
    const said = await ana().say('C1', 'See https://x.org');
    await ana().unfurl(said, 'https://x.org');
    const { message, previous_message: before } = told()[1] as {
      readonly message: Obj;
      readonly previous_message: Obj;
    };
    expect(message).toMatchObject({ text: before['text'], attachments: [{ from_url: 'https://x.org' }] });
  });

  it('is nobody else’s to change', async () => {
    const said = await ana().say('C1', 'One');
    await expect(slack.person('U2').edit(said, 'Two')).rejects.toThrow('did not write');
    await expect(slack.person('U2').remove(said)).rejects.toThrow('did not write');
  });

  it('is altered without a word to an app that is not there or did not subscribe', async () => {
    slack.addChannel({ id: 'C2', members: ['U1'], withoutBot: true });
    slack.addChannel({ id: 'C3', members: ['U1'], isPrivate: true });
    for (const channel of ['C2', 'C3']) {
      const said = await ana().say(channel, 'One');
      await ana().remove(await ana().edit(said, 'Two'));
    }
    expect(told()).toEqual([]);
  });

  it('comes from another workspace where a guest wrote it, who has no shortcuts of ours', async () => {
    const said = await slack.person('U3').say('C1', 'One');
    expect(app.received[0]?.payload).toMatchObject({
      team_id: 'T9',
      context_team_id: slack.teamId,
      is_ext_shared_channel: true,
      authorizations: [{ team_id: slack.teamId }],
      event: { user: 'U3', team: 'T9', user_team: 'T9' },
    });
    const { user } = await client(slack).users.info({ user: 'U3' });
    expect(user).toMatchObject({ team_id: 'T9', is_stranger: true });
    await expect(slack.person('U3').shortcut(said, 'keep')).rejects.toThrow('not installed in T9');
  });

  it.each([
    ['C1', {}, 'town'],
    ['C4', { isPrivate: true, name: 'secret' }, 'privategroup'],
    ['D4', { direct: 'direct' }, 'directmessage'],
    ['C5', { direct: 'several' }, 'mpdm-ana--ben-1'],
  ] as const)('is handed over from %s, made with %j, as said in %s', async (id, how, name) => {
    if (id !== 'C1') slack.addChannel({ id, members: ['U1', 'U2'], ...how });
    await ana().shortcut(await ana().say(id, 'One'), 'keep');
    expect(app.received.at(-1)?.payload).toMatchObject({ type: 'message_action', channel: { id, name } });
  });

  it('that is shown in the channel too comes with what it answers', async () => {
    const root = await ana().say('C1', 'One');
    const shown = await ana().reply(root, 'Two', { broadcast: true });
    await ana().shortcut(shown, 'keep');
    const message = app.received.at(-1)?.payload['message'];
    for (const each of [told()[1], message]) {
      expect(each).toMatchObject({ subtype: 'thread_broadcast', root: { ts: root.ts, user: 'U1', text: 'One' } });
      expect(each).not.toHaveProperty('parent_user_id');
    }
  });

  it('reaches an app as its manifest says', async () => {
    await end();
    const commands = [{ command: '/topics', should_escape: true }];
    await begin(
      installedWith({
        features: { slash_commands: commands, shortcuts: [{ callback_id: 'keep' }] },
        oauth_config: { scopes: { bot: ['chat:write'] } },
        settings: { event_subscriptions: { bot_events: ['message.groups'] } },
      }),
    );
    const said = await ana().say('C1', 'One');
    expect(told()).toEqual([]);
    await expect(ana().shortcut(said, 'other')).rejects.toThrow('no shortcut other');
    expect((await ana().command('C1', '/calls')).trouble).toContain('not a valid command');
    const { response_metadata: metadata } = await client(slack).auth.test();
    expect(metadata).toMatchObject({ scopes: ['chat:write'] });
    const read = client(slack).conversations.replies({ channel: 'C1', ts: said.ts });
    expect(await errorOf(read)).toBe('missing_scope');
  });

  it('can be told of with an answer that is cut off', async () => {
    slack.fail('auth.test', { status: 200, body: '{"ok":true' });
    expect(await errorOf(client(slack).auth.test())).toBe('{"ok":true');
  });
});
