import type { RequestListener } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { Around } from '../../src/surface/adapter.ts';
import { bolt, type Take } from './bolt.ts';
import { type Config, EVENTS_PATH } from './config.ts';
import { boltLogger } from './logger.ts';

/** How events come in, and how that ends. */
export interface Intake {
  /** Takes nothing more; what came in can still be answered. */
  readonly refuse: () => void;
  readonly close: () => Promise<void>;
}

/** Slack's requests are kilobytes; whoever sends more has no signature. */
const BODY_LIMIT = '1mb';

/** Takes Slack's requests on our own server: signed ones only, the others get 401. */
export function listen(
  around: Around & { readonly config: Config; readonly signingSecret: string; readonly take: Take },
): Intake {
  const { config, log, take, signingSecret } = around;
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    logger: boltLogger(log),
    bodyLimit: BODY_LIMIT,
  });
  bolt(receiver, { config, log, take });
  const gate = { open: true };
  around.mount(EVENTS_PATH, guarded(receiver.requestListener, gate));
  return {
    refuse: () => {
      gate.open = false;
    },
    close: async () => undefined,
  };
}

/** Bolt throws at what is not a POST to its path, and reads a form only if its type is written without a charset. */
const guarded =
  (listener: RequestListener, gate: { readonly open: boolean }): RequestListener =>
  (request, response) => {
    if (!gate.open) return void response.writeHead(503).end();
    const type = request.headers['content-type']?.split(';')[0]?.trim();
    if (type !== undefined) request.headers['content-type'] = type;
    try {
      listener(request, response);
    } catch {
      response.writeHead(404).end();
    }
  };
