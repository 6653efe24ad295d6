import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/surface/form.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import { SCOPES, type Settings } from '../../test/fake/slack/settings.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import type { Message } from '../../test/fake/slack/types.ts';
import { type Desk, desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';

const form: Form = {
  name: 'faq.keep',
  title: 'Keep this answer',
  submit: 'Keep',
  cancel: 'Cancel',
  fields: [{ name: 'question', label: 'Question', required: true, kind: 'line', maxLength: 80 }],
};
const members = ['U0ANA', 'U0BEN', 'U0ZOE'];

describe('an answer that is handed to us on Slack', () => {
  let slack: FakeSlack;
  let connected: Connected;
  let inbox: Desk;
  const begin = async (given: Partial<Settings> = {}) => {
    slack = await startFakeSlack({ quietMs: 50, shortcuts: ['faq.keep'], ...given });
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addUser({ id: 'U0BEN', name: 'Ben' });
    slack.addUser({ id: 'U0ZOE', name: 'Zoe', teamId: 'T0ABROAD' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members });
    slack.addChannel({ id: 'C0PRIVY', name: 'privy', isPrivate: true, members });
    slack.addChannel({ id: 'C0AWAY', name: 'away', members, withoutBot: true });
    slack.addChannel({ id: 'C0SECRET', name: 'secret', isPrivate: true, members, withoutBot: true });
    slack.addChannel({ id: 'C0FEW', direct: 'several', members });
    slack.addChannel({ id: 'D0PAIR', direct: 'direct', members: ['U0ANA', 'U0ZOE'], withoutBot: true });
    connected = await adapterFor(slack, 'socket');
    inbox = desk({ answer: () => ({ kind: 'form', form }) });
    await connected.platform.start(inbox);
  };
  const end = async () => {
    await connected.stop();
    await slack.stop();
  };
  beforeEach(() => begin());
  afterEach(end);

  const ana = () => slack.person('U0ANA');
  const said = () => {
    const last = inbox.heard.at(-1);
    if (last?.kind !== 'shortcut') throw new Error('nothing was handed over');
    return last.said;
  };
  const answerTo = async (root: Message) => slack.person('U0BEN').reply(root, 'The town does');
  const ask = (channel: string, words = 'Who pays, @Ana?') => slack.person('U0ZOE').say(channel, words);
  const hand = (message: Message) => ana().shortcut(message, 'faq.keep');
  const read = () => slack.callsOf('conversations.replies');

  it.each([
    ['C0TOWN', true],
    ['C0PRIVY', false],
  ])('comes with the question, read from %s, which everybody may read: %s', async (channel, open) => {
    const root = await ask(channel);
    await slack.person('U0ANA').reply(root, 'Not me');
    const { modal } = await hand(await answerTo(root));
    expect(modal).toMatchObject({ title: { text: 'Keep this answer' } });
    expect(said()).toMatchObject({
      text: 'The town does',
      open,
      root: root.ts,
      author: { person: 'T0SAFE:U0BEN', name: 'Ben' },
      answers: { text: 'Who pays, @Ana?', author: { person: 'T0SAFE:U0ZOE', name: 'Zoe' } },
    });
    expect(read()).toMatchObject([{ args: { channel, ts: root.ts } }]);
  });

  it.each(['D0PAIR', 'C0FEW'])('is not open where it was said in a direct message (%s)', async (channel) => {
    await hand(await ask(channel));
    expect(said().open).toBe(false);
    expect(read()).toEqual([]);
  });

  it('that begins a thread, or stands alone, has nothing to be read', async () => {
    const alone = await ask('C0TOWN');
    await hand(alone);
    await answerTo(alone);
    await hand(alone);
    expect(said()).not.toHaveProperty('root');
    expect(read()).toEqual([]);
  });

  it('to a question of ours is not read: we know what we asked', async () => {
    const message = { headline: 'What did you learn?', blocks: [] };
    const to = { workspace: 'T0SAFE', channel: 'C0TOWN', message, language: 'en', once: 'q' } as const;
    const root = await connected.platform.post(to);
    const [asked] = slack.channel('C0TOWN').messages;
    if (!asked) throw new Error('nothing was posted');
    await hand(await answerTo(asked));
    expect(said()).toMatchObject({ root });
    await hand(await slack.person('U0BEN').reply(asked, 'Lights', { broadcast: true }));
    expect(said()).toMatchObject({ root });
    expect(said()).not.toHaveProperty('answers');
    expect(read()).toEqual([]);
  });

  it('to a question that was deleted, or holds no words, comes without it', async () => {
    const root = await ask('C0TOWN');
    const answer = await answerTo(root);
    await slack.person('U0ZOE').remove(root);
    await hand(answer);
    expect(said()).not.toHaveProperty('answers');
    await hand(await answerTo(await ask('C0TOWN', '')));
    expect(said()).not.toHaveProperty('answers');
    expect(read()).toHaveLength(2);
  });

  it.each(['C0AWAY', 'C0SECRET'])(
    'is taken without the question where we are not in the channel (%s)',
    async (channel) => {
      const root = await ask(channel);
      const { modal } = await hand(await answerTo(root));
      expect(modal).toBeDefined();
      expect(said()).toMatchObject({ root: root.ts, open: channel === 'C0AWAY' });
      expect(said()).not.toHaveProperty('answers');
    },
  );

  it('is taken without the question where we may not read it', async () => {
    await end();
    await begin({ scopes: SCOPES.filter((each) => each !== 'channels:history') });
    const { modal } = await hand(await answerTo(await ask('C0TOWN')));
    expect(modal).toBeDefined();
    expect(said()).not.toHaveProperty('answers');
    expect(connected.log.lines).toContainEqual(
      expect.objectContaining({ level: 'info', fields: { code: 'missing_scope' } }),
    );
  });

  it.each([
    ['Slack is asked too often', { retryAfter: 60 }],
    ['Slack is ill', { status: 500 }],
    ['Slack hangs up', { status: 'reset' as const }],
    ['Slack cuts its answer off', { status: 200, body: '{"ok":true,"messages":[{"text":"Who pays for zebras?' }],
    ['Slack tells another message', { status: 200, body: '{"ok":true,"messages":[{"ts":"1.1","text":"zebras"}]}' }],
    ['Slack tells nothing', { status: 200, body: '{"ok":true}' }],
  ])('is taken without the question where %s, which is asked for once and is nowhere in the log', async (_, fault) => {
    slack.fail('conversations.replies', { ...fault, times: 9 });
    const { modal } = await hand(await answerTo(await ask('C0TOWN', 'Who pays for zebras?')));
    expect(modal).toBeDefined();
    expect(said()).not.toHaveProperty('answers');
    expect(read()).toHaveLength(1);
    expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(connected.log.lines.map((each) => JSON.stringify(each)).join()).not.toContain('zebra');
  });

  it.each(['conversations.replies', 'users.info'])(
    'waits a second at most for %s, and still opens its form',
    async (method) => {
      slack.fail(method, { status: 'hang', times: 9 });
      const started = performance.now();
      const { modal } = await hand(await answerTo(await ask('C0TOWN')));
      expect(modal).toBeDefined();
      expect(said()).not.toHaveProperty('answers');
      expect(slack.callsOf('views.open')).toHaveLength(1);
      expect(performance.now() - started).toBeLessThan(1_800);
    },
  );

  it('is read once a minute where the app is sold, and is taken all the same', async () => {
    await end();
    await begin({ commercial: true });
    const answer = await answerTo(await ask('C0TOWN'));
    await hand(answer);
    expect(said()).toHaveProperty('answers');
    await ana().close(undefined);
    const { modal } = await hand(answer);
    expect(modal).toBeDefined();
    expect(said()).not.toHaveProperty('answers');
  });
});
