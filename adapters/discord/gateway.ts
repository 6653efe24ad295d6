import { setTimeout as sleep } from 'node:timers/promises';
import type { Around } from '../../src/surface/adapter.ts';
import type { Settings } from './config.ts';
import { type Connection, type Listeners, open } from './connection.ts';
import { said } from './errors.ts';
import { isTokenInvalid, tokenRefused } from './fatal.ts';
import { PATIENCE } from './limits.ts';

export interface Gateway {
  /** Resolves once connected, or once that has failed or takes long; it goes on trying. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps one connection to Discord's gateway, through discord.js. What can never work is told to `around.fail`. */
export function gateway(settings: Settings, around: Around, listeners: Listeners): Gateway {
  const stopping = new AbortController();
  const fail = once((sentence: string) => around.fail(new Error(sentence)));
  const pause = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
  let connection: Connection | undefined;

  const attempt = async (): Promise<boolean> => {
    try {
      connection = open(settings, around, { listeners, fail });
      await connection.client.login(settings.token);
      return true;
    } catch (error) {
      if (isTokenInvalid(error)) fail(tokenRefused);
      else if (!stopping.signal.aborted) around.log.warn({ error: said(error) }, 'discord: no connection');
      return false;
    }
  };
  const goOn = async (): Promise<void> => {
    for (let wait = 1000; !stopping.signal.aborted && !fail.called(); wait = Math.min(60_000, wait * 2)) {
      await pause(wait);
      if (stopping.signal.aborted || (await attempt())) return;
    }
  };

  return {
    start: async () => {
      const first = attempt();
      void first.then((connected) => (connected ? undefined : goOn()));
      await Promise.race([first, pause(PATIENCE.start)]);
    },
    stop: async () => {
      stopping.abort();
      await connection?.close();
    },
  };
}

function once<A>(run: (argument: A) => void): ((argument: A) => void) & { readonly called: () => boolean } {
  let called = false;
  const only = (argument: A) => {
    if (called) return;
    called = true;
    run(argument);
  };
  return Object.assign(only, { called: () => called });
}
