import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import { codeOf } from './errors.ts';

/** The sign that what was said has been taken. */
const TAKEN = 'white_check_mark';

/** Marks a person's message. A mark is a courtesy: without the scope for it, or with the mark there, nothing is lost. */
export async function mark(
  { client, log }: { readonly client: WebClient; readonly log: Log },
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Promise<void> {
  try {
    await client.reactions.add({ channel, timestamp: ts, name: TAKEN });
  } catch (error) {
    if (codeOf(error) !== 'already_reacted') log.info({ err: error }, 'a message could not be marked as taken');
  }
}
