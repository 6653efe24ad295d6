import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import { codeOf, isLockedOut, platformError } from './errors.ts';
import type { Home } from './identity.ts';

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/**
 * Asks Slack whose token this is, for as long as Slack cannot be reached. Rejects where it refuses the token. What the token
 * may do stands in the header `x-oauth-scopes` of every answer.
 * https://docs.slack.dev/reference/methods/auth.test, https://docs.slack.dev/legacy/legacy-authentication/legacy-oauth-scopes
 */
export async function findHome(client: WebClient, { log, stopped }: { log: Log; stopped: AbortSignal }): Promise<Home> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return homeOf(await client.auth.test());
    } catch (error) {
      if (isLockedOut(error)) throw refusal('SLACK_BOT_TOKEN', error);
      const { fault } = platformError(error, 'freely');
      if (fault.kind === 'refused') throw error;
      log.warn({ err: error, attempt }, 'Slack cannot be reached; trying again');
      const asked = fault.kind === 'rate-limited' ? fault.retryAfter : 0;
      await pause(Math.max(asked, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt)), undefined, { signal: stopped });
    }
  }
}

interface Tested {
  readonly team_id?: string;
  readonly team?: string;
  readonly user_id?: string;
  readonly enterprise_id?: string;
  readonly is_enterprise_install?: boolean;
  readonly url?: string;
  readonly response_metadata?: { readonly scopes?: readonly string[] };
}

const homeOf = ({
  team_id = '',
  team = '',
  user_id = '',
  enterprise_id,
  is_enterprise_install,
  url,
  response_metadata: { scopes } = {},
}: Tested): Home => ({
  team: team_id,
  ...(url && URL.canParse(url) && { url }),
  name: team,
  botUser: user_id,
  ...(is_enterprise_install && enterprise_id && { organisation: enterprise_id }),
  ...(scopes && { scopes }),
});

/** Where a token stands in the app's settings, for whoever has to copy it again. */
const PLACES = {
  SLACK_BOT_TOKEN: 'the Bot User OAuth Token under OAuth & Permissions',
  SLACK_APP_TOKEN: 'an app-level token with connections:write under Basic Information',
} as const;

export const refusal = (name: keyof typeof PLACES, error: unknown): Error =>
  new Error(`Slack refuses ${name} (${codeOf(error)}): copy ${PLACES[name]} in the app’s settings.`, { cause: error });
