import { SocketModeReceiver } from '@slack/bolt';
import type { Around, Log } from '../../src/surface/adapter.ts';
import { bolt, type Take } from './bolt.ts';
import { clientOptions } from './clients.ts';
import type { Config } from './config.ts';
import { boltLogger } from './logger.ts';
import { type SocketClient, supervise } from './supervise.ts';

interface Wiring extends Pick<Around, 'log' | 'fail'> {
  readonly config: Config;
  readonly appToken: string;
  readonly take: Take;
  /** Closes the socket for good. */
  readonly stopped: AbortSignal;
}

/**
 * Keeps one socket to Slack open until `stopped`, whatever happens to it. Resolves once it is open for the first time, with
 * a promise of its end; rejects where Slack refuses the app token.
 */
export async function keepSocket(wiring: Wiring): Promise<{ readonly ended: Promise<unknown> }> {
  const { config, log, take, stopped, fail } = wiring;
  const receiver = receiverOf(wiring);
  bolt(receiver, { config, log, take });
  surviveNonsense(receiver.client, log);
  const opened = Promise.withResolvers<void>();
  let isOpen = false;
  const ended = supervise(receiver.client, {
    log,
    stopped,
    opened: () => {
      isOpen = true;
      opened.resolve();
    },
  }).then(
    () => opened.reject(new Error('stopped before Slack answered')),
    (error: Error) => {
      opened.reject(error);
      if (isOpen) fail(error);
    },
  );
  await opened.promise;
  return { ended };
}

const receiverOf = ({ config, log, appToken, stopped }: Wiring): SocketModeReceiver =>
  new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    // Its own reconnecting gives up, or ends the process, where Slack answers 5xx.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions({ config, log, stopped }) },
  });

/** The library reads frames in a listener that nobody awaits: one that it cannot read would end the process. */
function surviveNonsense(client: SocketClient, log: Log): void {
  const listeners = client.listeners('ws_message');
  const read = async (frame: readonly unknown[]): Promise<void> => {
    for (const listener of listeners) await Promise.resolve(listener.apply(client, [...frame]));
  };
  client.removeAllListeners('ws_message');
  client.on('ws_message', (...frame: unknown[]) => {
    read(frame).catch((error: unknown) => log.warn({ err: error }, 'a frame from Slack could not be read'));
  });
}
