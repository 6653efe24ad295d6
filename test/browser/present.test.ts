import { expect, it } from 'vitest';
import { executable, required } from './browser.ts';

it.skipIf(!required)('finds the browser that CONVENER_REQUIRE_BROWSER=1 asks for', () => {
  expect(executable, 'Set CHROMIUM_PATH, or install Chromium.').toBeDefined();
});
