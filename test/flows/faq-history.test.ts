import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { CITY, type Desk, desk, LIGHTS } from './faq-desk.ts';
import { piece, shelve } from './faq-shelf.ts';
import { control, labelsIn, messageIn, said, toldIn } from './reading.ts';

const entry = async (here: Desk, number = 1) => {
  const found = (await here.entries()).find((each) => each.number === number);
  if (!found) throw new Error(`no entry ${number}`);
  return found;
};
const answers = async (here: Desk) =>
  (await entry(here)).pieces.filter((each) => each.part === 'answer').map(({ text }) => text);
const edit = (here: Desk, answer: string, more: Readonly<Record<string, string>> = {}) =>
  here.submit('ada', 'faq.edit', { entry: '1', question: LIGHTS, answer, ...more });
const past = async (here: Desk) => messageIn(await here.as('ada').say('faq history 1'));

describe('the history of an entry', () => {
  it('tells who did what, when, why, and what changed', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY, { tags: ['lights'] });
    await here.submit('ada', 'faq.edit', {
      entry: '1',
      question: 'Who pays for lamps?',
      answer: 'The state.',
      tags: 'money',
    });
    await here.submit('ada', 'faq.remove', { entry: '1', why: 'It is out of date' });
    const told = toldIn(await here.as('ada').say('faq history 1'));
    expect(told).toContain('3 ada changed it');
    expect(told).toContain(`Question: ${LIGHTS} → Who pays for lamps?`);
    expect(told).toContain('Answer changed');
    expect(told).toContain('Tags: +money −lights');
    expect(told).toContain('4 ada took it out');
    expect(told).toContain('Because: It is out of date');
    expect(labelsIn(await past(here))).toEqual(['Put it back']);
  });

  it('is paged, the newest first', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    for (let i = 0; i < 12; i++) await edit(here, `Answer ${i}`);
    const first = await past(here);
    expect(labelsIn(first)).toEqual(['Back to 13', 'Back to 12', 'Back to 11', 'Back to 10', 'Next']);
    const second = messageIn(await here.press('ada', first, 'Next'));
    expect(labelsIn(second)).toEqual([
      'Back to 9',
      'Back to 8',
      'Back to 7',
      'Back to 6',
      'Back to 5',
      'Previous',
      'Next',
    ]);
  });

  it('leads back to what an entry said, after showing that, and back again from there', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY, { pieces: [piece('answer', 'Lima does.', { place: 'Lima' })], tags: ['a'] });
    await edit(here, 'The state.', { tags: 'b' });
    const asked = messageIn(await here.press('ada', await past(here), 'Back to 2'));
    expect(toldIn({ kind: 'whisper', message: asked, language: 'en' })).toContain(CITY);
    expect(await answers(here)).toEqual(['The state.', 'Lima does.']);
    await here.press('ada', asked, 'Bring it back');
    expect(await answers(here)).toEqual([CITY, 'Lima does.']);
    expect(await entry(here)).toMatchObject({ tags: ['a'], revision: 4, state: 'published' });
    const undo = messageIn(await here.press('ada', await past(here), 'Back to 3'));
    await here.press('ada', undo, 'Bring it back');
    expect(await answers(here)).toEqual(['The state.', 'Lima does.']);
    expect((await entry(here)).revision).toBe(5);
  });

  it('brings nothing back over a change that came after it was looked at', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    await edit(here, 'The state.');
    const asked = messageIn(await here.press('ada', await past(here), 'Back to 2'));
    await edit(here, 'The county.');
    expect(said(await here.press('ada', asked, 'Bring it back'))).toContain('changed since you looked');
    expect(await answers(here)).toEqual(['The county.']);
    await here.press('ada', messageIn(await here.press('ada', await past(here), 'Back to 2')), 'Bring it back');
    expect(said(await here.press('ada', asked, 'Bring it back'))).toContain('changed since you looked');
    expect((await entry(here)).revision).toBe(5);
  });

  it('holds no words of somebody who is forgotten, and brings none back', async () => {
    const here = await desk();
    await here.as('ben').say('convener help');
    await shelve(here, LIGHTS, 'I asked the mayor: it is the city.');
    const ben = await here.member('ben');
    await here.house.db.execute(sql`update faq_piece set quotes = ${ben} where part = 'answer'`);
    await edit(here, 'Lamps are a municipal cost.');
    await here.forget('ben');
    const left = await here.house.db.execute(sql`select 1 from faq_piece where text like '%mayor%'`);
    expect(left.rows).toEqual([]);
    expect(said(await here.press('ada', await past(here), 'Back to 2'))).toContain('not whole');
    expect(await answers(here)).toEqual(['Lamps are a municipal cost.']);
  });

  it('is for coordinators, of their own community', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    expect(said(await here.as('leo').say('faq history 1'))).toContain('Only a coordinator');
    await edit(here, 'The state.');
    const back = control(await past(here), 'Back to 2');
    await here.house.db.execute(
      sql`insert into community (name, zone, language, created_at) values ('Other', 'UTC', 'en', now())`,
    );
    await here.house.db.execute(
      sql`update faq_entry set community_id = (select id from community where name = 'Other')`,
    );
    expect(said(await here.as('ada').press(back))).toContain('not there');
    expect(said(await here.as('ada').say('faq history 1'))).toBe('That needs one more look');
  });

  it('is told in Spanish', async () => {
    const here = await desk({ language: 'es' });
    await shelve(here, LIGHTS, CITY);
    await edit(here, 'El estado.');
    expect(toldIn(await here.as('ada').say('faq history 1'))).toContain('3 ada la cambió');
  });
});
