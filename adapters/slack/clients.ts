import { type FetchFunction, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import type { Config } from './config.ts';
import { boltLogger } from './logger.ts';

/** How long one call may take, in milliseconds. */
const PATIENCE = 10_000;

interface Given {
  readonly config: Pick<Config, 'apiUrl'>;
  readonly log: Log;
  /** Cuts calls off. */
  readonly stopped?: AbortSignal;
}

/**
 * Options anew for every client, since clients write into theirs. No retries and no waiting out a 429: the client would
 * hold up everything behind the call, and what is to be done again is decided elsewhere.
 */
export const clientOptions = ({ config, log, stopped }: Given): WebClientOptions => ({
  slackApiUrl: config.apiUrl,
  logger: boltLogger(log),
  rejectRateLimitedCalls: true,
  retryConfig: { retries: 0 },
  timeout: PATIENCE,
  ...(stopped && { fetch: stoppable(stopped) }),
});

const stoppable =
  (stopped: AbortSignal): FetchFunction =>
  (url, init) =>
    fetch(url, { ...init, signal: AbortSignal.any([stopped, ...(init?.signal ? [init.signal] : [])]) });

export const webClient = (given: Given & { readonly config: Config }): WebClient =>
  new WebClient(given.config.botToken, clientOptions(given));
