import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/surface/form.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import { SCOPES } from '../../test/fake/slack/settings.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import type { Message } from '../../test/fake/slack/types.ts';
import { type Desk, desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';
import { messageEvents } from './heard.ts';

const form: Form = {
  name: 'topics.suggest',
  title: 'Suggest a topic',
  submit: 'Suggest',
  cancel: 'Cancel',
  fields: [{ name: 'title', label: 'Title', required: true, kind: 'line', maxLength: 80 }],
};

describe.each(['socket', 'http'] as const)('what people write on Slack, by %s', (by) => {
  let slack: FakeSlack;
  let connected: Connected;
  let inbox: Desk;
  const begin = async (scopes: readonly string[] = SCOPES) => {
    slack = await startFakeSlack({ quietMs: 100, events: messageEvents, scopes, shortcuts: ['topics.from-message'] });
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addUser({ id: 'U0BEN', name: 'Ben' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA', 'U0BEN'] });
    connected = await adapterFor(slack, by);
    inbox = desk();
    await connected.platform.start(inbox);
    if (by === 'http') slack.deliverTo(connected.url);
  };
  const end = async () => {
    await connected.stop();
    await slack.stop();
  };
  beforeEach(() => begin());
  afterEach(end);

  const ana = () => slack.person('U0ANA');
  const question = async (): Promise<Message> => {
    const message = { headline: 'What did you learn?', blocks: [] };
    const to = { workspace: 'T0SAFE', channel: 'C0TOWN', message, language: 'en', once: 'q' } as const;
    const id = await connected.platform.post(to);
    const found = slack.channel('C0TOWN').messages.find(({ ts }) => ts === id);
    if (!found) throw new Error('nothing was posted');
    return found;
  };
  const marks = (of: Message) =>
    slack
      .channel('C0TOWN')
      .messages.find(({ ts }) => ts === of.ts)
      ?.reactions?.map(({ name }) => name);

  it('under a message of ours is heard in plain words, and marked where it was taken', async () => {
    inbox.answer = () => ({ kind: 'noted' });
    const root = await question();
    const reply = await ana().reply(root, 'Ask @Ben about R&D :tada: at https://x.org');
    await slack.until(() => marks(reply));
    expect(inbox.heard).toMatchObject([
      {
        kind: 'heard',
        under: root.ts,
        text: 'Ask @Ben about R&D 🎉 at https://x.org',
        from: { workspace: 'T0SAFE', channel: 'C0TOWN', person: 'T0SAFE:U0ANA' },
      },
    ]);
    expect(marks(reply)).toEqual(['white_check_mark']);
  });

  it('is not marked where nobody took it, and is answered in its thread, to its author alone', async () => {
    inbox.answer = () => ({ kind: 'whisper', message: { headline: 'No', blocks: [] }, language: 'en' });
    const root = await question();
    const reply = await ana().reply(root, 'Nothing');
    await slack.until(() => ana().thread(root).length === 2);
    expect(marks(reply)).toBeUndefined();
    expect(ana().thread(root)[1]).toMatchObject({ text: 'No', onlyFor: 'U0ANA' });
    expect(slack.person('U0BEN').thread(root)).toHaveLength(1);
  });

  it('in answer to other people is none of our business, also where it is shown in the channel', async () => {
    const own = await ana().say('C0TOWN', 'Hello');
    await slack.person('U0BEN').reply(own, 'Hello Ana');
    await slack.person('U0BEN').reply(own, 'Hello all', { broadcast: true });
    await ana().reply(await question(), 'Lights', { broadcast: true });
    await expect.poll(() => inbox.heard.length).toBe(2);
    expect(inbox.heard).toMatchObject([{ text: 'Hello' }, { text: 'Lights' }]);
  });

  it('is told with the same name when Slack tells it again, and a mark that is there is no trouble', async () => {
    inbox.answer = () => ({ kind: 'noted' });
    const root = await question();
    slack.repeatNext(2, { apart: true });
    await ana().reply(root, 'Lights');
    await slack.until(() => slack.callsOf('reactions.add').length === 2);
    await connected.platform.stop();
    expect(new Set(inbox.heard.map(({ from }) => from.event)).size).toBe(1);
    expect(connected.log.lines.filter(({ message }) => message.includes('marked'))).toEqual([]);
  });

  it('is heard also where we may not mark it', async () => {
    await end();
    await begin(SCOPES.filter((each) => each !== 'reactions:write'));
    inbox.answer = () => ({ kind: 'noted' });
    await ana().reply(await question(), 'Lights');
    await slack.until(() => slack.callsOf('reactions.add')[0]?.answer);
    expect(inbox.heard).toHaveLength(1);
    expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('can be handed to us from its own menu, with its author by name, and opens a form as the first answer', async () => {
    inbox.answer = () => ({ kind: 'form', form });
    const said = await slack.person('U0BEN').say('C0TOWN', 'Who pays for <waste>, @Ana?');
    const seen = await ana().shortcut(said, 'topics.from-message');
    expect(seen.trouble).toBeUndefined();
    expect(seen.modal).toMatchObject({ title: { text: 'Suggest a topic' } });
    expect(inbox.heard.slice(1)).toMatchObject([
      {
        kind: 'shortcut',
        shortcut: 'topics.from-message',
        from: { person: 'T0SAFE:U0ANA', channel: 'C0TOWN' },
        said: {
          id: said.ts,
          text: 'Who pays for <waste>, @Ana?',
          link: `https://safecities.slack.com/archives/C0TOWN/p${said.ts.replace('.', '')}`,
          author: { person: 'T0SAFE:U0BEN', name: 'Ben' },
        },
      },
    ]);
  });

  it('is whispered about where its menu was used', async () => {
    const own = await ana().say('C0TOWN', 'Lights');
    inbox.answer = () => ({
      kind: 'whisper',
      message: { headline: 'There is one like it', blocks: [] },
      language: 'en',
    });
    const seen = await ana().shortcut(own, 'topics.from-message');
    expect(seen).toMatchObject({ ephemeral: [{ text: 'There is one like it', channel: 'C0TOWN' }], updated: [] });
    inbox.answer = () => ({ kind: 'form', form });
    const { modal } = await ana().shortcut(own, 'topics.from-message');
    inbox.answer = () => ({ kind: 'whisper', message: { headline: 'Kept', blocks: [] }, language: 'en' });
    const sent = await ana().submit(modal, { title: 'Lights' });
    expect(sent).toMatchObject({ ephemeral: [{ text: 'Kept', channel: 'C0TOWN' }] });
    expect(inbox.heard.at(-1)?.from).toMatchObject({ channel: 'C0TOWN', person: 'T0SAFE:U0ANA' });
  });

  it('names people mentioned in a command', async () => {
    await ana().command('C0TOWN', '/convener', 'member @Ben sector: R&D <3');
    expect(inbox.heard).toMatchObject([{ kind: 'typed', text: 'convener member <@T0SAFE:U0BEN|Ben> sector: R&D <3' }]);
  });
});
