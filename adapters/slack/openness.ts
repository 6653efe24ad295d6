import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import type { Incoming } from '../../src/surface/platform.ts';
import { wordOf } from './errors.ts';
import { learned } from './learned.ts';

/** Whether everybody in the workspace may read a channel, for sure. */
export type Openness = (channel: string) => Promise<boolean>;

/** A form has to be opened within 3 s of what opens it. In milliseconds. */
const WITHIN = 900;

/**
 * What is not told in time counts as closed: a private channel taken for an open one would give away what was said in it.
 * What stands in a payload in place of a private channel's name is documented nowhere, so Slack is asked, and what it says
 * holds for an hour. https://docs.slack.dev/reference/methods/conversations.info
 */
export function opennessFrom(
  client: WebClient,
  { log, within = WITHIN }: { readonly log: Log; readonly within?: number },
): Openness {
  return learned({
    ask: async (channel) => {
      const { channel: found } = await client.conversations.info({ channel });
      return found?.is_channel === true && found.is_private === false && !found.is_im && !found.is_mpim;
    },
    within,
    otherwise: () => false,
    failed: (error) => log.info({ code: wordOf(error) }, 'whether a channel is private could not be learned'),
  });
}

/** The same, `open` only where Slack says so too. `answered` is done meanwhile. */
export async function surelyOpen(isOpen: Openness, asked: Incoming, answered: Promise<Incoming>): Promise<Incoming> {
  if (asked.kind !== 'shortcut' || !asked.said.open) return answered;
  const [incoming, open] = await Promise.all([answered, isOpen(asked.from.channel ?? '')]);
  return incoming.kind === 'shortcut' ? { ...incoming, said: { ...incoming.said, open } } : incoming;
}
