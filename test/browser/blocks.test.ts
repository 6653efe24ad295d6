import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { controls, file, picture, text } from '../../src/surface/message.ts';
import { rich } from '../../src/surface/text.ts';
import { deskhouse } from './deskhouse.ts';
import { half, overflow } from './half.ts';
import { contrasts, faults } from './looks.ts';
import { inBrowser } from './scene.ts';

/** A plain white PNG (https://www.w3.org/TR/png-3/), as wide as a result's picture is. */
function blank(width: number, height: number): Uint8Array {
  const number = (value: number) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([number(data.length), body, number(crc32(body))]);
  };
  const head = Buffer.concat([number(width), number(height), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), Buffer.alloc(width, 255)])),
  );
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.of())]);
}

const WIDE = blank(1200, 600);
const CSV = 'tema,votos\n¿Quién acompaña?,5\n';
const shortcuts = ['Suggest as topic', 'Keep as open question', 'Keep as an answer'].map((label, i) => ({
  name: `topics.s${i}`,
  label: { en: label, es: label },
}));
const act = { name: 'calls.learn', args: ['1'] };

inBrowser(
  'pictures, files and threads',
  (browser) => deskhouse(browser, { shortcuts }),
  (scene) => {
    /** A page on which there is something of everything that stands in no sample. */
    async function busy(page: Page): Promise<void> {
      const { platform, desk } = scene.house;
      desk.answer = ({ kind }) => ({ kind: kind === 'heard' ? 'noted' : 'done' });
      const at = { workspace: 'playground', channel: 'safecities', language: 'en' } as const;
      const blocks = [
        text(rich`How it went.`),
        picture(WIDE, 'Bars: police and schools 5, night buses 4'),
        file({ name: `poll-${'long-'.repeat(12)}3.csv`, type: 'text/csv', content: CSV }),
        controls({ kind: 'button', label: 'Say what you learned', action: act }),
      ];
      await platform.post({ ...at, once: '1', message: { headline: 'Chosen: police and schools', blocks } });
      for (const person of ['jose', 'elena', 'mike', 'priya', 'hannah', 'paul', 'karen']) {
        const spot = await platform.direct({ workspace: 'playground', person });
        await platform.post({ ...at, ...spot, once: person, message: { headline: 'Could you swap?', blocks: [] } });
      }
      const me = half(page);
      await me.answers(me.entry('Chosen:'), `We ${'learned '.repeat(20)}`);
      await me.pane.getByRole('img', { name: /Noted|Anotado/ }).waitFor();
      await page.getByText('and 2 more').or(page.getByText('and 1 more')).waitFor();
      await me.pane.locator('.dots').first().click();
    }

    it('shows a picture with its words for those who do not see it', async () => {
      const page = await scene.house.visit('/?as=marisol');
      await busy(page);
      const drawn = page.getByRole('img', { name: 'Bars: police and schools 5, night buses 4' });
      expect(await drawn.evaluate((image: { readonly naturalWidth: number }) => image.naturalWidth)).toBe(1200);
      const [box, feed] = [await drawn.boundingBox(), await page.locator('#a-feed').boundingBox()];
      expect(box && feed && box.width <= feed.width && box.height > box.width / 3).toBe(true);
    });

    it('lets a file be saved, byte for byte', async () => {
      const page = await scene.house.visit('/?as=marisol');
      await busy(page);
      const saving = page.waitForEvent('download');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: /^Save poll-.*\.csv$/ }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toMatch(/^poll-long-.*3\.csv$/);
      expect(await readFile(await saved.path(), 'utf8')).toBe(CSV);
    });

    it('fits a phone, threads and menus and all', async () => {
      const page = await scene.house.visit('/?as=marisol', { viewport: { width: 360, height: 740 } });
      await busy(page);
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('#a-feed').evaluate(sideways)).toBe(0);
      const menu = await page.locator('.more:popover-open').boundingBox();
      expect(menu && menu.x >= 0 && menu.x + menu.width <= 360 && menu.y + menu.height <= 740).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
    });

    it.each(['light', 'dark'] as const)(
      'is built for those who see little or hear it, in %s colours',
      async (scheme) => {
        const page = await scene.house.visit('/?as=marisol&beside=karen', {
          colorScheme: scheme,
          reducedMotion: 'reduce',
        });
        await busy(page);
        expect(await page.evaluate(faults)).toEqual([]);
        expect(await page.evaluate(contrasts)).toEqual([]);
      },
    );
  },
);

const sideways = (element: { readonly scrollWidth: number; readonly clientWidth: number }) =>
  element.scrollWidth - element.clientWidth;
