import type { Env, Variable } from '../../src/surface/adapter.ts';

export interface Config {
  readonly botToken: string;
  /** Ends with a slash. */
  readonly apiUrl: string;
  readonly by: Way;
}

/** How events reach us: over a socket that we open, or by Slack's requests to our server. */
export type Way =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

/** Where Slack's requests come in on our own server. */
export const EVENTS_PATH = '/slack/events';

const API_URL = 'https://slack.com/api/';

export const variables: readonly Variable[] = [
  { name: 'SLACK_BOT_TOKEN', summary: 'The bot token of the Slack app, which begins with xoxb-. Switches Slack on.' },
  { name: 'SLACK_APP_TOKEN', summary: 'An app-level token with connections:write (xapp-…), for Socket Mode.' },
  { name: 'SLACK_SIGNING_SECRET', summary: 'The app’s signing secret, for HTTP at /slack/events instead of a socket.' },
  { name: 'SLACK_API_URL', summary: 'Where Slack’s Web API is, for GovSlack and proxies.', fallback: API_URL },
];

export type Read =
  | { readonly kind: 'off' }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }
  | { readonly kind: 'on'; readonly config: Config };

/** Reads the environment. A problem is a sentence that names the variable and never its value. */
export function readConfig(env: Env): Read {
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;
  const given = {
    botToken: value('SLACK_BOT_TOKEN'),
    appToken: value('SLACK_APP_TOKEN'),
    signingSecret: value('SLACK_SIGNING_SECRET'),
    apiUrl: value('SLACK_API_URL') ?? API_URL,
  };
  if (!given.botToken && !given.appToken && !given.signingSecret) return { kind: 'off' };
  const problems = problemsOf(given);
  const by = wayOf(given);
  if (problems.length > 0 || !given.botToken || !by) return { kind: 'wrong', problems };
  const apiUrl = given.apiUrl.endsWith('/') ? given.apiUrl : `${given.apiUrl}/`;
  return { kind: 'on', config: { botToken: given.botToken, apiUrl, by } };
}

interface Given {
  readonly botToken: string | undefined;
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly apiUrl: string;
}

/** With both, the socket: it needs no address that Slack can reach. */
function wayOf({ appToken, signingSecret }: Given): Way | undefined {
  if (appToken) return { kind: 'socket', appToken };
  return signingSecret ? { kind: 'http', signingSecret } : undefined;
}

function problemsOf(given: Given): readonly string[] {
  const checks: readonly (readonly [boolean, string])[] = [
    [
      !given.botToken,
      'SLACK_BOT_TOKEN is missing: copy the Bot User OAuth Token from OAuth & Permissions in the app’s settings.',
    ],
    [
      given.botToken !== undefined && !given.botToken.startsWith('xoxb-'),
      'SLACK_BOT_TOKEN is not a bot token: those begin with xoxb-. It stands under OAuth & Permissions in the app’s settings.',
    ],
    [
      !given.appToken && !given.signingSecret,
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing: set the first for Socket Mode, the second for HTTP.',
    ],
    [
      given.appToken !== undefined && !given.appToken.startsWith('xapp-'),
      'SLACK_APP_TOKEN is not an app-level token: those begin with xapp-. Make one with connections:write under Basic Information.',
    ],
    [
      /^(xox|xapp)/.test(given.signingSecret ?? ''),
      'SLACK_SIGNING_SECRET holds a token: the signing secret stands under Basic Information in the app’s settings.',
    ],
    [!isHttp(given.apiUrl), 'SLACK_API_URL is not an address that begins with https:// or http://.'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, sentence]) => sentence);
}

const isHttp = (url: string): boolean => ['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '');
