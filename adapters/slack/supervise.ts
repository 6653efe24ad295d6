import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../src/surface/adapter.ts';
import { isLockedOut, platformError } from './errors.ts';
import { refusal } from './home.ts';

export type SocketClient = SocketModeReceiver['client'];

/** Slack says hello at once; a socket on which it does not is dead. All in milliseconds. */
const HELLO_WITHIN = 10_000;
const GOODBYE_WITHIN = 1_000;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;
/** A socket that held this long was a good one: Slack renews them every few hours, and the next is asked for at once. */
const HELD = 5_000;

interface Watch {
  readonly log: Log;
  readonly stopped: AbortSignal;
  readonly opened: () => void;
}

/** One socket after the other, until stopped. Rejects where there is no use in trying on. */
export async function supervise(client: SocketClient, { log, stopped, opened }: Watch): Promise<void> {
  stopped.addEventListener('abort', () => leave(client), { once: true });
  for (let failures = 0; !stopped.aborted; ) {
    const since = Date.now();
    const end = await holdOne(client, opened);
    if (stopped.aborted) return;
    if (isLockedOut(end.error)) throw refusal('SLACK_APP_TOKEN', end.error);
    const held = Date.now() - since;
    failures = end.wasOpen && held > HELD ? 0 : failures + 1;
    const level = end.wasOpen ? 'info' : 'warn';
    log[level]({ err: end.error, held, failures }, 'no socket to Slack now; opening another');
    await wait(Math.max(backoff(failures), asked(end.error)), stopped);
  }
}

interface End {
  readonly wasOpen: boolean;
  readonly error?: unknown;
}

/** Opens a socket and waits for its end. Never rejects. */
async function holdOne(client: SocketClient, opened: () => void): Promise<End> {
  const closed = Promise.withResolvers<void>();
  client.once('disconnected', closed.resolve);
  const overdue = setTimeout(() => leave(client), HELLO_WITHIN);
  let wasOpen = false;
  try {
    await client.start();
    clearTimeout(overdue);
    wasOpen = true;
    opened();
    await closed.promise;
    return { wasOpen };
  } catch (error) {
    return { wasOpen, error };
  } finally {
    clearTimeout(overdue);
    client.off('disconnected', closed.resolve);
  }
}

/** The second call does not wait for the other side's goodbye, which may never come. */
function leave(client: SocketClient): void {
  const timer = setTimeout(() => void client.disconnect(), GOODBYE_WITHIN);
  void client.disconnect().then(() => clearTimeout(timer));
}

const backoff = (failures: number): number =>
  failures === 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)) * (0.75 + Math.random() / 2);

/** How long Slack asked us to wait, where it did. */
function asked(error: unknown): number {
  const { fault } = platformError(error, 'freely');
  return fault.kind === 'rate-limited' ? fault.retryAfter : 0;
}

export async function wait(milliseconds: number, stopped: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal: stopped }).catch(() => undefined);
}
