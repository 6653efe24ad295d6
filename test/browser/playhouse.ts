import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type RunningHouse, startHouse } from '../../src/start.ts';
import { freshDatabaseUrl } from '../support/database.ts';

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

export interface Playhouse {
  readonly address: string;
  /** What the browsers complained of: errors, refused scripts, requests that failed or went elsewhere. */
  readonly complaints: string[];
  /** A new browser window, as of somebody who was never here. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Convener stops; the windows stay open. */
  stop(): Promise<void>;
}

/** Convener as `npm start` runs it without a token, on a database and a port of its own; `browser` is where it is seen. */
export async function playhouse(browser?: Browser, { host = '127.0.0.1', port = 0 } = {}): Promise<Playhouse> {
  const complaints: string[] = [];
  const house = await startHouse(
    { databaseUrl: await freshDatabaseUrl(), port, host, playground: true, logLevel: 'error', platforms: [] },
    { fail: (error) => void complaints.push(error.message) },
  );
  const address = addressIn(house);
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
    stop: () => house.stop(),
  };
}

const addressIn = ({ lines }: RunningHouse): string => {
  const found = lines.join(' ').match(/http:\S+/)?.[0];
  if (found === undefined) throw new Error(`no address in: ${lines.join(' ')}`);
  return found;
};

function listen(page: Page, address: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(`asked ${request.url()}`);
  });
}

/** What a person does in their half of the page. */
export interface Half {
  readonly pane: Locator;
  readonly line: Locator;
  readonly dialog: Locator;
  type(line: string): Promise<void>;
  entries(words: string | RegExp): Locator;
  /** The newest entry that holds these words. */
  entry(words: string | RegExp): Locator;
  /** Waits until somebody could read these words in the channel. */
  reads(words: string | RegExp): Promise<void>;
}

export function half(page: Page, side: 'a' | 'b' = 'a'): Half {
  const pane = page.locator(`#${side}`);
  const line = pane.getByRole('combobox', { name: /Message or command|Mensaje o comando/ });
  const entries = (words: string | RegExp) => pane.locator('.entry').filter({ hasText: words });
  const entry = (words: string | RegExp) => entries(words).last();
  return {
    pane,
    line,
    dialog: pane.getByRole('dialog'),
    entries,
    entry,
    type: async (words) => {
      await line.fill(words);
      await line.press('Enter');
    },
    reads: (words) => entry(words).waitFor({ state: 'attached' }),
  };
}

/** The names of what has the focus: `button Send`. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { const at = document.activeElement; return at.tagName.toLowerCase() + ' ' + (at.labels?.[0] ?? at).textContent.trim().replace(/\\s+/g, ' '); })()`,
  );

export const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 8_000, interval: 50 });
