import { type Fault, PlatformError } from '../../src/surface/platform.ts';

/** `once`: doing it twice would show twice. `freely`: doing it again changes nothing, so an unclear end counts as not done. */
export type Repeatable = 'once' | 'freely';

type Kind = 'gone' | 'refused' | 'limited' | 'later' | 'unclear' | 'locked-out';

/**
 * Slack's error codes. Any other is `refused`: not done and never will be.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const CODES: Readonly<Record<string, Kind>> = {
  // the channel is deleted or closed to us
  channel_not_found: 'gone',
  is_archived: 'gone',
  is_inactive: 'gone',
  not_in_channel: 'gone',
  restricted_action: 'gone',
  restricted_action_read_only_channel: 'gone',
  // too fast
  ratelimited: 'limited',
  rate_limited: 'limited',
  message_limit_exceeded: 'limited',
  // Slack itself is ill, and did nothing
  service_unavailable: 'later',
  request_timeout: 'later',
  team_added_to_org: 'later',
  // Slack itself is ill, and may have done it
  fatal_error: 'unclear',
  internal_error: 'unclear',
  // our token is no longer good, or was never good enough
  invalid_auth: 'locked-out',
  not_authed: 'locked-out',
  not_allowed_token_type: 'locked-out',
  token_revoked: 'locked-out',
  token_expired: 'locked-out',
  account_inactive: 'locked-out',
  user_removed_from_team: 'locked-out',
  team_disabled: 'locked-out',
  missing_scope: 'locked-out',
  no_permission: 'locked-out',
  org_login_required: 'locked-out',
  ekm_access_denied: 'locked-out',
  team_access_not_granted: 'locked-out',
};

/** The connection was never made, so nothing was done. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Where Slack says to wait but not for how long, in milliseconds. */
const UNSAID_WAIT = 30_000;

/** Slack's own word for what is wrong, where it answered with one. */
export function codeOf(error: unknown): string | undefined {
  const code = field(field(error, 'data'), 'error');
  return typeof code === 'string' ? code : undefined;
}

/**
 * Slack's word for the log, where what people wrote may not stand: of an answer that is cut off, the client makes an error
 * that quotes it all.
 */
export const wordOf = (error: unknown): string => {
  const code = codeOf(error) ?? '';
  return isWord(code) ? code : (['code', 'name'].map((name) => field(error, name)).find(isWord) ?? 'unknown');
};

const isWord = (value: unknown): value is string => typeof value === 'string' && /^\w{1,60}$/.test(value);

/**
 * Whether a message was refused for a picture that Slack has not looked through yet: it answers before it has, and says of
 * such a one what it says of one that it does not know. https://github.com/slackapi/python-slack-sdk/issues/1658
 */
export function isUnready(error: unknown): boolean {
  const asked = error instanceof PlatformError ? error.cause : error;
  const said = field(field(field(asked, 'data'), 'response_metadata'), 'messages');
  return (
    codeOf(asked) === 'invalid_blocks' && Array.isArray(said) && said.some((each) => /slack file/i.test(String(each)))
  );
}

/** Whether the token is the trouble: someone has to look at the app's settings. */
export const isLockedOut = (error: unknown): boolean => CODES[codeOf(error) ?? ''] === 'locked-out';

/** What went wrong with a call of the Web API, in the port's words. */
export function platformError(error: unknown, repeatable: Repeatable): PlatformError {
  if (error instanceof PlatformError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new PlatformError(faultOf(error, repeatable), `Slack: ${said}`, { cause: error });
}

/**
 * | what happened                           | posting      | anything else |
 * | 429, or an error that says so           | rate-limited | rate-limited  |
 * | an error of Slack's that has a name     | as in CODES  | as in CODES   |
 * | 5xx, a page that is not JSON            | unclear      | unavailable   |
 * | no connection made                      | unavailable  | unavailable   |
 * | timed out, cut off, anything unheard of | unclear      | unavailable   |
 */
function faultOf(error: unknown, repeatable: Repeatable): Fault {
  const wait = field(error, 'retryAfter');
  if (typeof wait === 'number') return { kind: 'rate-limited', retryAfter: Math.max(1, wait) * 1_000 };
  if (isBare429(error)) return { kind: 'rate-limited', retryAfter: UNSAID_WAIT };
  const code = codeOf(error);
  if (code !== undefined && /^[a-z_]+$/.test(code)) return named(code, repeatable);
  return isUnsent(error) ? { kind: 'unavailable' } : doubtful(repeatable);
}

const doubtful = (repeatable: Repeatable): Fault =>
  repeatable === 'once' ? { kind: 'unclear' } : { kind: 'unavailable' };

function named(code: string, repeatable: Repeatable): Fault {
  switch (CODES[code] ?? 'refused') {
    case 'gone':
      return { kind: 'refused', gone: true };
    case 'limited':
      return { kind: 'rate-limited', retryAfter: UNSAID_WAIT };
    case 'later':
      return { kind: 'unavailable' };
    case 'unclear':
      return doubtful(repeatable);
    case 'refused':
    case 'locked-out':
      return { kind: 'refused', gone: false };
  }
}

/** A 429 without a readable `Retry-After` comes as an error that has nothing but its words. */
const isBare429 = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Retry header did not contain');

/** Looks through the causes: fetch wraps the socket's error, and the client wraps fetch's. */
function isUnsent(error: unknown): boolean {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at !== undefined; depth += 1) {
    const code = field(at, 'code');
    if (typeof code === 'string' && UNSENT.has(code)) return true;
    at = field(at, 'cause');
  }
  return false;
}

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
