import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import { profileOf } from './identity.ts';
import { learned } from './learned.ts';

/** What somebody of our workspace is called; their number where Slack does not tell in time. */
export type Names = (user: string) => Promise<string>;

/** A form has to be opened within 3 s of what opens it, and asking for names comes before. In milliseconds. */
const WITHIN = 1_000;

export function namesFrom(
  client: WebClient,
  { log, team, within = WITHIN }: { readonly log: Log; readonly team: string; readonly within?: number },
): Names {
  return learned({
    ask: async (user) => {
      const { user: found } = await client.users.info({ user });
      return safe(profileOf(found ?? {}, team).name) || user;
    },
    within,
    otherwise: (user) => user,
    failed: (error) => log.info({ err: error }, 'Slack did not say what somebody is called'),
  });
}

/** So that it can stand in a mention. */
const safe = (name: string): string => name.replace(/[<>|]/g, '').slice(0, 80);
