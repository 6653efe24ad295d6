import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { type Desk, desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';

describe('requests to /slack/events', () => {
  let slack: FakeSlack;
  let connected: Connected;
  let inbox: Desk;
  beforeEach(async () => {
    slack = await startFakeSlack();
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA', slack.botUserId] });
    connected = await adapterFor(slack, 'http');
    inbox = desk();
    await connected.platform.start(inbox);
    slack.deliverTo(connected.url);
  });
  afterEach(async () => {
    await connected.stop();
    await slack.stop();
  });

  const signed = (body: string, type: string) => {
    const at = String(Math.floor(Date.now() / 1000));
    const hash = createHmac('sha256', slack.signingSecret).update(`v0:${at}:${body}`).digest('hex');
    const headers = { 'content-type': type, 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${hash}` };
    return fetch(connected.url, { method: 'POST', headers, body });
  };

  it.each(['forged', 'stale', 'missing'] as const)(
    'are refused and logged without their words, where the signature is %s',
    async (how) => {
      slack.signNext(how);
      const seen = await slack.person('U0ANA').command('C0TOWN', '/topics', 'suggest a secret plan');
      expect(seen.ack).toMatchObject({ ok: false, status: 401 });
      expect(inbox.heard).toEqual([]);
      expect(connected.log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
      expect(JSON.stringify(connected.log.lines)).not.toContain('secret plan');
    },
  );

  it('are refused where they are no JSON, without a word of them in the log', async () => {
    expect((await signed('a secret plan', 'application/json')).status).toBe(400);
    expect(connected.log.lines.at(-1)?.message).toContain('Malformed request body');
    expect(JSON.stringify(connected.log.lines)).not.toContain('secret');
  });

  it('answer the challenge by which Slack knows the address', async () => {
    const answer = await signed(
      JSON.stringify({ type: 'url_verification', challenge: 'c' }),
      'application/json; charset=utf-8',
    );
    expect(await answer.json()).toEqual({ challenge: 'c' });
  });

  it('are read also where the form’s type names a charset', async () => {
    const body = new URLSearchParams({
      command: '/topics',
      text: 'list',
      user_id: 'U0ANA',
      team_id: 'T0SAFE',
    }).toString();
    expect((await signed(body, 'application/x-www-form-urlencoded; charset=utf-8')).status).toBe(200);
    expect(inbox.heard).toMatchObject([{ kind: 'typed', text: 'topics list' }]);
  });

  it('are found nowhere else, and not with another method', async () => {
    expect((await fetch(connected.url)).status).toBe(404);
    expect((await fetch(`${connected.url}/else`, { method: 'POST' })).status).toBe(404);
  });

  it('are left to whoever comes after us once we stop', async () => {
    await connected.platform.stop();
    expect((await signed('{}', 'application/json')).status).toBe(503);
  });
});
