import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/surface/action.ts';
import { CITY, type Desk, desk, LIGHTS, wordsOf } from './faq-desk.ts';
import { formIn } from './faq-hall.ts';
import { labelsIn, messageIn, toldIn } from './reading.ts';

const entry = async (here: Desk, number: number) => {
  const found = (await here.entries()).find((each) => each.number === number);
  if (!found) throw new Error(`no entry ${number}`);
  return found;
};

const at = (name: string, id: string) => encodeAction({ name: `faq.${name}`, args: [id, 'card'] });

describe('a draft', () => {
  it('goes to a steward privately, with all there is to decide about it', async () => {
    const here = await desk();
    await here.draft();
    const card = here.card('ada');
    expect(card?.headline).toBe('1 entry waits for you');
    expect(wordsOf(card)).toContain(LIGHTS);
    expect(wordsOf(card)).toContain(CITY);
    expect(wordsOf(card)).toContain('Added by ben');
    expect(labelsIn(card ?? { headline: '', blocks: [] })).toEqual([
      'Approve',
      'Edit',
      'Reject',
      'Merge into…',
      'Later',
    ]);
  });

  it('is published by its steward, and the card is done with it', async () => {
    const here = await desk();
    await here.draft();
    const reply = await here.press('ada', here.card('ada'), 'Approve');
    expect(toldIn(reply)).toContain('#1 is published');
    const published = await entry(here, 1);
    expect(published.state).toBe('published');
    expect(published.waitsSince).toBeNull();
    expect(published.verifiedUntil?.toISOString()).toMatch(/^2026-09-02T15/);
    expect(here.card('ada')?.headline).toBe('Done: nothing waits any more. 1 entry was settled');
    expect(here.card('ada')?.blocks).toEqual([]);
    expect(toldIn(await here.as('leo').say('faq search street lights'))).toContain(LIGHTS);
  });

  it('after another one is the next in the same card', async () => {
    const here = await desk();
    await here.draft();
    await here.draft('Are there night buses?', 'Until two in the morning.');
    expect(here.card('ada')?.headline).toBe('2 entries wait for you');
    await here.press('ada', here.card('ada'), 'Approve');
    expect(here.card('ada')?.headline).toBe('1 entry waits for you');
    expect(wordsOf(here.card('ada'))).toContain('night buses');
    expect(here.cards('ada')).toBe(1);
  });

  it('put off comes after the others', async () => {
    const here = await desk();
    await here.draft();
    await here.draft('Are there night buses?', 'Until two in the morning.');
    await here.press('ada', here.card('ada'), 'Later');
    expect(wordsOf(here.card('ada'))).toContain('night buses');
    await here.press('ada', here.card('ada'), 'Later');
    expect(wordsOf(here.card('ada'))).toContain(LIGHTS);
    expect(here.card('ada')?.headline).toBe('2 entries wait for you');
  });

  it('is rejected with a reason, which whoever captured it reads and nobody else', async () => {
    const here = await desk();
    await here.draft();
    const form = formIn(await here.press('ada', here.card('ada'), 'Reject'));
    expect(form.fields.map(({ name }) => name)).toEqual(['why']);
    expect(await here.submit('ada', form.name, { why: '👍' })).toMatchObject({ kind: 'problems' });
    const reply = await here.submit('ada', form.name, { why: 'It is on the web page' });
    expect(toldIn(reply)).toContain('#1 is rejected');
    expect((await entry(here, 1)).state).toBe('rejected');
    expect(wordsOf(here.letters('ben').at(-1))).toContain('ada says why: It is on the web page');
    expect(here.card('ada')?.headline).toContain('1 entry was settled');
    await here.press('ada', messageIn(reply), 'Put it back');
    expect(await entry(here, 1)).toMatchObject({ state: 'draft' });
    expect(here.card('ada')?.headline).toBe('1 entry waits for you');
  });

  it('rejected by whoever added it is told to nobody', async () => {
    const here = await desk();
    await here.draft(LIGHTS, CITY, 'ada');
    const before = here.letters('ada').length;
    await here.submit('ada', 'faq.reject', { entry: '1', why: 'Twice' });
    expect(here.letters('ada')).toHaveLength(before);
  });

  it('of which there are two hundred is one message', async () => {
    const here = await desk();
    for (let i = 0; i < 200; i++) {
      await here
        .as('ben')
        .submit('faq.add', { question: [`What is rule ${i} of ${'abcdefghij'[i % 10]}?`], answer: ['x1'] });
    }
    await here.house.settle();
    const waiting = (await here.entries()).filter((each) => each.waitsSince !== null).length;
    expect(waiting).toBeGreaterThan(100);
    expect(here.cards('ada')).toBe(1);
    expect(here.card('ada')?.headline).toBe(`${waiting} entries wait for you`);
  });
});

