import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../../src/chores/faq/export/page.ts';
import type { Paper } from '../../src/chores/faq/export/paper.ts';
import { faqVoice } from '../../src/chores/faq/words.ts';
import { cleanLine, cleanLines } from '../../src/surface/typed-words.ts';
import { author, exported, paper, piece } from '../support/faq-paper.ts';
import { executable, openBrowser } from './browser.ts';
import { contrasts, faults } from './looks.ts';

const LONG = 'averyveryverylongwordwithoutanybreak'.repeat(6);
const sample = paper([
  exported(
    1,
    {
      tags: ['street lights', 'budget'],
      links: ['https://example.org/lights?year=2026&form=12'],
      link: 'https://chat.example/archives/C1/p1',
      authors: [author('Ana Ruiz', 'named')],
      verifiedUntil: new Date('2026-01-02T12:00:00Z'),
      pieces: [
        piece('question', 'How do cities pay for street lights?'),
        piece('question', '¿Cómo se paga el alumbrado?', { language: 'es' }),
        piece('answer', 'From the budget.\n\nTwo things:\n- the form\n- ask Tom'),
        piece('answer', 'Del presupuesto.', { language: 'es' }),
        piece('answer', 'The alcaldía pays.', { place: 'San Salvador' }),
      ],
    },
    { phrasings: ['who pays for the lamps'] },
  ),
  exported(2, {
    tags: ['شباب'],
    pieces: [piece('question', 'كيف نموّل إنارة الشوارع؟ (L-12)'), piece('answer', 'من ميزانية المدينة.')],
  }),
  exported(3, { pieces: [piece('question', LONG), piece('answer', `${LONG}\n${LONG}`)] }),
]);

describe.skipIf(!executable)('the page of an export (skipped where there is no Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const complaints: string[] = [];
  /** The page as a file of one's own, about which the browser must not complain. */
  async function opened(of: Paper, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => complaints.push(`asked ${request.url()}`));
    await page.setContent(pageOf(faqVoice(of.language), of));
    return page;
  }
  const texts = (page: Page, selector: string): Promise<readonly (string | null)[]> =>
    page
      .locator(selector)
      .evaluateAll((all) => all.map((each: { readonly textContent: string | null }) => each.textContent));

  it('gives back every word as it was typed', async () => {
    const page = await opened(sample);
    const typed = fc.string({
      unit: fc.oneof(fc.constantFrom(...'<>&"\'/=!-;x '), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(typed, typed, async (one, other) => {
        const [question, answer] = [`q${cleanLine(one)}`, cleanLines(`a${other}`) ?? ''];
        const of = paper([
          exported(7, { tags: [question], pieces: [piece('question', question), piece('answer', answer)] }),
        ]);
        await page.setContent(pageOf(faqVoice('en'), of));
        expect(await texts(page, 'article h2 bdi')).toEqual([question]);
        expect(await texts(page, 'nav summary bdi')).toEqual([question]);
        expect((await texts(page, 'article .words p')).join('\n\n')).toBe(answer);
        expect(await texts(page, 'script, img, iframe')).toEqual([]);
      }),
      { numRuns: 40 },
    );
    await page.close();
  });

  it.each([1280, 375, 320])('fits a window %i wide, and complains of nothing', async (width) => {
    const page = await opened(sample, { viewport: { width, height: 740 } });
    for (const each of await page.locator('nav summary').all()) await each.click();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'is built for those who see little or hear it, in %s colours',
    async (colorScheme) => {
      const page = await opened(sample, { colorScheme });
      for (const each of await page.locator('nav summary').all()) await each.click();
      const found = await page.evaluate<readonly string[]>(faults);
      // In which language an entry was first written nobody has told us.
      expect(found.filter((each) => !/^an odd language: <\w+(?: class="\w+")? lang="">/.test(each))).toEqual([]);
      expect(await page.evaluate(contrasts)).toEqual([]);
      await page.close();
    },
  );

  it('lets what is written from right to left run that way, and the rest not', async () => {
    const page = await opened(sample);
    const directions = await page.evaluate(
      `[...document.querySelectorAll('article .words p')].map((each) => getComputedStyle(each).direction)`,
    );
    expect(directions).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'rtl', 'ltr']);
    await page.close();
  });

  it('leads from a tag to an entry', async () => {
    const page = await opened(sample);
    await page.getByText('شباب').first().click();
    await page.getByRole('link', { name: /كيف/ }).click();
    expect(await page.locator('article:target').getAttribute('id')).toBe('faq-2');
    await page.close();
  });
});
