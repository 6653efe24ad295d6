import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../adapters/slack/inbound.ts';
import type { Payload } from '../../adapters/slack/payloads.ts';
import { startFakeSlack } from '../fake/slack/server.ts';
import type { FakeSlack } from '../fake/slack/slack.ts';
import { type Desk, desk } from '../support/desk.ts';
import { adapterFor, type Connected } from '../support/slack.ts';

/** Recordings are no part of this repository: they lie beside the checkout, or where CONVENER_SHARED_DATA says. */
const root = resolve(import.meta.dirname, '../..');
const data = process.env['CONVENER_SHARED_DATA'] ?? join(root, '../shared/data');
const folder = join(data, 'recorded-payloads');
const here = existsSync(folder);

interface Recorded {
  readonly name: string;
  readonly body: Payload;
}

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' &&
  value !== null &&
  ('command' in value ||
    ['event_callback', 'block_actions', 'view_submission'].includes(String((value as Payload).type)));

function recordings(): readonly Recorded[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const ours = files.filter((name) => /(^|\/)(slack|team)[^/]*\.json$/.test(name));
  return ours.flatMap((file) => {
    const parts = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
    return Object.entries(parts).flatMap(([key, body]) => (isPayload(body) ? [{ name: `${file} ${key}`, body }] : []));
  });
}

const all = here ? recordings() : [];
const teamOf = (body: Payload): string => body.team_id ?? body.team?.id ?? '';
const homeOf = (body: Payload) => ({ team: teamOf(body), name: 'Recorded', botUser: 'U00FAKEBOT01' });
const through = (body: Payload) => read(body, { home: homeOf(body), commands: [] });
const one = (name: string): Payload => {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`nothing was recorded as ${name}`);
  return found.body;
};

const absent = 'not replayed: no recordings at ../shared/data, and none where CONVENER_SHARED_DATA says';

describe.skipIf(!here)(`what Slack was recorded to send${here ? '' : ` (${absent})`}`, () => {
  it('is there', () => expect(all.length).toBeGreaterThan(20));

  it.each(all)('$name is read', ({ body }) => {
    const inbound = through(body);
    const asks = body.command !== undefined || body.type === 'block_actions' || body.type === 'view_submission';
    expect(inbound.kind).toBe(asks ? 'asked' : 'ignored');
    if (inbound.kind !== 'asked') return;
    const user = body.user_id ?? body.user?.id;
    expect(inbound.incoming.from).toMatchObject({
      event: body.trigger_id,
      workspace: teamOf(body),
      person: `${teamOf(body)}:${user}`,
    });
  });

  it('is a line typed, where it is a slash command', () => {
    expect(through(one('slash-commands/slack.json slashCommandWithArgs'))).toMatchObject({
      incoming: { kind: 'typed', text: 'test-feedback some arguments here', from: { channel: 'C00FAKECHAN3' } },
    });
  });

  it('is a press with what was picked', () => {
    expect(through(one('actions-reactions/slack.json staticSelectAction'))).toMatchObject({
      incoming: { kind: 'press', picked: ['greet'], from: { channel: 'C00FAKECHAN1' } },
      source: { isPrivate: false },
    });
    expect(through(one('modals/slack.json ephemeralAction'))).toMatchObject({
      incoming: { kind: 'press', picked: [] },
      source: { isPrivate: true, responseUrl: expect.stringContaining('https://hooks.slack.com/actions/') },
    });
  });

  it('is a form sent in with its values', () => {
    expect(through(one('modals/slack.json viewSubmission'))).toMatchObject({
      incoming: {
        kind: 'submit',
        form: 'feedback_form',
        values: { message: ['Hello!'], category: ['feature'], email: ['user@example.com'] },
      },
      source: { inputs: ['message', 'category', 'email'] },
    });
  });
});

describe.skipIf(!here).each([...new Set(all.map(({ body }) => teamOf(body)))])(
  'all that was recorded in %s',
  (team) => {
    let slack: FakeSlack;
    let connected: Connected;
    let inbox: Desk;
    beforeAll(async () => {
      slack = await startFakeSlack({ teamId: team });
      connected = await adapterFor(slack, 'http');
      inbox = desk();
      await connected.platform.start(inbox);
    });
    afterAll(async () => {
      await connected.stop();
      await slack.stop();
    });

    const sent = (body: Payload) => {
      const isForm = body.command !== undefined || body.type !== 'event_callback';
      const fields = body.command !== undefined ? (body as Record<string, string>) : { payload: JSON.stringify(body) };
      const written = isForm ? new URLSearchParams(fields).toString() : JSON.stringify(body);
      const at = String(Math.floor(Date.now() / 1000));
      const hash = createHmac('sha256', slack.signingSecret).update(`v0:${at}:${written}`).digest('hex');
      const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
      const headers = { 'content-type': type, 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${hash}` };
      return fetch(connected.url, { method: 'POST', headers, body: written });
    };

    it('is taken over HTTP and acknowledged', async () => {
      const bodies = all.map(({ body }) => body).filter((body) => teamOf(body) === team);
      for (const body of bodies) expect((await sent(body)).status).toBe(200);
      const asked = bodies.filter((body) => body.type !== 'event_callback');
      expect(inbox.heard.map(({ from }) => from.event)).toEqual(asked.map(({ trigger_id }) => trigger_id));
      expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    });
  },
);
