import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../faults.ts';
import { bearer, misbehave, type Reply, readArgs, send, tooMany } from '../http.ts';
import { type Obj, str } from '../json.ts';
import type { Rates } from '../rates.ts';
import { Refused } from '../refused.ts';
import type { Call } from '../types.ts';
import type { World } from '../world.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import type { Method, Rate } from './method.ts';
import { peopleMethods } from './people.ts';
import { reactionMethods } from './reactions.ts';
import { viewMethods } from './views.ts';

const METHODS: Readonly<Record<string, Method>> = {
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...peopleMethods,
  ...reactionMethods,
  ...viewMethods,
};

export interface Desk {
  readonly world: World;
  readonly faults: Faults;
  readonly rates: Rates;
}

function refuseToken(world: World, method: Method, token: string): void {
  const { botToken, appToken } = world.settings;
  if (!token) throw new Refused('not_authed');
  if (token !== botToken && token !== appToken) throw new Refused('invalid_auth');
  if (token !== (method.token === 'app' ? appToken : botToken)) throw new Refused('not_allowed_token_type');
}

function refuseScope(needed: string | undefined, granted: readonly string[]): void {
  if (needed && !granted.includes(needed)) {
    throw new Refused('missing_scope', { needed, provided: granted.join(',') });
  }
}

const SLOW: Rate = { perMinute: 1, burst: 1 };

/** https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps */
const rateOf = (world: World, name: string, { rate }: Method): Rate =>
  world.settings.commercial && /^conversations\.(history|replies)$/.test(name) ? SLOW : rate;

function secondsToWait({ world, rates }: Desk, { method: name, args }: Call, method: Method): number {
  if (!world.settings.rates) return 0;
  const rate = rateOf(world, name, method);
  return rates.take(rate.perChannel ? `${name} ${str(args['channel'])}` : name, rate);
}

function answered(desk: Desk, call: Call): Reply {
  const { world } = desk;
  const method = Object.hasOwn(METHODS, call.method) ? METHODS[call.method] : undefined;
  const granted = world.settings.scopes;
  try {
    if (!method) throw new Refused('unknown_method', { req_method: call.method });
    refuseToken(world, method, call.token);
    const seconds = secondsToWait(desk, call, method);
    if (seconds > 0) return tooMany(seconds);
    const needed = method.scope({ world, args: call.args });
    refuseScope(needed, granted);
    const headers = { 'x-oauth-scopes': granted.join(','), ...(needed ? { 'x-accepted-oauth-scopes': needed } : {}) };
    return { status: 200, headers, body: method.run({ world, args: call.args }) };
  } catch (error) {
    if (error instanceof Refused) return { status: 200, body: error.answer };
    throw error;
  }
}

function note(call: Call, status: number | undefined, body?: Obj | string): void {
  if (status !== undefined) call.status = status;
  if (typeof body === 'object') call.answer = body;
}

/** Serves one call of a Web API method, or the bad luck that was planned for it. */
export async function serveCall(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, faults } = desk;
  const name = new URL(request.url ?? '/', 'http://slack').pathname.replace(/^\/api\//, '');
  const args = await readArgs(request);
  const call: Call = { method: name, args: args ?? {}, token: bearer(request, args ?? {}), at: world.settings.now() };
  world.calls.push(call);
  const fault = faults.meet(name, call.args);
  if (fault && !fault.afterDoing) return note(call, misbehave(response, fault));
  const reply: Reply = args ? answered(desk, call) : { status: 200, body: { ok: false, error: 'invalid_json' } };
  note(call, reply.status, reply.body);
  if (fault) note(call, misbehave(response, fault));
  else send(response, reply);
}
