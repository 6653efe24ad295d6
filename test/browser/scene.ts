import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { executable, openBrowser, type Seen } from './browser.ts';

interface House extends Seen {
  stop(): Promise<void>;
}

/** One browser for a file; a house for each test, about which the windows must not have complained. */
export interface Scene<H extends House> {
  readonly browser: Browser;
  house: H;
}

/** Tests that need a browser, and are skipped where there is none. `open` makes the house that each finds. */
export function inBrowser<H extends House>(
  name: string,
  open: (browser: Browser) => Promise<H>,
  tests: (scene: Scene<H>) => void,
): void {
  describe.skipIf(!executable)(`${name} (skipped where there is no Chromium)`, () => {
    const scene = {} as { browser: Browser; house: H };
    beforeAll(async () => {
      scene.browser = await openBrowser();
    });
    afterAll(() => scene.browser.close());
    beforeEach(async () => {
      scene.house = await open(scene.browser);
    });
    afterEach(async () => {
      await Promise.all(scene.browser.contexts().map((each) => each.close()));
      await scene.house.stop();
      expect(scene.house.complaints).toEqual([]);
    });
    tests(scene);
  });
}
