import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import { profileOf } from './identity.ts';

/** What somebody of our workspace is called; their number where Slack does not tell in time. */
export type Names = (user: string) => Promise<string>;

/** A form has to be opened within 3 s of what opens it, and asking for names comes before. In milliseconds. */
const WITHIN = 1_000;
const KEPT_FOR = 60 * 60_000;
const KEPT = 2_000;

export function namesFrom(
  client: WebClient,
  { log, team, within = WITHIN }: { readonly log: Log; readonly team: string; readonly within?: number },
): Names {
  const kept = new Map<string, { readonly since: number; readonly name: Promise<string> }>();
  const ask = async (user: string): Promise<string> => {
    try {
      const { user: found } = await client.users.info({ user });
      return safe(profileOf(found ?? {}, team).name) || user;
    } catch (error) {
      kept.delete(user);
      log.info({ err: error }, 'Slack did not say what somebody is called');
      return user;
    }
  };
  return async (user) => {
    const known = kept.get(user);
    const fresh = known && Date.now() - known.since < KEPT_FOR ? known : { since: Date.now(), name: ask(user) };
    if (kept.size >= KEPT) kept.clear();
    kept.set(user, fresh);
    return Promise.race([fresh.name, pause(within, user, { ref: false })]);
  };
}

/** So that it can stand in a mention. */
const safe = (name: string): string => name.replace(/[<>|]/g, '').slice(0, 80);
