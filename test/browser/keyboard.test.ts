import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually, focused, half, tabTo } from './half.ts';
import { playhouse } from './playhouse.ts';
import { inBrowser } from './scene.ts';

inBrowser('the playground, by keyboard alone', playhouse, (scene) => {
  const told = (page: Page, side = 'a') => page.locator(`#${side}-status`).textContent();

  it('plays from the first page to a vote, a suggestion and the result', async () => {
    const page = await scene.house.visit('/');
    await tabTo(page, /^a .*Marisol Vega/);
    await page.keyboard.press('Enter');
    const marisol = half(page);
    await marisol.reads('What should we talk about next?');

    await tabTo(page, /^a Skip to the conversation/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^button 2 · How do you keep/);
    await page.keyboard.press('Space');
    await marisol.reads('You vote for one topic');
    expect(await focused(page)).toMatch(/^button 2 · How do you keep/);
    expect(await told(page)).toBe('Only you can see this: You vote for one topic');

    await tabTo(page, /^input Message or command/);
    await page.keyboard.type('/topics su');
    await eventually(() => marisol.line.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await marisol.line.inputValue()).toBe('/topics suggest ');
    await page.keyboard.press('Enter');
    await marisol.dialog.waitFor();
    expect(await focused(page)).toMatch(/^input Topic/);
    await page.keyboard.press('Enter');
    await marisol.dialog.getByText('Please fill this in.').waitFor();
    expect(await focused(page)).toMatch(/^input Topic/);
    await page.keyboard.type('Night buses near schools');
    await page.keyboard.press('Enter');
    await marisol.reads('Suggested as topic #11');
    await eventually(() => focused(page)).toMatch(/^button Send|^input Message or command/);

    await tabTo(page, /^button One week on/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await marisol.reads(/Chosen:/);
    expect(await focused(page)).toMatch(/^button One week on/);
  });

  it('completes a command, its options and their values, and gives way to Escape', async () => {
    const page = await scene.house.visit('/?as=marisol');
    const marisol = half(page);
    const options = marisol.pane.getByRole('option');
    const open = () => marisol.line.getAttribute('aria-expanded');
    await marisol.line.focus();
    await page.keyboard.type('/');
    await eventually(() => options.count()).toBeGreaterThan(6);
    expect(await marisol.pane.locator('#a-count').textContent()).toMatch(/^\d+ suggestions$/);
    await page.keyboard.press('ArrowUp');
    const active = await marisol.line.getAttribute('aria-activedescendant');
    expect(active).toBe(await options.last().getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await open()).toBe('false');
    expect(await marisol.line.inputValue()).toBe('/');
    await marisol.line.fill('/topics poll choices: summer');
    await eventually(() => options.allTextContents()).toEqual(['#9 When must recruiting for summer jobs begin? 9']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await marisol.line.inputValue()).toBe('/topics poll choices: 9 ');
    await page.keyboard.type('v');
    await eventually(() => options.allTextContents()).toEqual([expect.stringMatching(/^votes: /)]);
    await page.keyboard.press('Tab');
    await eventually(open).toBe('false');
  });

  it('gives the focus back when a form is left, and keeps it in the form until then', async () => {
    const page = await scene.house.visit('/?as=karen&beside=mike');
    const mike = half(page, 'b');
    await mike.pane.getByRole('button', { name: '/topics suggest' }).focus();
    await page.keyboard.press('Enter');
    await mike.dialog.waitFor();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(`document.activeElement === document.body || !!document.activeElement.closest('dialog')`),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await mike.dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('button /topics suggest');
  });

  it('stays where it was while a message changes below it, and goes on when a message is dismissed', async () => {
    const page = await scene.house.visit('/?as=grace');
    const grace = half(page);
    await grace.type('/topics list');
    await grace.reads('Topics that wait');
    const list = grace.entry('Topics that wait');
    await list.getByRole('button', { name: 'Me too' }).nth(3).focus();
    await page.keyboard.press('Enter');
    await list.getByRole('button', { name: 'Me too ✓' }).nth(1).waitFor();
    expect(await focused(page)).toMatch(/^button Me too/);
    await list.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await list.getByText('Page 2 of 2').waitFor();
    expect(await focused(page)).toBe('button Previous');
    await list.getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'detached' });
    expect(await focused(page)).not.toMatch(/^body/);
  });

  it('tells what is new, each in its pane, and not what is merely counted anew', async () => {
    const page = await scene.house.visit('/?as=karen&beside=teresa');
    const [karen, teresa] = [half(page, 'a'), half(page, 'b')];
    await teresa.reads('7 members have voted');
    await karen.type('Good morning');
    await eventually(() => told(page, 'b')).toBe('Karen Lindqvist: Good morning');
    await teresa.entry('What should we talk about next?').getByRole('button', { name: /^6 ·/ }).click();
    await karen
      .entry('What should we talk about next?')
      .getByText('Safe storage campaigns that reached gun owners · 2 votes')
      .waitFor();
    expect(await told(page, 'a')).toBe('Karen Lindqvist: Good morning');
    expect(await told(page, 'b')).toMatch(/^Solo tú puedes ver esto: /);
  });
});