describe('two stewards at once', () => {
  it('approve an entry once, and the second is told who did and sees the next', async () => {
    const here = await desk();
    await here.coordinator('cleo');
    await here.draft();
    await here.draft('Are there night buses?', 'Until two in the morning.');
    const [one, other] = [here.card('ada'), messageIn(await here.as('cleo').say('faq review'))];
    await here.press('ada', one, 'Approve');
    const reply = await here.press('cleo', other, 'Approve');
    expect(reply.kind).toBe('replace');
    expect(toldIn(reply)).toContain('ada approved it');
    expect(toldIn(reply)).toContain('night buses');
    expect((await entry(here, 1)).revision).toBe(2);
    await here.press('cleo', messageIn(reply), 'Approve');
    expect(here.card('ada')?.headline).toContain('Done');
  });

  it('press in the very same moment: one of them approves', async () => {
    const here = await desk();
    await here.coordinator('cleo');
    await here.draft();
    const [one, other] = [here.card('ada'), messageIn(await here.as('cleo').say('faq review'))];
    await Promise.all([here.press('ada', one, 'Approve'), here.press('cleo', other, 'Approve')]);
    expect((await entry(here, 1)).revision).toBe(2);
    expect(await here.count(`audit where act = 'faq.approve'`)).toBe(1);
  });
});

describe('the queue', () => {
  it('is shown to any coordinator, and to nobody else', async () => {
    const here = await desk();
    await here.draft();
    expect(toldIn(await here.as('leo').say('faq review'))).toContain('Only a coordinator');
    await here.coordinator('cleo');
    const seen = messageIn(await here.as('cleo').say('faq review'));
    expect(wordsOf(seen)).toContain(LIGHTS);
    const reply = await here.press('cleo', seen, 'Approve');
    expect(toldIn(reply)).toContain('#1 is published');
    expect(toldIn(reply)).toContain('Nothing waits');
    expect(toldIn(await here.as('cleo').say('faq review'))).toBe('Nothing waits.');
  });

  it('takes no control of another community, none that was made up and none of a row that is gone', async () => {
    const here = await desk();
    await here.draft();
    const id = '00000000-0000-4000-8000-000000000000';
    for (const name of ['approve', 'edit', 'reject', 'merge', 'later', 'still-right', 'withdraw', 'ask-all']) {
      expect(toldIn(await here.as('ada').press(at(name, id)))).toContain('not there');
      expect(toldIn(await here.as('ada').press(at(name, 'nonsense')))).toContain('out of date');
      expect(toldIn(await here.as('leo').press(at(name, id)))).toContain('Only a coordinator');
    }
    const theirs = (await entry(here, 1)).id;
    await here.house.db.execute(
      `insert into community (name, zone, language, created_at) values ('B', 'UTC', 'en', now())`,
    );
    await here.house.db.execute(`update faq_entry set community_id = (select id from community where name = 'B')`);
    for (const name of ['approve', 'edit', 'reject', 'merge', 'later', 'still-right', 'withdraw', 'ask-all']) {
      expect(toldIn(await here.as('ada').press(at(name, theirs)))).toContain('not in this community');
    }
    expect(toldIn(await here.as('ada').say('faq review'))).toBe('Nothing waits.');
    expect((await entry(here, 1)).revision).toBe(1);
  });

  it('speaks the language of who reads it', async () => {
    const here = await desk({ language: 'es' });
    await here.draft();
    expect(here.card('ada')?.headline).toBe('1 entrada te espera');
    const reply = await here.press('ada', here.card('ada'), 'Aprobar');
    expect(toldIn(reply)).toContain('#1 está publicada');
    expect(here.card('ada')?.headline).toBe('Listo: ya no hay nada en espera. Se resolvió 1 entrada');
  });

  it('keeps what people typed as they typed it', async () => {
    const here = await desk();
    const question = "من يدفع؟ '); drop table faq_entry; -- @everyone <b>?";
    await here.draft(question, `*Robert*’); ${question}`);
    expect(wordsOf(here.card('ada'))).toContain(question);
    await here.press('ada', here.card('ada'), 'Approve');
    expect((await entry(here, 1)).pieces.map(({ text }) => text)).toContain(question);
  });

  it('warns of entries that may be the same', async () => {
    const here = await desk();
    await here.draft();
    await here.press('ada', here.card('ada'), 'Approve');
    const reply = await here.draft('Who pays for the street lights?', 'The state.');
    await here.press('ben', messageIn(reply), 'Save it as its own');
    expect(wordsOf(here.card('ada'))).toContain('This may be the same:');
    expect(wordsOf(here.card('ada'))).toContain(`#1 ${LIGHTS}`);
  });
});
