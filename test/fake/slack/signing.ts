import { createHmac } from 'node:crypto';

/** How a request to the app is signed: properly, with another secret, too long ago, or not at all. */
export type Signing = 'valid' | 'forged' | 'stale' | 'missing';

const STALE_SECONDS = 6 * 60;

/**
 * Headers that prove a request came from Slack. `body` is the raw text; `at` milliseconds of the real clock.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signed(
  body: string,
  { secret, how = 'valid', at = Date.now() }: { secret: string; how?: Signing; at?: number },
) {
  if (how === 'missing') return {};
  const timestamp = String(Math.floor(at / 1000) - (how === 'stale' ? STALE_SECONDS : 0));
  const key = how === 'forged' ? `not ${secret}` : secret;
  const hash = createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hash}` };
}
