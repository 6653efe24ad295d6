import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

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
  /** Opens the menu at an entry and takes what is named so. */
  choose(at: Locator, name: string): Promise<void>;
  /** Answers an entry. */
  answers(at: Locator, words: string): Promise<void>;
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
    choose: async (at, name) => {
      await at.locator('.dots').first().click();
      await pane.locator('.more:popover-open').getByRole('button', { name }).click();
    },
    answers: async (at, words) => {
      const box = at.locator('.answer');
      if (!(await box.getAttribute('open').then((open) => open !== null))) await box.locator('summary').click();
      await box.getByRole('textbox').fill(words);
      await box.getByRole('textbox').press('Enter');
    },
  };
}

/** The names of what has the focus: `button Send`. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { const at = document.activeElement; return at.tagName.toLowerCase() + ' ' + (at.labels?.[0] ?? at).textContent.trim().replace(/\\s+/g, ' '); })()`,
  );

/** Goes on with Tab until it stands on what is named so; fails where it is out of reach. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 90; i++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${name}; it stands on ${await focused(page)}`);
}

export const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 8_000, interval: 50 });

/** How far a page goes beyond the side of the screen, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
