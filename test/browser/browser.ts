import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The machine's own browser, or undefined: then what needs one is skipped. */
export const executable = PLACES.find((each): each is string => each !== undefined && existsSync(each));

/** Where a run without a browser would be a run that shows nothing. */
export const required = process.env['CONVENER_REQUIRE_BROWSER'] === '1';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executable !== undefined && { executablePath: executable }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A playground as people in browsers see it. */
export interface Seen {
  readonly address: string;
  /** What the browsers complained of: errors, refused scripts, requests that failed or went elsewhere. */
  readonly complaints: string[];
  /** A new browser window, as of somebody who was never here. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
}

export function seenAt(address: string, browser?: Browser): Seen {
  const complaints: string[] = [];
  return {
    address,
    complaints,
    visit: async (path, options = {}) => {
      if (!browser) throw new Error('no browser was given');
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(8_000);
      listen(page, address, complaints);
      await page.goto(address + path);
      return page;
    },
  };
}

function listen(page: Page, address: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^data:/.test(request.url()) && !request.url().startsWith(address)) complaints.push(`asked ${request.url()}`);
  });
}
