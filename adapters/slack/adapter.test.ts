import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/surface/form.ts';
import { controls, type Message, text } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { rich } from '../../src/surface/text.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { type Desk, desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';

const message = (headline: string): Message => ({ headline, blocks: [] });
const whisper = (headline: string): Reply => ({ kind: 'whisper', message: message(headline), language: 'en' });
const vote = { kind: 'button', label: 'Vote', action: { name: 'vote', args: ['1'] } } as const;
const form: Form = {
  name: 'topics.suggest',
  title: 'Suggest a topic',
  submit: 'Suggest',
  cancel: 'Cancel',
  fields: [{ name: 'title', label: 'Title', required: true, kind: 'line', maxLength: 80 }],
};
describe.each(['socket', 'http'] as const)('Slack by %s', (by) => {
  let slack: FakeSlack;
  let connected: Connected;
  let inbox: Desk;

  beforeEach(async () => {
    slack = await startFakeSlack({ quietMs: 100 });
    slack.addUser({ id: 'U0ANA', name: 'Ana', tz: 'America/Chicago', locale: 'es-ES', isAdmin: true });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA', slack.botUserId] });
    slack.addChannel({ id: 'C0PRIVY', name: 'privy', members: ['U0ANA'] });
    connected = await adapterFor(slack, by);
    inbox = desk({ commands: [] });
    await connected.platform.start(inbox);
    if (by === 'http') slack.deliverTo(connected.url);
  });
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
  });

  const ana = () => slack.person('U0ANA');
  const posted = async (of: Message, once = 'once-1') => {
    const id = await connected.platform.post({
      workspace: 'T0SAFE',
      channel: 'C0TOWN',
      message: of,
      language: 'en',
      once,
    });
    return slack.channel('C0TOWN').messages.find(({ ts }) => ts === id) ?? { channel: '', ts: '' };
  };
  const poll = { ...message('Poll'), blocks: [controls(vote)] };

  it('tells of its workspace when it starts', () => {
    expect(inbox.told).toEqual([{ arrived: { workspace: 'T0SAFE', name: 'Safe Cities' } }]);
  });

  it('answers a slash command in the acknowledgement itself', async () => {
    inbox.answer = () => whisper('R&D <!channel>');
    const seen = await ana().command('C0PRIVY', '/topics', 'suggest <!channel>');
    expect(inbox.heard).toMatchObject([
      { kind: 'typed', text: 'topics suggest <!channel>', from: { person: 'T0SAFE:U0ANA' } },
    ]);
    expect(seen.trouble).toBeUndefined();
    expect(seen.ephemeral).toMatchObject([{ channel: 'C0PRIVY', onlyFor: 'U0ANA', text: 'R&amp;D &lt;!channel&gt;' }]);
    expect(slack.callsOf('response_url')).toEqual([]);
  });

  it('answers a button to the one who pressed it, and leaves the message alone', async () => {
    const shown = await posted(poll);
    inbox.answer = () => whisper('Counted');
    const seen = await ana().press(shown as never, { label: 'Vote' });
    expect(inbox.heard).toMatchObject([{ kind: 'press', action: vote.action, picked: [] }]);
    expect(seen).toMatchObject({ ephemeral: [{ text: 'Counted', onlyFor: 'U0ANA' }], updated: [] });
  });

  it('replaces the private message whose button was pressed, and whispers where there is none', async () => {
    inbox.answer = () => ({ kind: 'whisper', message: poll, language: 'en' });
    const [first] = (await ana().command('C0TOWN', '/topics', 'list')).ephemeral;
    inbox.answer = () => ({ kind: 'replace', message: message('Page 2'), language: 'en' });
    const seen = await ana().press(first as never, { label: 'Vote' });
    expect(seen.ephemeral).toMatchObject([{ ts: first?.ts, text: 'Page 2' }]);
    const open = await ana().press((await posted(poll)) as never, { label: 'Vote' });
    expect(open).toMatchObject({ ephemeral: [{ text: 'Page 2' }], updated: [] });
  });

  it('finds another way to whisper when the response address does not answer', async () => {
    inbox.answer = () => whisper('Counted');
    slack.fail('response_url', { status: 500 });
    const seen = await ana().press((await posted(poll)) as never, { label: 'Vote' });
    expect(seen.ephemeral).toMatchObject([{ text: 'Counted' }]);
    expect(slack.callsOf('chat.postEphemeral')).toHaveLength(1);
    slack.fail('response_url', { error: 'used_url' });
    slack.fail('chat.postEphemeral', { error: 'channel_not_found' });
    await ana().press((await posted(poll, 'once-2')) as never, { label: 'Vote' });
    await slack.until(() => slack.callsOf('conversations.open').length === 1);
  });

  it('opens a form, and shows what is wrong with it at its fields', async () => {
    inbox.answer = () => ({ kind: 'form', form });
    const opened = await ana().command('C0PRIVY', '/topics', 'suggest');
    expect(opened.modal).toMatchObject({ title: { text: 'Suggest a topic' } });
    inbox.answer = () => ({ kind: 'problems', problems: { title: 'There is one like it.' } });
    const refused = await ana().submit(opened.modal, { title: 'Waste & water' });
    expect(refused).toMatchObject({ problems: { title: 'There is one like it.' }, modal: { callback_id: form.name } });
    expect(inbox.heard.at(-1)).toMatchObject({
      kind: 'submit',
      form: 'topics.suggest',
      values: { title: ['Waste & water'] },
      from: { channel: 'C0PRIVY' },
    });
  });

  it('whispers the answer to a form where the form was opened, also where the bot is no member', async () => {
    inbox.answer = () => ({ kind: 'form', form });
    const opened = await ana().command('C0PRIVY', '/topics', 'suggest');
    inbox.answer = () => whisper('Thank you');
    const seen = await ana().submit(opened.modal, { title: 'Waste' });
    expect(seen).toMatchObject({ ephemeral: [{ text: 'Thank you', channel: 'C0PRIVY' }] });
    expect(seen.modal).toBeUndefined();
  });

  it('gives a repeated event the same name', async () => {
    slack.repeatNext(2);
    await ana().command('C0TOWN', '/topics', 'list');
    expect(inbox.heard.map(({ from }) => from.event)).toEqual([inbox.heard[0]?.from.event, inbox.heard[0]?.from.event]);
    await ana().command('C0TOWN', '/topics', 'list');
    expect(inbox.heard.at(-1)?.from.event).not.toBe(inbox.heard[0]?.from.event);
  });

  it('tells of channels that are deleted or that it is put out of', async () => {
    await slack.removeBot('C0TOWN');
    await slack.deleteChannel('C0TOWN');
    await slack.event({ type: 'app_uninstalled' });
    const town = { departed: { workspace: 'T0SAFE', channel: 'C0TOWN' } };
    expect(inbox.told.slice(1)).toEqual([town, town, { departed: { workspace: 'T0SAFE' } }]);
  });

  it('keeps words and tokens out of the log', async () => {
    inbox.answer = () => ({ kind: 'form', form });
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await ana().command('C0TOWN', '/topics', 'suggest a secret plan');
    const log = JSON.stringify(connected.log.lines);
    expect(log).toContain('a form could not be opened');
    expect(log).not.toContain('secret plan');
    expect(log).not.toContain(slack.botToken);
  });
});

