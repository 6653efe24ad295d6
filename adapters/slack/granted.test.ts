import { afterEach, describe, expect, it } from 'vitest';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import { installedWith, type Settings } from '../../test/fake/slack/settings.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';
import { manifest } from './manifest.ts';

const commands = [{ command: '/topics', description: 'Topics', usage_hint: 'list' }];
const app = (messages: boolean) => installedWith(manifest({ commands, shortcuts: [], messages }));

describe('whether people’s words reach us on Slack', () => {
  let slack: FakeSlack;
  let connected: Connected;
  const begin = async (given: Partial<Settings>) => {
    slack = await startFakeSlack({ quietMs: 50, ...given });
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA'] });
    connected = await adapterFor(slack, 'socket');
  };
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
  });
  const hearing = () => connected.platform.hearing();

  it('is not known before we are connected, and then told by what the app of the manifest may do', async () => {
    await begin(app(true));
    expect(hearing().words).toBe('none');
    await connected.platform.start(desk());
    expect(hearing()).toEqual({ words: 'all', grant: { en: '', es: '' } });
  });

  it('is denied with what to do about it, where the app has the manifest without', async () => {
    await begin(app(false));
    await connected.platform.start(desk());
    await slack.person('U0ANA').say('C0TOWN', 'Hello');
    const { words, grant } = hearing();
    expect(words).toBe('none');
    expect(grant.en).toMatch(/slack:manifest -- --messages.*install the app again/);
    expect(grant.es).toMatch(/slack:manifest -- --messages.*vuelve a instalar la app/);
  });

  it('shows when words come that answer nobody, whatever the app may do', async () => {
    await begin({ ...app(false), events: ['message.channels'] });
    const inbox = desk();
    await connected.platform.start(inbox);
    const said = await slack.person('U0ANA').say('C0TOWN', 'Hello');
    await expect.poll(() => inbox.heard.length).toBe(1);
    expect(inbox.heard).toMatchObject([{ kind: 'heard', id: said.ts, text: 'Hello' }]);
    expect(hearing().words).toBe('all');
  });

  it('is not shown by an answer to us, which tells nothing of other words', async () => {
    await begin({ ...app(false), events: ['message.channels'] });
    const inbox = desk();
    await connected.platform.start(inbox);
    const message = { headline: 'What did you learn?', blocks: [] };
    const to = { workspace: 'T0SAFE', channel: 'C0TOWN', message, language: 'en', once: 'q' } as const;
    const ts = await connected.platform.post(to);
    const [root] = slack.channel('C0TOWN').messages.filter((each) => each.ts === ts);
    if (!root) throw new Error('nothing was posted');
    await slack.person('U0ANA').reply(root, 'Lights');
    await expect.poll(() => inbox.heard.length).toBe(1);
    expect(hearing().words).toBe('none');
  });
});
