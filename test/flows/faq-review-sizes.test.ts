import { describe, expect, it } from 'vitest';
import {
  ANSWER_LIMIT,
  LINKS_AT_MOST,
  PLACE_LIMIT,
  QUESTION_LIMIT,
  TAG_LIMIT,
  TAGS_AT_MOST,
} from '../../src/chores/faq/model.ts';
import { encodeAction } from '../../src/surface/action.ts';
import type { Message } from '../../src/surface/message.ts';
import { type Desk, desk } from './faq-desk.ts';
import { formIn } from './faq-hall.ts';
import { piece, shelve } from './faq-shelf.ts';
import { control, labelsIn, messageIn } from './reading.ts';
import { expectTaken } from './taken.ts';

const long = (limit: number, i = 0): string =>
  `${i} ${'Wörter & *Städte* <alle> '.repeat(90)}`.slice(0, limit - 1).trim();
const full = (i: number) => ({
  tags: Array.from({ length: TAGS_AT_MOST }, (_, k) => long(TAG_LIMIT, k)),
  links: Array.from({ length: LINKS_AT_MOST }, (_, k) => `https://city.example/${'x'.repeat(400)}${i}${k}`),
});
const put = (here: Desk, i: number, more: Parameters<typeof shelve>[3] = {}) =>
  shelve(here, long(QUESTION_LIMIT, i), long(ANSWER_LIMIT, i), { ...full(i), ...more });
const shown = async (here: Desk, words: string): Promise<Message> => messageIn(await here.as('ada').say(words));

describe.each(['en', 'es'] as const)('in %s, both platforms take', (language) => {
  it('the longest draft with entries like it and every button, and all of a usual one', async () => {
    const here = await desk({ language });
    for (let i = 1; i <= 4; i++) await put(here, i);
    await here.as('eva').say('convener help');
    const authors = [{ member: await here.member('eva'), consent: 'named' as const }];
    await put(here, 5, { published: false, authors, by: await here.member('eva') });
    const review = await shown(here, 'faq review');
    expect(labelsIn(review)).toHaveLength(5);
    expectTaken(review);
    const usual = await desk({ language });
    await shelve(usual, 'q1?', 'Words '.repeat(330), { published: false });
    for (const rendered of expectTaken(await shown(usual, 'faq review'))) {
      expect(rendered.match(/Words/g)).toHaveLength(330);
    }
  });

  it('a draft with thirty places', async () => {
    const here = await desk({ language });
    const pieces = Array.from({ length: 30 }, (_, i) =>
      piece('answer', long(ANSWER_LIMIT, i), { place: long(PLACE_LIMIT, i) }),
    );
    await put(here, 1, { published: false, pieces });
    expectTaken(await shown(here, 'faq review'));
  });

  it('a page of the longest history, and what there was before', async () => {
    const here = await desk({ language });
    await put(here, 1);
    for (let i = 2; i < 14; i++) {
      const given = {
        entry: ['1'],
        question: [long(QUESTION_LIMIT, i)],
        answer: [long(ANSWER_LIMIT, i)],
        tags: [`t${i}`],
      };
      await here.as('ada').submit('faq.edit', given);
    }
    const page = await shown(here, 'faq history 1');
    expect(labelsIn(page).length).toBeGreaterThan(4);
    expectTaken(page);
    const next = messageIn(await here.as('ada').press(control(page, language === 'en' ? 'Next' : 'Siguiente')));
    expect(labelsIn(next)).toHaveLength(7);
    expectTaken(next);
    expectTaken(messageIn(await here.as('ada').press(control(next, language === 'en' ? 'Back to' : 'Volver a'))));
  });

  it('the menus of entries, and what is said where somebody else was faster', async () => {
    const here = await desk({ language });
    for (let i = 1; i <= 30; i++) await put(here, i, { pieces: [] });
    const draft = await put(here, 31, { published: false });
    expectTaken(await shown(here, 'faq edit'));
    const merge = encodeAction({ name: 'faq.merge', args: [draft.id, 'review'] });
    const menu = messageIn(await here.as('ada').press(merge));
    expectTaken(menu);
    const form = formIn(await here.as('ada').say('faq edit entry: 1'));
    const values = { question: [long(QUESTION_LIMIT, 7)], answer: [long(ANSWER_LIMIT, 7)] };
    await here.as('ada').submit(form.name, values);
    expectTaken(messageIn(await here.as('ada').submit(form.name, { ...values, answer: ['Mine.'] })));
    const pick = control(menu, language === 'en' ? 'Merge' : 'Unir');
    const chosen = formIn(await here.as('ada').press(pick, ['3']));
    expectTaken(messageIn(await here.as('ada').submit(chosen.name, { answer: ['keep'] })));
  });
});
