import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { isObj, type Obj, parsed } from './json.ts';

/** What is answered: a status, headers and a JSON body. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Obj | string;
}

export async function bodyBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Arguments of a call: query string and a body of JSON or form fields; undefined when the body is neither. */
export async function readArgs(request: IncomingMessage): Promise<Obj | undefined> {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://slack').searchParams);
  const text = (await bodyBytes(request)).toString('utf8');
  if (!text) return query;
  if (!(request.headers['content-type'] ?? '').includes('json')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(text)) };
  }
  const body = parsed(text);
  return isObj(body) ? { ...query, ...body } : undefined;
}

export function bearer(request: IncomingMessage, args: Obj): string {
  const header = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return header ?? (typeof args['token'] === 'string' ? args['token'] : '');
}

export function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  const json = typeof body !== 'string';
  response.writeHead(status, { 'content-type': json ? 'application/json; charset=utf-8' : 'text/plain', ...headers });
  response.end(json ? JSON.stringify(body) : body);
}

/** Answers as the fault says instead of properly; the status sent, if any. */
export function misbehave(response: ServerResponse, fault: Fault): number | undefined {
  if (fault.status === 'hang') return undefined;
  if (fault.status === 'reset') {
    response.socket?.destroy();
    return undefined;
  }
  send(response, faultReply(fault));
  return response.statusCode;
}

function faultReply({ status, error, retryAfter, body = 'upstream connect error or disconnect' }: Fault): Reply {
  if (retryAfter !== undefined) return tooMany(retryAfter);
  if (error) return { status: 200, body: { ok: false, error } };
  return { status: typeof status === 'number' ? status : 500, body };
}

/** https://docs.slack.dev/apis/web-api/rate-limits: whole seconds in Retry-After. */
export const tooMany = (seconds: number): Reply => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { ok: false, error: 'ratelimited' },
});
