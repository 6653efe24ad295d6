import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { type Fault, PlatformError } from '../../src/surface/platform.ts';

/** Whether doing the same once more changes nothing: an edit or a look, but not a post. */
export type Repeatable = 'repeatable' | 'once';

const GONE: Fault = { kind: 'refused', gone: true };
const REFUSED: Fault = { kind: 'refused', gone: false };
const MINUTE = 60_000;
const later = (retryAfter: number): Fault => ({ kind: 'rate-limited', retryAfter });

/** By the code in Discord's answer: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const BY_CODE: Readonly<Record<number | string, Fault>> = {
  10003: GONE, // Unknown Channel
  10004: GONE, // Unknown Guild
  50001: GONE, // Missing Access
  50008: GONE, // a channel without messages
  10007: REFUSED, // Unknown Member
  10008: REFUSED, // Unknown Message
  10013: REFUSED, // Unknown User
  10070: REFUSED, // Unknown Scheduled Event
  30038: REFUSED, // too many scheduled events
  40005: REFUSED, // more than Discord takes at once
  50045: REFUSED, // a file too large
  50005: REFUSED, // a message by someone else
  50007: REFUSED, // closed to direct messages
  50013: REFUSED, // Missing Permissions
  50083: REFUSED, // an archived thread
  160002: REFUSED, // a reply where we may not read
  160005: REFUSED, // a locked thread
  180000: REFUSED, // a finished scheduled event
  20016: later(5_000), // slow mode
  20022: later(5_000), // announcement edited too often
  20028: later(5_000), // too many writes to the channel
  20029: later(5_000), // too many writes to the guild
  40062: later(5_000), // resource rate limited
  40003: later(10 * MINUTE), // opening direct messages too fast: going on would have the bot quarantined
};

/** Connections that were never made: nothing can have been done. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** What a failed request means for the outbox; the cause is kept. `retryAfter` is in milliseconds, as discord.js has it. */
export function platformError(error: unknown, repeatable: Repeatable): PlatformError {
  return new PlatformError(faultOf(error, repeatable), said(error), { cause: error });
}

export function faultOf(error: unknown, repeatable: Repeatable): Fault {
  if (error instanceof RateLimitError) return later(Math.max(0, Math.ceil(error.retryAfter)));
  if (error instanceof DiscordAPIError) return byAnswer(error);
  if (isOurBug(error)) return REFUSED;
  const lost: Fault = repeatable === 'repeatable' ? { kind: 'unavailable' } : { kind: 'unclear' };
  if (error instanceof HTTPError) return lost;
  return isNotSent(error) ? { kind: 'unavailable' } : lost;
}

function byAnswer({ code, status }: DiscordAPIError): Fault {
  if (status === 401) return { kind: 'unavailable' };
  if (status === 429) return later(5_000);
  return BY_CODE[code] ?? REFUSED;
}

/** A message that no message can hold, or a request that Discord could not read: not bad luck. */
export const isOurBug = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof DiscordAPIError && error.status === 400 && BY_CODE[error.code] === undefined);

export const isRefusedToken = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 401;

/** Discord's code or the kind of error, for the log where what people wrote may not stand: an answer that is cut off is quoted by its error. */
export function wordOf(error: unknown): string {
  if (error instanceof PlatformError) return wordOf(error.cause);
  if (error instanceof DiscordAPIError) return String(error.code);
  return error instanceof Error ? error.name : typeof error;
}

export const hasCode = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && error.code === code;

/** discord.js has no class for a request that it will not send, since a 401 made it forget its token. */
const isNotSent = (error: unknown): boolean =>
  error instanceof Error &&
  (NOT_SENT.includes(codeOf(error)) || error.message.startsWith('Expected token') || isNotSent(error.cause));

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** Discord's words and where they were said, without what was sent. */
export function said(error: unknown): string {
  // The parser of an answer that is no JSON quotes it.
  if (error instanceof SyntaxError) return error.name;
  if (error instanceof DiscordAPIError) return `${error.status} ${error.message} (${error.code})`;
  if (error instanceof RateLimitError) return `rate limited on ${error.route} for ${Math.ceil(error.retryAfter)} ms`;
  if (error instanceof HTTPError) return `${error.status} ${error.message}`;
  return error instanceof Error ? `${error.name} ${codeOf(error)} ${error.message}`.trim() : String(error);
}
