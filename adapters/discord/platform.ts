import { setTimeout as sleep } from 'node:timers/promises';
import { REST } from 'discord.js';
import type { Around } from '../../src/surface/adapter.ts';
import type { Platform } from '../../src/surface/platform.ts';
import type { Settings } from './config.ts';
import { directs } from './directs.ts';
import { ears } from './ears.ts';
import { tokenRefused } from './fatal.ts';
import { gateway } from './gateway.ts';
import { hearingWith } from './granted.ts';
import { can, PATIENCE } from './limits.ts';
import { outbox } from './outbox.ts';

/** Discord through discord.js: its gateway for what comes in, REST for what goes out. */
export function connect(settings: Settings, around: Around): Platform {
  const { log } = around;
  const doors = directs();
  const stopping = new AbortController();
  // Neither tries again by itself: the outbox and `callbacks` know better what a second try would do.
  const once = { api: settings.api, retries: 0, timeout: PATIENCE.request };
  const posting = new REST({ ...once, rejectOnRateLimit: () => true }).setToken(settings.token);
  const answering = new REST(once).setToken(settings.token);
  const sending = outbox({
    rest: posting,
    log,
    now: around.now,
    refused: () => around.fail(new Error(tokenRefused)),
    opened: doors.opened,
  });
  let stop = async (): Promise<void> => undefined;

  return {
    name: 'discord',
    can,
    hearing: () => hearingWith(settings),
    start: async (inbox) => {
      const { messageContent } = settings;
      const by = { inbox, rest: answering, log, directs: doors, outbox: sending, now: around.now };
      const heard = ears({ ...by, messageContent, stopping: stopping.signal });
      const connection = gateway(settings, around, heard.listeners);
      stop = async () => {
        await connection.stop();
        await Promise.race([heard.quiet(), sleep(PATIENCE.stop, undefined, { ref: false })]);
      };
      await connection.start();
    },
    stop: async () => {
      stopping.abort();
      await stop();
      for (const rest of [posting, answering]) {
        rest.clearHashSweeper();
        rest.clearHandlerSweeper();
      }
    },
    ...sending,
  };
}