describe('the outbox of Slack', () => {
  let slack: FakeSlack;
  let connected: Connected;
  beforeEach(async () => {
    slack = await startFakeSlack();
    slack.addUser({ id: 'U0ANA', name: 'Ana', tz: 'America/Chicago', locale: 'es-ES', isAdmin: true });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA', slack.botUserId] });
    connected = await adapterFor(slack, 'http');
  });
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
  });

  const delivery = (once: string, channel = 'C0TOWN') => ({
    workspace: 'T0SAFE',
    channel,
    message: { headline: 'Poll <!channel>', blocks: [text(rich`@everyone`)] },
    language: 'en' as const,
    once,
  });
  const fault = (asked: Promise<unknown>) =>
    asked.then(
      () => undefined,
      (error: { fault?: unknown }) => error.fault,
    );

  it('posts a message, edits it in place, and pings nobody', async () => {
    const { platform } = connected;
    const id = await platform.post(delivery('a'));
    await platform.edit({ ...delivery('b'), id, message: message('Poll closed') });
    expect(slack.channel('C0TOWN').messages).toMatchObject([{ ts: id, text: 'Poll closed' }]);
    expect(slack.callsOf('chat.postMessage')[0]?.args).toMatchObject({
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
    });
  });

  it('finds a message whose posting had an unclear end, and none that was never posted', async () => {
    const { platform } = connected;
    const since = new Date();
    for (let i = 0; i < 20; i += 1) await slack.person('U0ANA', { quietMs: 0 }).say('C0TOWN', `chatter ${i}`);
    slack.fail('chat.postMessage', { status: 'reset', afterDoing: true });
    expect(await fault(platform.post(delivery('lost')))).toEqual({ kind: 'unclear' });
    for (let i = 0; i < 20; i += 1) await slack.person('U0ANA', { quietMs: 0 }).say('C0TOWN', `more chatter ${i}`);
    const [lost] = slack.channel('C0TOWN').messages.filter(({ metadata }) => metadata);
    expect(await platform.find({ ...delivery('lost'), since })).toBe(lost?.ts);
    expect(await platform.find({ ...delivery('never'), since })).toBeUndefined();
  });

  it.each([
    ['429', { retryAfter: 7 }, { kind: 'rate-limited', retryAfter: 7_000 }],
    ['503', { status: 503 }, { kind: 'unclear' }],
    ['an internal error', { error: 'internal_error' }, { kind: 'unclear' }],
    ['a channel that is gone', { error: 'channel_not_found' }, { kind: 'refused', gone: true }],
    ['a token taken back', { error: 'token_revoked' }, { kind: 'refused', gone: false }],
  ] as const)('says what %s means for a post', async (_, misfortune, meaning) => {
    slack.fail('chat.postMessage', misfortune);
    expect(await fault(connected.platform.post(delivery('a')))).toEqual(meaning);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('tells a token that is no longer good in the log', async () => {
    slack.fail('chat.postMessage', { error: 'token_revoked' });
    await fault(connected.platform.post(delivery('a')));
    expect(connected.log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: { code: 'token_revoked' } }),
    );
  });

  it('has nothing unclear about a Slack that cannot be reached', async () => {
    await slack.stop();
    expect(await fault(connected.platform.post(delivery('a')))).toEqual({ kind: 'unavailable' });
  });

  it('opens direct messages and knows people', async () => {
    const ana = { workspace: 'T0SAFE', person: 'T0SAFE:U0ANA' };
    const { channel } = await connected.platform.direct(ana);
    await connected.platform.post(delivery('a', channel));
    expect(slack.channel(channel)).toMatchObject({ kind: 'direct', messages: [{ text: 'Poll &lt;!channel&gt;' }] });
    expect(await connected.platform.profile(ana)).toEqual({
      name: 'Ana',
      zone: 'America/Chicago',
      locale: 'es-ES',
      admin: true,
    });
  });
});
