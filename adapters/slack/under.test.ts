import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';

describe('an answer under a message', () => {
  let slack: FakeSlack;
  let connected: Connected;
  beforeEach(async () => {
    slack = await startFakeSlack();
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA'] });
    connected = await adapterFor(slack, 'http');
  });
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
  });
  const delivery = (once: string) => ({
    workspace: 'T0SAFE',
    channel: 'C0TOWN',
    message: { headline: once, blocks: [] },
    language: 'en' as const,
    once,
  });

  it('stands in its thread, and is found there where its posting had an unclear end', async () => {
    const { platform } = connected;
    const since = new Date();
    const under = await platform.post(delivery('root'));
    slack.fail('chat.postMessage', { status: 'reset', afterDoing: true });
    await expect(platform.post({ ...delivery('answer'), under })).rejects.toThrow();
    const answer = slack.channel('C0TOWN').messages.find(({ text }) => text === 'answer');
    expect(answer).toMatchObject({ thread_ts: under });
    expect(await platform.find({ ...delivery('answer'), under, since })).toBe(answer?.ts);
    expect(await platform.find({ ...delivery('never'), under, since })).toBeUndefined();
  });
});

it('Slack has no calendar, and says so', async () => {
  const slack = await startFakeSlack();
  const { platform, stop } = await adapterFor(slack, 'http');
  expect(platform.can).toMatchObject({ formFields: 20, gatherings: false });
  const at = new Date();
  const gathering = { name: 'Call', description: '', place: '', startsAt: at, endsAt: at };
  const fault = { kind: 'refused', gone: false };
  await expect(platform.gather({ workspace: 'T0SAFE', gathering })).rejects.toMatchObject({ fault });
  await expect(platform.disband({ workspace: 'T0SAFE', id: '1' })).rejects.toMatchObject({ fault });
  await stop();
  await slack.stop();
});
