import type { Obj } from '../json.ts';
import type { World } from '../world.ts';

export interface Request {
  readonly world: World;
  readonly args: Obj;
}

/** https://docs.slack.dev/apis/web-api/rate-limits: calls a minute, `burst` at once; `perChannel` counts each apart. */
export interface Rate {
  readonly perMinute: number;
  readonly burst: number;
  readonly perChannel?: boolean;
}

export interface Method {
  readonly token: 'bot' | 'app';
  /** What the token must be granted; a list of alternatives when several will do. */
  readonly scope: (request: Request) => string | undefined;
  readonly rate: Rate;
  readonly run: (request: Request) => Obj;
}

const tier = (perMinute: number): Rate => ({ perMinute, burst: perMinute });

export const TIER = { two: tier(20), three: tier(50), four: tier(100), special: tier(600) } as const;

/** One a second in a channel, "short bursts" allowed. https://docs.slack.dev/reference/methods/chat.postMessage */
export const POSTING: Rate = { perMinute: 60, burst: 10, perChannel: true };

/** Tier 1 allows bursts too: an app that reconnects a few times is not locked out. */
export const CONNECTING: Rate = { perMinute: 1, burst: 30 };

export const needs =
  (scope: string): Method['scope'] =>
  () =>
    scope;
