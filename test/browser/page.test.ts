import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { half, overflow } from './half.ts';
import { contrasts, faults } from './looks.ts';
import { playhouse } from './playhouse.ts';
import { inBrowser } from './scene.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

inBrowser('the pages', playhouse, (scene) => {
  /** A page on which there is something of everything. */
  async function busy(page: Page): Promise<void> {
    const marisol = half(page);
    await marisol.reads('7 members have voted');
    await marisol.type('/topics list');
    await marisol.reads('Topics that wait');
    await marisol.type(`/topics suggest ${'unbreakable'.repeat(10)}`);
    await marisol.reads('Suggested as topic');
    await marisol.type('/convener connect');
    await marisol.reads('Code for another channel');
    await marisol.type('/topics close');
    await marisol.reads(/Chosen:/);
    await marisol.type('/topics poll top 9 closes: in 2 days');
    await marisol.reads('Choose from the menu.');
  }

  it('fit a screen of 360 pixels with nothing to scroll to the side', async () => {
    const picker = await scene.house.visit('/', PHONE);
    expect(await overflow(picker)).toBe(0);
    const page = await scene.house.visit('/?as=marisol', PHONE);
    await busy(page);
    expect(await overflow(page)).toBe(0);
    expect(
      await half(page)
        .pane.locator('.feed')
        .evaluate((feed) => feed.scrollWidth - feed.clientWidth),
    ).toBe(0);
    await half(page).pane.getByRole('button', { name: '/topics suggest' }).click();
    await half(page).dialog.waitFor();
    expect(await overflow(page)).toBe(0);
    const box = await half(page).dialog.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
  });

  it('show one of two people at a time on a phone', async () => {
    const page = await scene.house.visit('/?as=karen&beside=teresa', PHONE);
    const [karen, teresa] = [half(page, 'a'), half(page, 'b')];
    const panes = page.getByRole('group', { name: 'Whose view to show' });
    expect([await karen.pane.isVisible(), await teresa.pane.isVisible()]).toEqual([true, false]);
    await panes.getByRole('button', { name: 'Teresa Campos' }).click();
    expect([await karen.pane.isVisible(), await teresa.pane.isVisible()]).toEqual([false, true]);
    expect(await panes.getByRole('button', { name: 'Teresa Campos' }).getAttribute('aria-pressed')).toBe('true');
    expect(await overflow(page)).toBe(0);
    await page.reload();
    expect(await teresa.pane.isVisible()).toBe(true);
  });

  it.each(['/', '/?as=marisol', '/?as=marisol&beside=teresa&beside-in=sandbox'])(
    '%s is built for a screen reader',
    async (path) => {
      const page = await scene.house.visit(path);
      if (path !== '/') await busy(page);
      expect(await page.evaluate(faults)).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.getByRole('main').count()).toBe(1);
      if (path === '/') return;
      await half(page).type('/convener setup');
      await half(page).dialog.getByRole('textbox', { name: 'Time zone' }).fill('CST');
      await half(page).dialog.getByRole('button', { name: 'Set up' }).click();
      await half(page).dialog.getByText('“CST” means several zones.').waitFor();
      expect(await page.evaluate(faults)).toEqual([]);
    },
  );

  it.each(['light', 'dark'] as const)('can be read by those who see little, in %s colours', async (colorScheme) => {
    for (const path of ['/', '/?as=marisol&beside=teresa']) {
      const page = await scene.house.visit(path, { colorScheme, reducedMotion: 'reduce' });
      if (path !== '/') {
        await busy(page);
        await half(page, 'b').pane.getByRole('button', { name: '/topics suggest' }).click();
        await half(page, 'b').dialog.getByRole('button', { name: 'Proponer' }).click();
        await half(page, 'b').dialog.locator('.problem').waitFor();
      }
      expect(await page.evaluate(contrasts)).toEqual([]);
    }
  });

  it('move nothing for those who asked for that', async () => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const page = await scene.house.visit('/?as=karen', { reducedMotion });
      await half(page).type(`hello ${reducedMotion}`);
      await half(page).reads(`hello ${reducedMotion}`);
      const entry = half(page).entry(`hello ${reducedMotion}`);
      return entry.evaluate((each) => each.computedStyleMap().get('animation-name')?.toString());
    };
    expect(await moving('no-preference')).toBe('arrive');
    expect(await moving('reduce')).toBe('none');
  });

  it('keep what was typed when it could not be sent', async () => {
    const page = await scene.house.visit('/?as=karen');
    await page.context().setOffline(true);
    await half(page).type('hello');
    await page.getByText('Convener did not answer. Is it still running?').waitFor();
    expect(await half(page).line.inputValue()).toBe('hello');
    await page.context().setOffline(false);
    await half(page).line.press('Enter');
    await half(page).reads('hello');
    expect(await page.locator('#banner').textContent()).toBe('');
    expect(scene.house.complaints.splice(0).filter((each) => !/INTERNET_DISCONNECTED/.test(each))).toEqual([]);
  });

  it('say that Convener is gone, and begin anew by themselves when it is back', async () => {
    const page = await scene.house.visit('/?as=karen');
    await half(page).type('before');
    await half(page).reads('before');
    await scene.house.stop();
    await page.getByText('The connection to Convener was lost. Trying again…').waitFor();
    const before = scene.house;
    scene.house = await playhouse(scene.browser, { port: Number(new URL(before.address).port) });
    await half(page).entry('before').waitFor({ state: 'detached', timeout: 15_000 });
    await half(page).type('after');
    await half(page).reads('after');
    await page.context().close();
  });
});
