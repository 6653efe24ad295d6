import { App, LogLevel, type Receiver } from '@slack/bolt';
import type { Log } from '../../src/surface/adapter.ts';
import type { Ack } from './answer.ts';
import { clientOptions } from './clients.ts';
import type { Config } from './config.ts';
import { boltLogger } from './logger.ts';
import type { Payload } from './payloads.ts';

export type Take = (body: Payload, ack: Ack | undefined) => Promise<void>;

/**
 * Bolt with one middleware instead of listeners: everything a receiver brings goes to `take`. Events have no `ack`: Bolt
 * has acknowledged them by then. Bolt holds no token, and so asks Slack nothing, neither at start nor per event.
 */
export function bolt(
  receiver: Receiver,
  around: { readonly config: Config; readonly log: Log; readonly take: Take },
): App {
  const { config, log, take } = around;
  const app = new App({
    receiver,
    authorize: async () => ({}),
    ignoreSelf: false,
    convoStore: false,
    logger: boltLogger(log),
    logLevel: LogLevel.INFO,
    clientOptions: clientOptions({ config, log }),
  });
  app.use(async (args) => {
    await take(args.body as Payload, 'ack' in args ? (args.ack as Ack) : undefined);
  });
  app.error(async (error) => log.error({ err: error }, 'Bolt could not handle an event'));
  return app;
}
