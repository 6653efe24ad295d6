import { createHash } from 'node:crypto';
import type { World } from './world.ts';

interface Rule {
  readonly limit: number;
  readonly seconds: number;
}

interface Window {
  used: number;
  endsAt: number;
}

export interface Allowance {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait, when this request is one too many. */
  readonly wait: number | undefined;
  readonly global: boolean;
}

const roomy: Rule = { limit: 1000, seconds: 1 };

/** As bots have seen them: Discord publishes no numbers and tells them in headers only. */
const real: Readonly<Record<string, Rule>> = {
  'POST /channels/:channel/messages': { limit: 5, seconds: 5 },
  'PATCH /channels/:channel/messages/:message': { limit: 5, seconds: 5 },
  'DELETE /channels/:channel/messages/:message': { limit: 5, seconds: 1 },
  'POST /webhooks/:application/:token': { limit: 5, seconds: 2 },
  'PATCH /webhooks/:application/:token/messages/:message': { limit: 5, seconds: 2 },
  'POST /users/@me/channels': { limit: 10, seconds: 600 },
};
const everyOther: Rule = { limit: 50, seconds: 1 };
const perBot: Rule = { limit: 50, seconds: 1 };

/** Counts requests per route and top-level resource, as https://docs.discord.com/developers/topics/rate-limits says. */
export function createRates(world: World): (route: string, resource: string, open: boolean) => Allowance {
  const windows = new Map<string, Window>();
  const take = (key: string, rule: Rule): { readonly window: Window; readonly over: boolean } => {
    const now = world.now();
    const known = windows.get(key);
    const window = known && known.endsAt > now ? known : { used: 0, endsAt: now + rule.seconds * 1000 };
    windows.set(key, window);
    const over = window.used >= rule.limit;
    if (!over) window.used += 1;
    return { window, over };
  };
  return (route, resource, open) => {
    const strict = world.rates === 'real';
    const everywhere = strict && !open ? take('every route', perBot) : undefined;
    if (everywhere?.over) return { headers: {}, wait: waitOf(world, everywhere.window), global: true };
    const rule = strict ? (real[route] ?? everyOther) : roomy;
    const { window, over } = take(`${route} ${resource}`, rule);
    return {
      headers: headersOf({ route, rule, window, now: world.now() }),
      wait: over ? waitOf(world, window) : undefined,
      global: false,
    };
  };
}

const waitOf = (world: World, window: Window): number => Math.max(0.001, (window.endsAt - world.now()) / 1000);

function headersOf(at: { route: string; rule: Rule; window: Window; now: number }): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(at.rule.limit),
    'X-RateLimit-Remaining': String(Math.max(0, at.rule.limit - at.window.used)),
    'X-RateLimit-Reset': (at.window.endsAt / 1000).toFixed(3),
    'X-RateLimit-Reset-After': Math.max(0, (at.window.endsAt - at.now) / 1000).toFixed(3),
    'X-RateLimit-Bucket': createHash('md5').update(at.route).digest('hex'),
  };
}

/** The headers and body of a 429. `wait` in seconds: whole and rounded up in the header, exact in the body. */
export const tooMany = (wait: number, global: boolean) => ({
  headers: {
    'Retry-After': String(Math.ceil(wait)),
    'X-RateLimit-Scope': global ? 'global' : 'user',
    ...(global && { 'X-RateLimit-Global': 'true' }),
  },
  body: { message: 'You are being rate limited.', retry_after: wait, global },
});
