import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { picture } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { type Desk, desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';
import { messageEvents } from './heard.ts';

const whisper = (headline: string): Reply => ({ kind: 'whisper', message: { headline, blocks: [] }, language: 'en' });
const WORDS = 'Who pays for zebra crossings?';

describe.each(['socket', 'http'] as const)('what people say to each other on Slack, by %s', (by) => {
  let slack: FakeSlack;
  let connected: Connected;
  let inbox: Desk;
  beforeEach(async () => {
    slack = await startFakeSlack({ quietMs: 50, events: [...messageEvents, 'message.im', 'message.mpim'] });
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addUser({ id: 'U0BEN', name: 'Ben' });
    slack.addUser({ id: 'U0ZOE', name: 'Zoe', teamId: 'T0ABROAD' });
    const members = ['U0ANA', 'U0BEN', 'U0ZOE'];
    slack.addChannel({ id: 'C0TOWN', name: 'town', members });
    slack.addChannel({ id: 'C0PRIVY', name: 'privy', isPrivate: true, members });
    slack.addChannel({ id: 'C0FEW', direct: 'several', members });
    slack.addChannel({ id: 'D0ANA', direct: 'direct', members: ['U0ANA'] });
    slack.addChannel({ id: 'C0AWAY', name: 'away', members, withoutBot: true });
    connected = await adapterFor(slack, by);
    inbox = desk();
    await connected.platform.start(inbox);
    if (by === 'http') slack.deliverTo(connected.url);
  });
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
  });
  const ana = () => slack.person('U0ANA');
  const shortly = (look: () => boolean) => expect.poll(look, { interval: 5 }).toBe(true);
  const told = () => inbox.told.slice(1);
  const logged = () => connected.log.lines.map((each) => JSON.stringify([each, String(each.fields['err'])])).join();

  it.each(['C0TOWN', 'C0PRIVY'])('is heard where it begins something, with its place (%s)', async (channel) => {
    const said = await ana().say(channel, 'Who pays for R&D, @Ben? :tada:');
    await shortly(() => inbox.heard.length > 0);
    expect(inbox.heard).toMatchObject([
      {
        kind: 'heard',
        id: said.ts,
        text: 'Who pays for R&D, @Ben? 🎉',
        link: `https://safecities.slack.com/archives/${channel}/p${said.ts.replace('.', '')}`,
        from: { workspace: 'T0SAFE', channel, person: 'T0SAFE:U0ANA' },
      },
    ]);
    expect(inbox.heard[0]).not.toHaveProperty('under');
  });

  it('in direct messages, or where we are not, is not heard, nor that it was altered', async () => {
    for (const channel of ['C0FEW', 'D0ANA', 'C0AWAY']) {
      const said = await ana().say(channel, WORDS);
      await ana().edit(said, 'Never mind');
      await ana().remove(said);
    }
    await ana().say('C0TOWN', 'Last');
    await shortly(() => inbox.heard.length > 0);
    expect(inbox.heard).toMatchObject([{ text: 'Last' }]);
    expect(told()).toEqual([]);
  });

  it('is heard of a guest from another workspace as of our own people', async () => {
    const zoe = slack.person('U0ZOE');
    const said = await zoe.say('C0TOWN', WORDS);
    await shortly(() => inbox.heard.length > 0);
    expect(inbox.heard).toMatchObject([{ text: WORDS, from: { workspace: 'T0SAFE', person: 'T0SAFE:U0ZOE' } }]);
    await zoe.edit(said, 'Never mind');
    await shortly(() => told().length > 0);
    expect(told()).toMatchObject([{ altered: { id: said.ts, text: 'Never mind' } }]);
    expect(connected.log.lines.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('is answered where it was said, to its author alone', async () => {
    inbox.answer = () => whisper('The town does');
    await ana().say('C0TOWN', WORDS);
    await slack.until(() => ana().sees('C0TOWN').length === 2);
    const [, answer] = ana().sees('C0TOWN');
    expect(answer).toMatchObject({ text: 'The town does', onlyFor: 'U0ANA' });
    expect(answer).not.toHaveProperty('thread_ts');
    expect(slack.person('U0BEN').sees('C0TOWN')).toHaveLength(1);
  });

  it('is answered in words alone, since a picture would have to go to direct messages', async () => {
    const blocks = [picture(new Uint8Array([137, 80, 78, 71]), 'Bars')];
    inbox.answer = () => ({ kind: 'whisper', message: { headline: 'The town does', blocks }, language: 'en' });
    await ana().say('C0TOWN', WORDS);
    await slack.until(() => ana().sees('C0TOWN').length === 2);
    expect(slack.shown(ana().sees('C0TOWN')[1] ?? {})).toEqual(['The town does']);
    expect(slack.callsOf('conversations.open')).toEqual([]);
  });

  it.each([
    ['we are too fast', { retryAfter: 30 }],
    ['its author is out of the channel', { error: 'user_not_in_channel' }],
    ['Slack is ill', { status: 500 }],
    ['Slack cuts its answer off', { status: 200, body: `{"ok":true,"message":"${WORDS}` }],
  ])('is not answered elsewhere where %s, nor a second time', async (_, fault) => {
    slack.fail('chat.postEphemeral', { ...fault, times: 9 });
    inbox.answer = () => whisper('The town does');
    await ana().say('C0TOWN', WORDS);
    await shortly(() => connected.log.lines.some(({ message }) => message.includes('could not be answered')));
    expect(slack.callsOf('chat.postEphemeral')).toHaveLength(1);
    expect(slack.callsOf('conversations.open')).toEqual([]);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
    expect(connected.log.lines.filter(({ level }) => level !== 'debug')).toMatchObject([{ level: 'info' }]);
    expect(logged()).not.toContain('zebra');
  });

  it('is told anew each time it is edited, with mentions as names, and when it is deleted', async () => {
    const said = await ana().say('C0TOWN', WORDS);
    await ana().edit(said, 'Who pays for lights, @Ben?');
    await shortly(() => told().length === 1);
    await ana().unfurl(said, 'https://x.org');
    await ana().edit(said, 'Who pays for shade?');
    await shortly(() => told().length === 2);
    await ana().remove(said);
    await shortly(() => told().length === 3);
    const at = { workspace: 'T0SAFE', channel: 'C0TOWN', id: said.ts };
    expect(told()).toEqual([
      { altered: { ...at, text: 'Who pays for lights, @Ben?' } },
      { altered: { ...at, text: 'Who pays for shade?' } },
      { altered: at },
    ]);
    expect(inbox.heard).toHaveLength(1);
  });

  it('is deleted also where answers keep its place', async () => {
    const said = await ana().say('C0TOWN', WORDS);
    const reply = await slack.person('U0BEN').reply(said, 'The town');
    await ana().remove(said);
    await slack.person('U0BEN').edit(reply, 'The town does');
    await shortly(() => told().length === 2);
    const at = { workspace: 'T0SAFE', channel: 'C0TOWN' };
    expect(told()).toEqual([
      { altered: { ...at, id: said.ts } },
      { altered: { ...at, id: reply.ts, text: 'The town does' } },
    ]);
  });

  it('is not what an app says, changes or takes back, we least of all', async () => {
    const event = { type: 'message', channel: 'C0TOWN', channel_type: 'channel' };
    const words = { ts: '1.000001', text: 'Vote now', bot_id: 'B0BOT', user: slack.botUserId };
    const other = { ...words, text: 'Vote later' };
    const change = { ...event, subtype: 'message_changed', ts: '2.000002', message: words, previous_message: other };
    await slack.event({ ...event, ...words });
    await slack.event({ ...event, ...words, user: 'U0OTHER', bot_id: 'B0OTHER' });
    await slack.event(change);
    await slack.event({ ...event, subtype: 'message_deleted', deleted_ts: '1.000001', previous_message: words });
    await ana().say('C0TOWN', 'Last');
    await shortly(() => inbox.heard.length > 0);
    expect(inbox.heard).toMatchObject([{ text: 'Last' }]);
    expect(told()).toEqual([]);
  });

  it('stands nowhere in the log, whatever becomes of it', async () => {
    inbox.answer = () => {
      throw new Error('the inbox broke its word');
    };
    slack.fail('users.info', { status: 500, times: 9 });
    const said = await ana().say('C0TOWN', `${WORDS} @Ben`);
    await shortly(() => connected.log.lines.some(({ level }) => level === 'error'));
    await ana().edit(said, `${WORDS} Zebras!`);
    await shortly(() => told().length === 1);
    expect(logged()).not.toMatch(/zebra/i);
  });
});
