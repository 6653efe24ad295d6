import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Log } from '../../src/surface/adapter.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { logbook } from '../../test/support/logbook.ts';
import { type Call, settle } from './answer.ts';
import { webClient } from './clients.ts';

let slack: FakeSlack;
beforeEach(async () => {
  slack = await startFakeSlack();
  slack.addUser({ id: 'U0ANA', name: 'Ana' });
  slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA', slack.botUserId] });
});
afterEach(() => slack.stop());

const whisper: Reply = { kind: 'whisper', message: { headline: 'At last', blocks: [] }, language: 'en' };
const problems: Reply = { kind: 'problems', problems: { title: 'There is one like it.', closes: 'That has passed.' } };

const clientFor = (log: Log) =>
  webClient({
    config: { botToken: slack.botToken, apiUrl: slack.apiUrl, by: { kind: 'http', signingSecret: 's' } },
    log,
  });

/** Somebody does something, and the reply is ready only once the acknowledgement is out. */
async function late(kind: Call['source']['kind'], reply: Reply, ack: (body?: unknown) => void = () => undefined) {
  const log = logbook();
  const client = clientFor(log);
  const { promise, resolve } = Promise.withResolvers<Reply>();
  const acknowledge = async (body?: unknown) => {
    resolve(reply);
    ack(body);
  };
  const source = { kind, user: 'U0ANA', channel: 'C0TOWN', trigger: 'gone', isPrivate: false };
  await settle({ client, log, answerWithin: 10 }, { source, workspace: 'T0SAFE', ack: acknowledge }, promise);
  return { log, shown: slack.person('U0ANA').sees('C0TOWN') };
}

it('a reply that takes long is acknowledged empty and shown after', async () => {
  const bodies: unknown[] = [];
  const { shown } = await late('typed', whisper, (body) => void bodies.push(body));
  expect(bodies).toEqual([undefined]);
  expect(shown).toMatchObject([{ text: 'At last', onlyFor: 'U0ANA' }]);
});

it('what is wrong with a form that Slack has closed by then is whispered', async () => {
  const { shown } = await late('submit', problems);
  expect(slack.shown(shown[0] ?? { blocks: [] })).toEqual(['There is one like it.', 'That has passed.']);
});

it('a form whose trigger has died is a line in the log, and nothing else goes wrong', async () => {
  const form = { name: 'f', title: 'F', submit: 'Go', cancel: 'No', fields: [] } as const;
  const { shown, log } = await late('press', { kind: 'form', form });
  expect(shown).toEqual([]);
  expect(log.lines).toMatchObject([{ level: 'warn', message: 'a form could not be opened' }]);
});

it('an answer in an acknowledgement that did not get through is shown all the same', async () => {
  const log = logbook();
  const client = clientFor(log);
  const ack = () => Promise.reject(new Error('the socket is gone'));
  const source = { kind: 'typed', user: 'U0ANA', channel: 'C0TOWN', isPrivate: false } as const;
  await settle({ client, log }, { source, workspace: 'T0SAFE', ack }, Promise.resolve(whisper));
  expect(slack.person('U0ANA').sees('C0TOWN')).toMatchObject([{ text: 'At last' }]);
});

it('a reply that nothing can bring is an error in the log', async () => {
  slack.fail('*', { status: 500, times: 10 });
  const { log } = await late('typed', whisper);
  expect(log.lines.at(-1)).toMatchObject({ level: 'error', message: 'a private answer could not be shown' });
});
