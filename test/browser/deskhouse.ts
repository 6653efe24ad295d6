import type { Browser } from 'playwright-core';
import { playground } from '../../adapters/web/index.ts';
import { webServer } from '../../src/server/server.ts';
import type { Delivery, Inbox, Platform } from '../../src/surface/platform.ts';
import { type Desk, desk } from '../support/desk.ts';
import { stillClock } from '../support/house.ts';
import { type Logged, logbook } from '../support/logbook.ts';
import { type Seen, seenAt } from './browser.ts';

export interface Deskhouse extends Seen {
  /** Who answers. */
  readonly desk: Desk;
  /** As the engine has it. */
  readonly platform: Platform;
  readonly lines: readonly Logged[];
  /** Posts a message as the engine does; in the channel of everyone where nothing else is said. Gives its id. */
  post(headline: string, more?: Partial<Delivery>): Promise<string>;
  /** Writes to somebody directly. */
  write(person: string, headline: string): Promise<string>;
  stop(): Promise<void>;
}

const HERE = { workspace: 'playground', channel: 'safecities' };

/** The playground without a sample and with a desk in place of the engine: for what the page does by itself. */
export async function deskhouse(browser: Browser | undefined, given: Partial<Inbox> = {}): Promise<Deskhouse> {
  const web = webServer();
  const log = logbook();
  const clock = stillClock('2026-03-02T15:00:00Z');
  const platform = playground({
    around: { log, now: clock.now, mount: web.mount, fail: () => undefined },
    time: { now: clock.now, moveTo: async (at) => clock.set(at), next: async () => undefined },
    sample: false,
  });
  const behind = desk(given);
  await platform.start(behind);
  const address = await web.listen(0, '127.0.0.1');
  let posted = 0;
  const post: Deskhouse['post'] = (headline, more = {}) => {
    posted += 1;
    const message = { headline, blocks: [] };
    return platform.post({ ...HERE, language: 'en', once: `letter-${posted}`, message, ...more });
  };
  return {
    ...seenAt(address.replace(/\/$/, ''), browser),
    desk: behind,
    platform,
    lines: log.lines,
    post,
    write: async (person, headline) => post(headline, await platform.direct({ ...HERE, person })),
    stop: async () => {
      await platform.stop();
      await web.stop();
    },
  };
}
