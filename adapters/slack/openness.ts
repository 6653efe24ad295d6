import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import type { Incoming } from '../../src/surface/platform.ts';
import { wordOf } from './errors.ts';

/** Whether everybody in the workspace may read a channel, for sure. */
export type Openness = (channel: string) => Promise<boolean>;

/** A form has to be opened within 3 s of what opens it. In milliseconds. */
const WITHIN = 900;
const KEPT_FOR = 60 * 60_000;
const KEPT = 2_000;

/**
 * What is not told in time counts as closed: a private channel taken for an open one would give away what was said in it.
 * What stands in a payload in place of a private channel's name is documented nowhere, so Slack is asked, and what it says
 * holds for an hour. https://docs.slack.dev/reference/methods/conversations.info
 */
export function opennessFrom(
  client: WebClient,
  { log, within = WITHIN }: { readonly log: Log; readonly within?: number },
): Openness {
  const kept = new Map<string, { readonly since: number; readonly open: Promise<boolean> }>();
  const ask = async (channel: string): Promise<boolean> => {
    try {
      const { channel: found } = await client.conversations.info({ channel });
      return found?.is_channel === true && found.is_private === false && !found.is_im && !found.is_mpim;
    } catch (error) {
      kept.delete(channel);
      log.info({ code: wordOf(error) }, 'whether a channel is private could not be learned');
      return false;
    }
  };
  return (channel) => {
    const known = kept.get(channel);
    const fresh = known && Date.now() - known.since < KEPT_FOR ? known : { since: Date.now(), open: ask(channel) };
    if (kept.size >= KEPT) kept.clear();
    kept.set(channel, fresh);
    return Promise.race([fresh.open, pause(within, false, { ref: false })]);
  };
}

/** The same, `open` only where Slack says so too. `answered` is done meanwhile. */
export async function surelyOpen(isOpen: Openness, asked: Incoming, answered: Promise<Incoming>): Promise<Incoming> {
  if (asked.kind !== 'shortcut' || !asked.said.open) return answered;
  const [incoming, open] = await Promise.all([answered, isOpen(asked.from.channel ?? '')]);
  return incoming.kind === 'shortcut' ? { ...incoming, said: { ...incoming.said, open } } : incoming;
}
