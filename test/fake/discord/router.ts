import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fault, takeFault } from './faults.ts';
import { type Answer, type Incoming, readBody, write } from './http.ts';
import { createRates, tooMany } from './rates.ts';
import { isRefusal, notFound, type Refusal, refusal, unauthorized } from './refusals.ts';
import { tree } from './validate/fields.ts';
import type { Call, World } from './world.ts';

export interface Route {
  readonly method: string;
  /** `/channels/:channel/messages`: the first parameter is the resource on which rates are counted. */
  readonly path: string;
  /** Needs no bot token: the token in the path is the permit. */
  readonly open?: true;
  /** The schema of its answer in Discord's published description; in brackets for a list. */
  readonly gives?: string;
  readonly answer: (world: World, incoming: Incoming) => Answer;
}

interface Compiled extends Route {
  readonly fits: RegExp;
}

const compiled = (route: Route): Compiled => ({
  ...route,
  fits: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
});

/** Answers one request after another as Discord's API does: faults ordered by a test first, then token, rate, route. */
export function createRouter(world: World, routes: readonly Route[]) {
  const known = routes.map(compiled);
  const rates = createRates(world);

  function permitted(request: IncomingMessage, call: Call): Compiled {
    if (call.path.startsWith('/api/')) throw refusal(400, 50041, 'Invalid API version');
    const route = known.find((each) => each.method === call.method && each.fits.test(call.path));
    if (!route) throw Object.assign(notFound(), { strange: true });
    if (!route.open && request.headers.authorization !== `Bot ${world.token}`) throw unauthorized();
    return route;
  }

  function answered(request: IncomingMessage, call: Call, body: Pick<Incoming, 'body' | 'uploads'>): Answer {
    const route = permitted(request, call);
    const params = { ...route.fits.exec(call.path)?.groups };
    const allowance = rates(`${route.method} ${route.path}`, Object.values(params)[0] ?? '', route.open ?? false);
    if (allowance.wait !== undefined) {
      const over = tooMany(allowance.wait, allowance.global);
      return { status: 429, body: over.body, headers: { ...allowance.headers, ...over.headers } };
    }
    const answer = route.answer(world, { params, query: new URLSearchParams(call.query), ...body });
    if (route.gives && answer.body !== undefined) checkAnswer(world, route.gives, answer.body);
    return { ...answer, headers: { ...allowance.headers, ...answer.headers } };
  }

  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = callOf(world, request);
    world.underWay += 1;
    const hold = { released: false };
    const release = () => {
      if (!hold.released) world.underWay -= 1;
      hold.released = true;
      world.lastEnded = performance.now();
    };
    response.once('close', release);
    const fault = takeFault(world.faults, call.method, call.path);
    if (fault?.status === 'hang') release();
    const answer = await answerOrRefusal(world, call, async () => {
      const body = await readBody(request);
      Object.assign(call, { body: body.body });
      return fault && !fault.afterDoing ? faulty(fault) : answered(request, call, body);
    });
    finish({ call, response, answer: fault?.afterDoing ? faulty(fault) : answer, fault });
  };
}

interface Ending {
  readonly call: Call;
  readonly response: ServerResponse;
  readonly answer: Answer;
  readonly fault: Fault | undefined;
}

function finish({ call, response, answer, fault }: Ending): void {
  if (fault?.status === 'hang') return;
  if (fault?.status === 'reset') return void response.socket?.resetAndDestroy();
  if (fault?.status === 'cut') return void response.socket?.destroy();
  call.status = answer.status;
  call.answer = answer.body;
  call.code = (answer.body as { code?: number } | undefined)?.code;
  write(response, answer);
}

function callOf(world: World, request: IncomingMessage): Call {
  const url = new URL(request.url ?? '/', 'http://discord');
  const call: Call = {
    at: world.now(),
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname.replace(/^\/api\/v10(?=\/)/, '')),
    query: url.search.slice(1),
    body: undefined,
    status: 0,
    code: undefined,
    answer: undefined,
  };
  world.calls.push(call);
  return call;
}

async function answerOrRefusal(world: World, call: Call, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    record(world, call, error);
    const errors = error.fields.length > 0 ? { errors: tree(error.fields) } : {};
    return { status: error.status, body: { message: error.message, code: error.code, ...errors } };
  }
}

/** Codes of requests that no bot should ever send, whatever its luck. */
const violating = new Set([50035, 50006, 50109, 50041, 30032]);

function record(world: World, call: Call, error: Refusal): void {
  const { status, code, message, fields } = error;
  if (!violating.has(code) && status !== 500 && !('strange' in error)) return;
  world.violations.push({
    at: call.at,
    method: call.method,
    path: call.path,
    code,
    message,
    errors: tree(fields),
  });
}

function faulty(fault: Fault): Answer {
  if (typeof fault.status === 'string') return { status: 0 };
  if (fault.status === 429) return { status: 429, ...tooMany(fault.retryAfter ?? 1, fault.global ?? false) };
  const { status, code = 0, message = `${status}: Ordered by the test` } = fault;
  return { status, body: { message, code } };
}

function checkAnswer(world: World, schema: string, body: unknown): void {
  const [, one] = /^\[(\w+)\]$/.exec(schema) ?? [];
  const parts = one && Array.isArray(body) ? body : [body];
  for (const part of parts) {
    for (const error of world.spec(one ?? schema, part)) {
      // The published schema takes no offset in a time, and Discord always sends one.
      if (error.code === 'DATE_TIME_TYPE_PARSE') continue;
      world.flaws.push(`${schema} ${error.path.join('.')}: ${error.message}`);
    }
  }
}
