import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const token = 'xoxb-1-secret';
const problemsOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.kind === 'wrong' ? read.problems : [];
};

describe('the configuration of Slack', () => {
  it('is off where nothing is set, even with an address', () => {
    expect(readConfig({ SLACK_API_URL: 'https://slack-gov.com/api/', SLACK_BOT_TOKEN: ' ' })).toEqual({ kind: 'off' });
  });

  it('takes the socket with an app token, and requests with a signing secret', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' })).toEqual({
      kind: 'on',
      config: { botToken: token, apiUrl: 'https://slack.com/api/', by: { kind: 'socket', appToken: 'xapp-1' } },
    });
    expect(readConfig({ SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'http://x/api' })).toEqual({
      kind: 'on',
      config: { botToken: token, apiUrl: 'http://x/api/', by: { kind: 'http', signingSecret: 's' } },
    });
  });

  it('names what is missing or malformed, and never says its value', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: token })).toEqual([
      expect.stringContaining('SLACK_APP_TOKEN or SLACK_SIGNING_SECRET'),
    ]);
    expect(problemsOf({ SLACK_APP_TOKEN: 'xapp-1' })).toEqual([expect.stringContaining('SLACK_BOT_TOKEN is missing')]);
    const all = problemsOf({
      SLACK_BOT_TOKEN: 'xoxp-sesame',
      SLACK_APP_TOKEN: 'sesame',
      SLACK_SIGNING_SECRET: 'xoxb-sesame',
      SLACK_API_URL: 'sesame',
    });
    expect(all.map((each) => each.split(' ')[0])).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_API_URL',
    ]);
    expect(all.join()).not.toContain('sesame');
  });
});
