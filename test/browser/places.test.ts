import { expect, it } from 'vitest';
import { deskhouse } from './deskhouse.ts';
import { eventually, half } from './half.ts';
import { inBrowser } from './scene.ts';

inBrowser(
  'going from place to place',
  (browser) => deskhouse(browser),
  (scene) => {
    it('leads from a link to a message to where it stands', async () => {
      const first = await scene.house.post('The first of many');
      for (let i = 2; i <= 30; i++) await scene.house.post(`Message ${i}`);
      const url = `${scene.house.address}/at/safecities/${first}`;
      scene.house.desk.answer = () => ({
        kind: 'whisper',
        language: 'en',
        message: {
          headline: 'From',
          blocks: [{ kind: 'controls', controls: [{ kind: 'link', label: 'The message', url }] }],
        },
      });
      const page = await scene.house.visit('/?as=karen&beside=mike');
      const mike = half(page, 'b');
      await mike.type('/topics list');
      await mike.pane.getByRole('link', { name: 'The message' }).click();
      await eventually(() => mike.entry('The first of many').locator('article').evaluate(isFocused)).toBe(true);
      expect(page.url()).toContain('beside=mike');
      const other = await scene.house.visit(`/at/safecities/${first}`);
      await half(other).reads('The first of many');
      expect(other.url()).toContain(`in=safecities#a-${first}`);
    });

    it('keeps direct messages to the member they are for, and tells how many wait', async () => {
      await scene.house.write('karen', 'Could you speak?');
      const page = await scene.house.visit('/?as=marisol&beside=karen');
      const [marisol, karen] = [half(page, 'a'), half(page, 'b')];
      const badge = karen.pane.getByRole('link', { name: /Direct messages/ }).locator('.count');
      await eventually(() => badge.textContent()).toBe('1 new');
      expect(await page.locator('#mail').textContent()).toBe('');
      await scene.house.write('karen', 'One day left');
      await eventually(() => badge.textContent()).toBe('2 new');
      expect(await page.locator('#a-status').textContent()).toBe('New direct message for Karen Lindqvist.');
      expect(await karen.entries('Could you speak?').count()).toBe(0);
      await karen.pane.getByRole('link', { name: /Direct messages/ }).click();
      await karen.reads('Could you speak?');
      expect(await marisol.entries('Could you speak?').count()).toBe(0);
      await eventually(() => badge.isVisible()).toBe(false);
    });

    it('tells who else was written to, and leads there', async () => {
      const page = await scene.house.visit('/?as=marisol');
      const waiting = page.getByRole('navigation', { name: 'New direct messages' });
      await scene.house.write('jose', '¿Podrías hablar?');
      await waiting.getByText('José Luis Herrera').waitFor();
      const picker = await scene.house.visit('/');
      await picker.getByRole('link', { name: /José Luis Herrera.*1 new direct message/ }).waitFor();
      await waiting.getByRole('link', { name: 'José Luis Herrera' }).click();
      await half(page, 'b').reads('¿Podrías hablar?');
      await eventually(() => page.locator('#mail').textContent()).toBe('');
      expect(await half(page, 'a').entries('¿Podrías hablar?').count()).toBe(0);
    });

    it('keeps the coordinators’ channel to them, and takes commands there', async () => {
      await scene.house.post('Nobody has confirmed yet', { channel: 'coordinators' });
      const marisol = half(await scene.house.visit('/?as=marisol'));
      await marisol.pane.getByRole('link', { name: '#coordinators 1 new' }).click();
      await marisol.reads('Nobody has confirmed yet');
      await marisol.type('/topics list');
      await eventually(async () => scene.house.desk.heard.map(({ from }) => from.channel)).toEqual(['coordinators']);
      const karen = half(await scene.house.visit('/?as=karen&in=coordinators'));
      expect(await karen.entries('Nobody has confirmed').count()).toBe(0);
      expect(await karen.pane.getByRole('link', { name: '#coordinators' }).count()).toBe(0);
    });

    it('says that no event is planned, and leads to none', async () => {
      const clock = (await scene.house.visit('/?as=marisol')).locator('#clock');
      await clock.getByText('No event is planned.').waitFor();
      expect(await clock.getByRole('button', { name: 'To the next event' }).isDisabled()).toBe(true);
    });

    it('hands people over by what they are called', async () => {
      const page = await scene.house.visit('/?as=marisol');
      const marisol = half(page);
      await marisol.line.fill('/speakers invite @jo');
      await marisol.pane.getByRole('option', { name: '@José Luis Herrera' }).click();
      await marisol.line.press('Enter');
      await eventually(async () => scene.house.desk.heard).toMatchObject([
        { kind: 'typed', text: 'speakers invite <@jose|José Luis Herrera>' },
      ]);
    });
  },
);

const isFocused = (element: { readonly ownerDocument: { readonly activeElement: unknown } }) =>
  element.ownerDocument.activeElement === element;
