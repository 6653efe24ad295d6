import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually, half } from './half.ts';
import { playhouse } from './playhouse.ts';
import { inBrowser } from './scene.ts';

/** Goes from event to event until something stands on the page. */
async function goOnUntil(page: Page, there: Locator): Promise<void> {
  const clock = page.locator('#clock');
  for (let moves = Number(await clock.getAttribute('data-moves')); moves < 60; moves++) {
    if ((await there.count()) > 0) return;
    await clock.getByRole('button', { name: 'To the next event' }).click();
    await eventually(() => clock.getAttribute('data-moves')).toBe(String(moves + 1));
    // What a move brought comes by the stream just before the move is told.
  }
  throw new Error(`it never came: ${there}`);
}

/** Whoever was written to last opens beside the coordinator; gives their name. */
async function openMail(page: Page): Promise<string> {
  const waiting = page.getByRole('navigation', { name: 'New direct messages' }).getByRole('link').first();
  const name = await waiting.textContent();
  await waiting.click();
  await half(page, 'b')
    .pane.getByRole('heading', { name: name ?? '' })
    .waitFor();
  return name ?? '';
}

inBrowser('the chain from a topic to the notes', playhouse, (scene) => {
  it('needs the clock, the members, and no coordinator', async () => {
    const page = await scene.house.visit('/?as=marisol');
    const [marisol, member] = [half(page, 'a'), half(page, 'b')];
    await marisol.reads(/7 members have voted/);
    await goOnUntil(page, page.locator('#mail a'));
    await marisol.reads('Chosen: What should police and schools share about a student at risk?');

    const first = await openMail(page);
    await member.pane.getByRole('button', { name: 'Decline' }).click();
    await member.pane.getByRole('button', { name: 'Decline' }).waitFor({ state: 'detached' });
    await page.locator('#mail a').first().waitFor();
    const second = await openMail(page);
    expect(second).not.toBe(first);
    await member.pane.getByRole('button', { name: 'Accept' }).click();
    await marisol.reads(new RegExp(`With\\s*${second}(?! \\()`));

    const notes = member.pane.getByRole('button', { name: 'Write the notes' });
    await goOnUntil(page, notes);
    await marisol.reads('It was held');
    await notes.click();
    await member.dialog.getByRole('textbox', { name: 'Insights' }).fill('Begin with one school.');
    await member.dialog.getByRole('button', { name: 'Keep and show' }).click();
    await marisol.reads('Begin with one school.');

    await marisol.pane.getByRole('link', { name: /#coordinators/ }).click();
    await marisol.reads(`${second} speaks about`);
  });
});
