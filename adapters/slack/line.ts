import { setTimeout as pause } from 'node:timers/promises';
import type { Around } from '../../src/surface/adapter.ts';
import type { Inbox } from '../../src/surface/platform.ts';
import type { Config } from './config.ts';
import type { Ears } from './granted.ts';

/** The line to Slack, being opened or open. */
export interface Line {
  /** Resolves when it is open, or when that takes so long that nobody should wait; rejects where Slack refuses us. */
  readonly opened: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Slack's troubles hold nobody else up: what takes longer goes on by itself. In milliseconds. */
const OPEN_WITHIN = 8_000;

interface Wiring extends Around {
  readonly config: Config;
  readonly inbox: Inbox;
  readonly ears: Ears;
  /** Milliseconds that others wait for the line; 8 s unless said. */
  readonly openWithin?: number;
}

/** Loads what speaks with Slack and opens the line. What is refused once nobody waits any more goes to `fail`. */
export function openLine(wiring: Wiring): Line {
  const stopping = new AbortController();
  const connection = connected(wiring, stopping.signal);
  let isOpen = false;
  connection.then(
    () => {
      isOpen = true;
    },
    () => undefined,
  );
  return {
    opened: within(wiring.openWithin ?? OPEN_WITHIN, connection, (error) => {
      if (!stopping.signal.aborted) wiring.fail(error);
    }).then((inTime) => {
      if (!inTime) wiring.log.warn({}, 'Slack has not answered yet; going on without it until it does');
    }),
    close: async () => {
      if (!isOpen) stopping.abort();
      const close = await connection.catch(() => undefined);
      await close?.();
    },
  };
}

async function connected(wiring: Wiring, stopped: AbortSignal): Promise<() => Promise<void>> {
  const { connect } = await import('./connection.ts');
  return connect({ ...wiring, stopped });
}

/** Whether it was done in time. Rejects as it does in that time; after it, what it rejects with goes to `late`. */
async function within(milliseconds: number, done: Promise<unknown>, late: (error: Error) => void): Promise<boolean> {
  const waiting = new AbortController();
  const overdue = pause(milliseconds, false, { signal: waiting.signal }).catch(() => true);
  const inTime = await Promise.race([done.then(() => true), overdue]).finally(() => waiting.abort());
  if (!inTime) done.catch(late);
  return inTime;
}
