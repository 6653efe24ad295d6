import type { Browser, Page } from 'playwright-core';
import { playground } from '../../adapters/web/index.ts';
import type { MovableClock } from '../../src/kernel/clock.ts';
import type { Engine } from '../../src/kernel/engine.ts';
import { webServer } from '../../src/server/server.ts';
import type { Platform } from '../../src/surface/platform.ts';
import { fontFaces } from './fonts.ts';
import { log } from './house.ts';

export interface WebStage {
  readonly platform: Platform;
  /** The playground with two members side by side, of whom the second has just said that they come to a call. */
  open(browser: Browser): Promise<Page>;
  stop(): Promise<void>;
}

/** The playground as `npm start` serves it, but at our time. */
export function webStage(clock: MovableClock, house: () => Engine): WebStage {
  const server = webServer();
  const moveTo = async (at: Date) => {
    clock.moveTo(at);
    await house().settle();
  };
  const platform = playground({
    around: { log, now: clock.now, mount: server.mount, fail: (error) => log.error({ err: error }, 'the page failed') },
    time: { now: clock.now, moveTo, next: () => house().nextJob() },
  });
  return {
    platform,
    open: async (browser) => visit(browser, await server.listen(0, '127.0.0.1')),
    stop: server.stop,
  };
}

/** Two of the sample's people, who read two languages: its coordinator where coordinators are told things, and a member. */
const VIEW = '/?as=marisol&in=coordinators&beside=elena&beside-in=safecities';

async function visit(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1020 },
    deviceScaleFactor: 1.5,
    bypassCSP: true,
  });
  await page.goto(address + VIEW);
  // The page takes the letters of the reader's machine; these are nearer to what most have than those of a server.
  await page.addStyleTag({ content: `${fontFaces('Noto Sans')} * { font-family: 'Noto Sans' !important; }` });
  await page.evaluate('document.fonts.ready');
  const second = page.locator('#b');
  await second.getByRole('button', { name: 'Yes', exact: true }).last().click();
  await second.locator('.private').last().waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  return page;
}
