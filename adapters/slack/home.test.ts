import { expect, it } from 'vitest';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import { logbook } from '../../test/support/logbook.ts';
import { webClient } from './clients.ts';
import { findHome } from './home.ts';

it('Slack tells whose token it is, what it may do, and where the workspace is in a browser', async () => {
  const slack = await startFakeSlack({ scopes: ['chat:write', 'users:read'] });
  const log = logbook();
  const config = { botToken: slack.botToken, apiUrl: slack.apiUrl, by: { kind: 'http', signingSecret: 's' } } as const;
  const home = await findHome(webClient({ config, log }), { log, stopped: new AbortController().signal });
  const { teamId: team, botUserId: botUser } = slack;
  const url = 'https://safecities.slack.com/';
  expect(home).toEqual({ team, botUser, name: 'Safe Cities', url, scopes: ['chat:write', 'users:read'] });
  await slack.stop();
});
