import { type Ack, type Delivery, filledBody } from './delivery.ts';
import { type Obj, obj, parsed } from './json.ts';
import { type Signing, signed } from './signing.ts';
import type { World } from './world.ts';

/** Where the app listens for HTTP: one URL, or one for each kind as in the app's configuration. */
export type Addresses = string | { readonly commands: string; readonly interactions: string; readonly events: string };

function address(to: Addresses, kind: Delivery['kind']): string {
  if (typeof to === 'string') return to;
  return { slash_commands: to.commands, interactive: to.interactions, events_api: to.events }[kind];
}

const form = (fields: Obj): string =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();

function written({ kind, payload }: Delivery): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const fields = kind === 'slash_commands' ? payload : { payload: JSON.stringify(payload) };
  return { body: form(fields), type: 'application/x-www-form-urlencoded' };
}

const retried = ({ retry }: Delivery) =>
  retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {};

/** An answer that is no JSON object is text. */
function answerBody(text: string): Obj | undefined {
  const body = parsed(text);
  return text && typeof body !== 'object' ? { text } : filledBody(obj(body));
}

export interface Post {
  readonly world: World;
  readonly to: Addresses;
  readonly signing: Signing;
}

/** Tells the app over HTTP, signed. https://docs.slack.dev/apis/events-api/using-http-request-urls */
export async function post({ world, to, signing }: Post, delivery: Delivery): Promise<Ack> {
  const { body, type } = written(delivery);
  const { signingSecret: secret, ackMs } = world.settings;
  const started = performance.now();
  const agent = { 'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)', accept: '*/*', 'content-type': type };
  const headers = { ...agent, ...retried(delivery), ...signed(body, { secret, how: signing }) };
  try {
    const signal = AbortSignal.timeout(ackMs);
    const answer = await fetch(address(to, delivery.kind), {
      method: 'POST',
      headers,
      body,
      signal,
      redirect: 'manual',
    });
    const text = await answer.text();
    if (answer.status !== 200) return { ok: false, error: 'dispatch_failed', status: answer.status };
    return { ok: true, body: answerBody(text), ms: performance.now() - started };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, error: late ? 'operation_timeout' : 'dispatch_failed' };
  }
}
