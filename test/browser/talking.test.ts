import { expect, it } from 'vitest';
import type { Reply } from '../../src/surface/platform.ts';
import { deskhouse } from './deskhouse.ts';
import { eventually, focused, half, tabTo } from './half.ts';
import { inBrowser } from './scene.ts';

const shortcuts = [
  { name: 'topics.from-message', label: { en: 'Suggest as topic', es: 'Proponer como tema' } },
  { name: 'faq.from-message', label: { en: 'Keep as an answer', es: 'Guardar como respuesta' } },
];
const whisper = (headline: string): Reply => ({ kind: 'whisper', language: 'en', message: { headline, blocks: [] } });
const form: Reply = {
  kind: 'form',
  form: {
    name: 'topics.suggest',
    title: 'Suggest a topic',
    submit: 'Suggest',
    cancel: 'Cancel',
    fields: [{ name: 'title', label: 'Topic', required: true, kind: 'line', maxLength: 120, initial: 'Night buses?' }],
  },
};

inBrowser(
  'talking in a channel',
  (browser) => deskhouse(browser, { shortcuts }),
  (scene) => {
    it('shows a line without a slash to all who are there, and to nobody else', async () => {
      const page = await scene.house.visit('/?as=karen&beside=jose');
      const elsewhere = half(await scene.house.visit('/?as=mike&in=sandbox'));
      const [karen, jose] = [half(page, 'a'), half(page, 'b')];
      await karen.type('Who tried <b>night buses</b>?');
      await jose.reads(/Karen Lindqvist.*Who tried <b>night buses<\/b>\?/s);
      expect(scene.house.desk.heard).toMatchObject([
        { kind: 'heard', text: 'Who tried <b>night buses</b>?', from: { person: 'karen', channel: 'safecities' } },
      ]);
      expect(scene.house.desk.heard[0]).not.toHaveProperty('under');
      expect(await elsewhere.entries('night buses').count()).toBe(0);
      expect(await jose.entry('night buses').getByText('Only you can see this').count()).toBe(0);
    });

    it('tells a shortcut whose message it is for, and shows the answer under it to one person', async () => {
      scene.house.desk.answer = (of) => (of.kind === 'shortcut' ? whisper('Suggested as topic #11') : { kind: 'done' });
      const page = await scene.house.visit('/?as=karen&beside=jose');
      const [karen, jose] = [half(page, 'a'), half(page, 'b')];
      await karen.type('Night buses?');
      await jose.reads('Night buses?');
      await jose.choose(jose.entry('Night buses?'), 'Proponer como tema');
      await jose.reads('Suggested as topic #11');
      expect(await karen.entries('Suggested as topic').count()).toBe(0);
      const id = (await jose.entry('Night buses?').getAttribute('id'))?.slice(2);
      expect(scene.house.desk.heard.slice(1)).toMatchObject([
        {
          kind: 'shortcut',
          shortcut: 'topics.from-message',
          from: { person: 'jose', channel: 'safecities' },
          said: {
            id,
            text: 'Night buses?',
            link: `${scene.house.address}/at/safecities/${id}`,
            author: { person: 'karen', name: 'Karen Lindqvist' },
            open: true,
          },
        },
      ]);
    });

    it('offers shortcuts at Convener’s own messages, and not at what one person alone sees', async () => {
      scene.house.desk.answer = () => whisper('Only for you');
      await scene.house.post('The call is on Tuesday');
      const karen = half(await scene.house.visit('/?as=karen'));
      await karen.choose(karen.entry('The call is on Tuesday'), 'Keep as an answer');
      await karen.reads('Only for you');
      expect(scene.house.desk.heard[0]).not.toHaveProperty('said.author');
      expect(await karen.entry('Only for you').locator('.dots, .answer').count()).toBe(0);
    });

    it('opens the form that a shortcut asks for, filled in', async () => {
      scene.house.desk.answer = () => form;
      await scene.house.post('Night buses?');
      const karen = half(await scene.house.visit('/?as=karen'));
      await karen.choose(karen.entry('Night buses?'), 'Suggest as topic');
      expect(await karen.dialog.getByRole('textbox', { name: 'Topic' }).inputValue()).toBe('Night buses?');
      expect(await karen.pane.locator('.more:popover-open').count()).toBe(0);
    });

    it('shows what is said to a form below what it was opened at, and the next in its place', async () => {
      scene.house.desk.answer = (of) => (of.kind === 'shortcut' ? form : whisper('Suggested as topic #11'));
      const root = await scene.house.post('What have you tried?');
      await scene.house.post('Night buses?', { under: root });
      await scene.house.post('The call is on Tuesday');
      const karen = half(await scene.house.visit('/?as=karen'));
      for (let times = 1; times <= 2; times++) {
        await karen.choose(karen.entry('Night buses?'), 'Suggest as topic');
        await karen.dialog.getByRole('button', { name: 'Suggest' }).click();
        await karen.dialog.waitFor({ state: 'detached' });
      }
      await karen.reads('Suggested as topic #11');
      expect(await karen.pane.locator('.thread .entry').allTextContents()).toEqual([
        expect.stringContaining('Night buses?'),
        expect.stringContaining('Suggested as topic #11'),
      ]);
      expect(await karen.pane.locator('.private').count()).toBe(1);
    });

    it('sets an answer in under what it answers, and marks for all what Convener took', async () => {
      scene.house.desk.answer = (of) => ({ kind: of.kind === 'heard' && /bus/.test(of.text) ? 'noted' : 'done' });
      const root = await scene.house.post('What have you tried?');
      const page = await scene.house.visit('/?as=karen&beside=jose');
      const [karen, jose] = [half(page, 'a'), half(page, 'b')];
      await karen.answers(karen.entry('What have you tried?'), 'A bus every hour');
      await karen.pane.getByRole('img', { name: 'Noted by Convener' }).waitFor();
      await jose.pane.getByRole('img', { name: 'Anotado por Convener' }).waitFor();
      await jose.answers(jose.entries('What have you tried?').first(), 'Nothing yet');
      await scene.house.post('Thank you both', { under: root });
      await karen.reads('Thank you both');
      const thread = karen.pane.locator('.entry', { hasText: 'What have you tried?' }).first().locator('.thread');
      expect(await thread.locator('summary').textContent()).toBe('3 replies');
      expect(await thread.locator('.entry').allTextContents()).toEqual([
        expect.stringContaining('A bus every hour'),
        expect.stringContaining('Nothing yet'),
        expect.stringContaining('Thank you both'),
      ]);
      expect(await thread.getByRole('img').count()).toBe(1);
      expect(scene.house.desk.heard).toMatchObject([
        { kind: 'heard', under: root, text: 'A bus every hour', from: { person: 'karen' } },
        { kind: 'heard', under: root, text: 'Nothing yet', from: { person: 'jose' } },
      ]);
    });

    it('hears nothing of what members answer each other', async () => {
      const karen = half(await scene.house.visit('/?as=karen'));
      await karen.type('Good morning');
      await karen.reads('Good morning');
      await karen.answers(karen.entry('Good morning'), 'Good morning to you');
      await karen.reads('Good morning to you');
      expect(scene.house.desk.heard).toMatchObject([{ kind: 'heard', text: 'Good morning' }]);
    });

    it('shows what is said to something heard below it, and to whoever said it alone', async () => {
      scene.house.desk.answer = () => whisper('There is an answer to that');
      const page = await scene.house.visit('/?as=karen&beside=jose');
      const [karen, jose] = [half(page, 'a'), half(page, 'b')];
      await karen.type('Who pays for night buses?');
      await karen.reads('There is an answer to that');
      await jose.reads('Who pays for night buses?');
      expect(await jose.entries('There is an answer').count()).toBe(0);
      expect(await karen.entry('There is an answer').getByText('Only you can see this').count()).toBe(1);
    });

    it('hears nothing of what somebody writes where Convener writes to them alone', async () => {
      const karen = half(await scene.house.visit('/?as=karen&in=direct'));
      await karen.type('Thank you');
      await karen.reads('Thank you');
      expect(scene.house.desk.heard).toEqual([]);
    });

    it('folds a long thread up, and opens it for whoever answers', async () => {
      const root = await scene.house.post('What have you tried?');
      for (let i = 1; i <= 9; i++) await scene.house.post(`Answer ${i}`, { under: root });
      const karen = half(await scene.house.visit('/?as=karen'));
      const thread = karen.pane.locator('.thread').first();
      expect(await thread.getByText('Answer 5').isVisible()).toBe(false);
      await thread.getByText('9 replies').click();
      expect(await thread.getByText('Answer 5').isVisible()).toBe(true);
      await thread.getByText('9 replies').click();
      await karen.answers(karen.pane.locator('.entry').first(), 'Mine');
      await thread.getByText('10 replies').waitFor();
      expect(await thread.getByText('Mine').isVisible()).toBe(true);
    });

    it('keeps an answer that is being written while the message above it changes', async () => {
      const id = await scene.house.post('Nobody has voted');
      const page = await scene.house.visit('/?as=karen');
      const karen = half(page);
      await karen.entry('Nobody has voted').locator('.answer summary').click();
      const box = karen.pane.getByRole('textbox', { name: 'Your reply' });
      await eventually(() => box.evaluate(isFocused)).toBe(true);
      await page.keyboard.type('half an ans');
      const message = { headline: 'One has voted', blocks: [] };
      await scene.house.platform.edit({
        workspace: 'playground',
        channel: 'safecities',
        language: 'en',
        once: '2',
        id,
        message,
      });
      await karen.reads('One has voted');
      await page.keyboard.type('wer');
      await eventually(() => box.inputValue()).toBe('half an answer');
    });

    it('keeps a menu open, and what is chosen in it, while its message changes', async () => {
      const id = await scene.house.post('Nobody has voted');
      const page = await scene.house.visit('/?as=karen');
      const karen = half(page);
      await karen.entry('Nobody has voted').locator('.dots').click();
      await page.keyboard.press('Tab');
      const message = { headline: 'One has voted', blocks: [] };
      const at = { workspace: 'playground', channel: 'safecities', language: 'en' } as const;
      await scene.house.platform.edit({ ...at, once: '2', id, message });
      await karen.reads('One has voted');
      expect(await karen.pane.locator('.more:popover-open').count()).toBe(1);
      expect(await focused(page)).toBe('button Suggest as topic');
    });

    it('opens the menu at a message, chooses from it and answers by keyboard alone', async () => {
      scene.house.desk.answer = (of) => (of.kind === 'heard' ? { kind: 'noted' } : form);
      await scene.house.post('What have you tried?');
      const page = await scene.house.visit('/?as=karen');
      const karen = half(page);
      const menu = karen.pane.locator('.more:popover-open');
      await tabTo(page, /^button ⋯ ?More to do with this message/);
      await page.keyboard.press('Enter');
      expect(await menu.count()).toBe(1);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('button Suggest as topic');
      await page.keyboard.press('Escape');
      expect(await menu.count()).toBe(0);
      expect(await focused(page)).toMatch(/^button ⋯/);
      for (const key of ['Enter', 'Tab', 'Enter']) await page.keyboard.press(key);
      await karen.dialog.waitFor();
      await page.keyboard.press('Escape');
      await karen.dialog.waitFor({ state: 'detached' });
      expect(await focused(page)).toMatch(/^button ⋯/);

      await tabTo(page, /^summary Reply/);
      await page.keyboard.press('Enter');
      await eventually(() => focused(page)).toBe('input Your reply');
      await page.keyboard.type('A bus every hour');
      await page.keyboard.press('Enter');
      await karen.pane.getByRole('img', { name: 'Noted by Convener' }).waitFor();
      expect(await focused(page)).toBe('input Your reply');
      expect(await page.locator('#a-status').textContent()).toBe('Karen Lindqvist: A bus every hour');
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('summary Reply');
    });

    it('works without scripts', async () => {
      scene.house.desk.answer = (of) => (of.kind === 'heard' ? { kind: 'noted' } : whisper('Suggested as topic #11'));
      await scene.house.post('What have you tried?');
      const page = await scene.house.visit('/?as=karen', { javaScriptEnabled: false });
      await page.locator('.answer summary').click();
      await page.getByRole('textbox', { name: 'Your reply' }).fill('A bus every hour');
      await page.locator('.answer').getByRole('button', { name: 'Send' }).click();
      await page.locator('.thread').getByText('A bus every hour').waitFor();
      await page.getByRole('img', { name: 'Noted by Convener' }).waitFor();
      await page.locator('.dots').first().click();
      await page.getByRole('button', { name: 'Suggest as topic' }).click();
      await page.getByText('Suggested as topic #11').waitFor();
    });
  },
);

const isFocused = (element: { readonly ownerDocument: { readonly activeElement: unknown } }) =>
  element.ownerDocument.activeElement === element;
