import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Html } from '../../adapters/web/html.ts';
import { fontFaces } from './fonts.ts';
import { readPng } from './png-read.ts';
import { writePng } from './png-write.ts';

export const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
/** Screens of today show two dots for each of ours. */
const SCALE = 2;
const HEAVIEST = 150_000;

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's own Chromium; playwright-core brings none along. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? BROWSERS.find((each) => existsSync(each));
  if (!executablePath) throw new Error('Pictures are taken with Chromium: install it, or set CHROMIUM_PATH to it.');
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
}

const LOOKS = {
  slack: { letters: 'Lato', styles: ['slack', 'slack-goods', 'slack-form'] },
  discord: { letters: 'Noto Sans', styles: ['discord', 'discord-goods'] },
} as const;

/** Photographs a drawing. */
export async function draw(browser: Browser, name: string, { look, body }: { look: keyof typeof LOOKS; body: Html }) {
  const page = await browser.newPage({ deviceScaleFactor: SCALE, viewport: { width: 720, height: 400 } });
  const { letters, styles } = LOOKS[look];
  const files = styles.map((each) => readFile(new URL(`${each}.css`, import.meta.url), 'utf8'));
  const css = (await Promise.all(files)).join('');
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${fontFaces(letters)}${css}</style>${body}`);
  await page.evaluate('document.fonts.ready');
  await photograph(page, name);
  await page.close();
}

/** The whole page as `docs/pictures/<name>.png`, with a line about it. */
export async function photograph(page: Page, name: string): Promise<void> {
  const taken = await page.locator('body').screenshot({ animations: 'disabled' });
  const png = writePng(readPng(taken));
  await writeFile(join(FOLDER, `${name}.png`), png);
  console.log(`${name}.png ${Math.round(png.length / 1000)} KB${png.length > HEAVIEST ? ': too heavy' : ''}`);
}
