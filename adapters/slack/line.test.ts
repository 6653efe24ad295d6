import { afterEach, beforeEach, expect, it } from 'vitest';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { desk } from '../../test/support/desk.ts';
import { logbook } from '../../test/support/logbook.ts';
import { ears } from './granted.ts';
import { openLine } from './line.ts';

let slack: FakeSlack;
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(() => slack.stop());

function lineTo({ botToken, apiUrl, appToken }: FakeSlack) {
  const log = logbook();
  const inbox = desk();
  const failures: Error[] = [];
  const line = openLine({
    config: { botToken, apiUrl, by: { kind: 'socket', appToken } },
    inbox,
    ears: ears(),
    log,
    now: () => new Date(),
    mount: () => undefined,
    fail: (error) => void failures.push(error),
    openWithin: 10,
  });
  return { line, inbox, log, failures };
}

it('a Slack that is away at the start holds nobody up, and is found when it is back', async () => {
  slack.fail('auth.test', { status: 503 });
  const { line, inbox, log } = lineTo(slack);
  await line.opened;
  expect(inbox.told).toEqual([]);
  expect(log.lines.at(-1)).toMatchObject({ level: 'warn', message: expect.stringContaining('going on without it') });
  await slack.until(() => slack.sockets() === 1);
  expect(inbox.told).toHaveLength(1);
  await line.close();
});

it('a refusal that comes when nobody waits any more ends the process, and one that comes of stopping does not', async () => {
  slack.fail('auth.test', { status: 503 });
  slack.fail('auth.test', { error: 'invalid_auth' });
  const { line, failures } = lineTo(slack);
  await line.opened;
  await expect.poll(() => failures.map(({ message }) => message)).toEqual([expect.stringContaining('SLACK_BOT_TOKEN')]);
  await line.close();
  slack.fail('auth.test', { status: 'hang' });
  const other = lineTo(slack);
  await other.line.opened;
  await other.line.close();
  expect(other.failures).toEqual([]);
});
