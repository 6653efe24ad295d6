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

/** Somebody's words in a channel that answer nothing. */
const begins = ({ event }: Payload): boolean =>
  event?.type === 'message' &&
  event.subtype === undefined &&
  !event.bot_id &&
  !event.thread_ts &&
  event.channel_type === 'channel';

const absent = 'not replayed: no recordings at ../shared/data, and none where CONVENER_SHARED_DATA says';

describe.skipIf(!here)(`what Slack was recorded to send${here ? '' : ` (${absent})`}`, () => {
  it('is there', () => expect(all.length).toBeGreaterThan(20));

  it.each(all)('$name is read', ({ body }) => {
    const inbound = through(body);
    const asks = body.command !== undefined || body.type === 'block_actions' || body.type === 'view_submission';
    expect(inbound.kind).toBe(asks ? 'asked' : begins(body) ? 'heard' : 'ignored');
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

describe.skipIf(!here)('an answer in a thread that was recorded', () => {
  const followUps = all.filter(
    ({ body: { event } }) =>
      event?.type === 'message' && event.thread_ts && !event.bot_id && event.channel_type !== 'im',
  );
  const underOurs = (body: Payload): Payload => ({
    ...body,
    event: { ...body.event, parent_user_id: homeOf(body).botUser },
  });

  it('is there', () => expect(followUps.length).toBeGreaterThan(2));

  it.each(followUps)('$name is heard where it answers a message of ours', ({ body }) => {
    expect(through(body).kind).toBe('ignored');
    const { event } = body;
    expect(through(underOurs(body))).toMatchObject({
      kind: 'heard',
      incoming: {
        under: event?.thread_ts,
        text: event?.text,
        from: { channel: event?.channel, person: `${teamOf(body)}:${event?.user}` },
      },
      at: { channel: event?.channel, ts: event?.ts },
    });
  });
});

const shapes = (folderOf: string, pattern: RegExp): readonly Recorded[] => {
  const at = join(data, folderOf);
  const names = existsSync(at) ? readdirSync(at, { recursive: true, encoding: 'utf8' }) : [];
  return names
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, body: JSON.parse(readFileSync(join(at, name), 'utf8')) as Payload }));
};

describe.skipIf(!here)('the shape that Slack’s own library knows of', () => {
  const home = { team: 'T1', name: 'One', botUser: 'U0BOT' };
  const filled = { user: 'U7', text: 'Lights', ts: '2.000002', thread_ts: '1.000001', parent_user_id: 'U0BOT' };
  const messages = shapes('slack-event-shapes', /^Message\w*Payload\.json$/);
  const isSaid = (name: string) =>
    ['', 'FileShare', 'ThreadBroadcast'].some((each) => name === `Message${each}Payload.json`);

  it('is there', () => expect(messages.length).toBeGreaterThan(10));

  it.each(messages)('$name is heard where it is somebody’s words', ({ name, body }) => {
    const event = { ...body.event, ...filled, channel: 'C1', channel_type: 'channel' };
    const told = { ...body, team_id: 'T1', authorizations: [{ team_id: 'T1' }], event };
    expect(read(told, { home, commands: [] }).kind).toBe(isSaid(name) ? 'heard' : 'ignored');
  });

  it.each(shapes('slack-interaction-shapes', /MessageShortcutPayload\.json$/))('$name is a shortcut', ({ body }) => {
    const { message, ...blank } = body;
    expect(read(body, { home: { ...home, team: '' }, commands: [] }).kind).toBe('ignored');
    const chosen = {
      ...blank,
      callback_id: 'topics.from-message',
      trigger_id: '1.2.a',
      response_url: 'https://hooks/1',
      team: { ...blank.team, id: 'T1', domain: 'one' },
      user: { ...blank.user, id: 'U8' },
      channel: { ...blank.channel, id: 'C1' },
      message: { ...message, ...filled },
    };
    expect(read(chosen, { home, commands: [] })).toMatchObject({
      incoming: {
        kind: 'shortcut',
        shortcut: 'topics.from-message',
        from: { event: '1.2.a', person: 'T1:U8', channel: 'C1' },
        said: {
          text: 'Lights',
          root: '1.000001',
          author: { person: 'T1:U7' },
          link: 'https://one.slack.com/archives/C1/p2000002?thread_ts=1.000001&cid=C1',
        },
      },
      source: { kind: 'shortcut', responseUrl: 'https://hooks/1', trigger: '1.2.a' },
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
      const answered = inbox.heard.filter(({ kind }) => kind !== 'heard');
      expect(answered.map(({ from }) => from.event)).toEqual(asked.map(({ trigger_id }) => trigger_id));
      await expect.poll(() => inbox.heard.length - answered.length).toBe(bodies.filter(begins).length);
      expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    });
  },
);
