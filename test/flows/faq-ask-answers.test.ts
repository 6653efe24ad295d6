import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/surface/message.ts';
import { type Forum, forum, LIGHTS, lettersTo } from './faq-asking.ts';
import { filled, formIn } from './faq-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';

let here: Forum;
/** Monday 2 March 2026, 9:00 in Chicago; ben has asked who pays for street lights. */
beforeEach(async () => {
  here = await forum();
  await here.ask('ben');
});

const posted = () => here.standing('Question #1:');
const card = () => linesOf(posted() ?? { headline: '', blocks: [] }).join('\n');
const letters = () => lettersTo(here, 'ben');
const lastLetter = (who = 'ben') => standingIn(here.paper, `direct-${who}`).at(-1);
const hear = (who: string, text: string) => here.under(who, 'Question #1:', text);
const accept = (nth = 0, who = 'ben') => here.press(who, lastLetter(), 'This answers it', nth);
const thanked = () => here.told('general').filter((each) => each.includes('Thank you'));
const button = (message: Message | undefined, label: string) => control(message ?? { headline: '', blocks: [] }, label);

describe('an answer', () => {
  it('is what is written under the question: it is kept, counted, and the asker told', async () => {
    expect(await hear('eva', 'The city does.')).toEqual({ kind: 'noted' });
    expect(card()).toContain('One answer so far.');
    expect(letters()).toEqual([`Your question #1 has an answer | You asked: ${LIGHTS} | eva: The city does.`]);
    expect(labelsIn(lastLetter() ?? posted() ?? messageIn(undefined))).toEqual(['This answers it · eva', 'Not yet']);
  });

  it('comes in the one message that waits, the newest first, five at most', async () => {
    for (let i = 1; i <= 6; i++) await hear(`m${i}`, `Answer ${i}`);
    expect(letters()).toHaveLength(1);
    expect(letters()[0]).toBe(
      `Your question #1 has 6 answers | You asked: ${LIGHTS} | ${[6, 5, 4, 3, 2]
        .map((i) => `m${i}: Answer ${i}`)
        .join(' | ')} | One older answer is not shown.`,
    );
  });

  it('after “not yet” is told of in a message of its own', async () => {
    await hear('eva', 'Ask the mayor.');
    const first = lastLetter();
    for (let i = 0; i < 2; i++) {
      expect(said(await here.press('ben', first, 'Not yet'))).toBe('Question #1 stays open');
    }
    expect(letters()[0]).toMatch(/You said that these do not answer it yet/);
    await hear('luz', 'The county.');
    expect(letters()).toHaveLength(2);
    expect(letters()[1]).toMatch(/^Your question #1 has an answer .* \| luz: The county\.$/);
    await here.press('ben', lastLetter(), 'Not yet');
    await here.press('ben', first, 'Not yet');
    await hear('max', 'The state.');
    expect(letters()).toHaveLength(3);
  });

  it('is not what the asker adds, nor what says nothing', async () => {
    expect(await hear('ben', 'Nobody?')).toEqual({ kind: 'done' });
    expect(await hear('eva', '👍')).toEqual({ kind: 'done' });
    expect([await here.count('faq_reply'), letters()]).toEqual([0, []]);
  });

  it('of 10,000 characters is kept as far as there is room for it', async () => {
    await hear('eva', 'long '.repeat(2_000));
    expect(await here.count('faq_reply where length(text) <= 2000')).toBe(1);
    expect(letters()[0]?.length).toBeLessThan(1_000);
  });

  it('may be given in a form, and then stands under the question for all to read, once', async () => {
    const form = formIn(await here.press('eva', posted(), 'Answer'));
    expect(form.fields.map((each) => each.name)).toEqual(['answer']);
    for (let i = 0; i < 2; i++) {
      const reply = await here.as('eva').submit(form.name, { answer: ['The city *does*.'] });
      expect(toldIn(reply)).toMatch(/^Your answer to #1 is kept\nWhoever asked is told/);
    }
    await here.house.settle();
    expect(here.told('general').slice(1)).toEqual(['eva answers #1 | The city *does*.']);
    expect(here.paper.in('general').at(-1)?.under).toBe(here.paper.in('general').at(0)?.id);
    expect([await here.count('faq_reply'), letters().length]).toEqual([1, 1]);
  });

  it('may be given by the question’s number', async () => {
    const form = formIn(await here.as('eva').say('faq answer'));
    expect(form.fields.map((each) => each.name)).toEqual(['question', 'answer']);
    expect(said(await here.as('eva').say('faq answer 1 answer: The city.'))).toBe('Your answer to #1 is kept');
    expect(said(await here.as('eva').submit('faq.answer', { question: ['7'], answer: ['x'] }))).toBe(
      'There is no question #7.',
    );
    expect(JSON.stringify(await here.as('eva').submit('faq.answer', { question: ['x'], answer: ['y'] }))).toContain(
      '“x” is not the number of a question.',
    );
    expect(JSON.stringify(await here.as('eva').submit('faq.answer', { question: ['1'], answer: ['🔥'] }))).toContain(
      'An answer needs at least one word.',
    );
  });

  it('that comes while the question was answered is given back', async () => {
    const form = formIn(await here.press('eva', posted(), 'Answer'));
    const answer = button(posted(), 'Answer');
    await hear('luz', 'The county.');
    await accept();
    const late = await here.as('eva').submit(form.name, { answer: ['The city.'] });
    expect(toldIn(late)).toBe('Question #1 is answered already.\nSo your answer was not kept. You wrote:\nThe city.');
    expect(said(await here.as('eva').press(answer))).toBe('Question #1 is answered already.');
    expect(await hear('eva', 'Thanks, luz')).toEqual({ kind: 'done' });
    expect(await here.count('faq_reply')).toBe(1);
  });
});

describe('an answer that the asker takes', () => {
  it('ends the question, and whoever gave it is thanked under it once', async () => {
    await hear('eva', 'The city does.');
    const both = await Promise.all([accept(), accept()]);
    expect(both.map(said).toSorted()).toEqual(['Question #1 counts as answered', 'Question #1 is answered already.']);
    expect(thanked()).toEqual(['Question #1 is answered | Thank you for the answer, eva.']);
    expect(here.paper.in('general').at(-1)?.under).toBe(here.paper.in('general').at(0)?.id);
    expect(card()).toMatch(/Answered by eva on 2026-03-02/);
    expect(labelsIn(posted() ?? messageIn(undefined))).toEqual(['Keep it in the FAQ', 'Not answered after all']);
    expect(letters()).toEqual([`Your question #1 is answered | You asked: ${LIGHTS} | eva: The city does.`]);
  });

  it('may be taken by a coordinator in their stead, and by nobody else', async () => {
    await hear('eva', 'The city does.');
    const letter = lastLetter();
    expect(said(await here.press('luz', letter, 'This answers it'))).toMatch(
      /^Only whoever asked it, or a coordinator/,
    );
    expect(said(await here.press('luz', letter, 'Not yet'))).toMatch(/^Only whoever asked it/);
    expect(said(await here.press('luz', posted(), 'It was answered'))).toMatch(/^Only whoever asked it/);
    const which = messageIn(await here.press('ada', posted(), 'It was answered'));
    expect(linesOf(which)).toEqual(['What answered question #1?', 'eva: The city does.']);
    expect(said(await here.press('ada', which, 'This answers it'))).toBe('Question #1 counts as answered');
    expect(thanked()).toHaveLength(1);
    expect(await here.count(`audit where act = 'faq.question-answered'`)).toBe(1);
  });

  it('is kept with no typing: the form has the question and the answer, and the entry answers the question', async () => {
    await hear('eva', 'The city does.');
    await accept();
    const before = button(posted(), 'Keep it');
    const form = formIn(await here.press('ada', posted(), 'Keep it'));
    expect([filled(form, 'question'), filled(form, 'answer')]).toEqual([LIGHTS, 'The city does.']);
    const kept = await here.as('ada').submit(form.name, { question: [LIGHTS], answer: ['The city does.'] });
    expect(toldIn(kept)).toMatch(/^Saved as #1/);
    await here.house.settle();
    expect(labelsIn(posted() ?? messageIn(undefined))).toEqual(['Not answered after all']);
    expect(said(await here.as('ben').press(before))).toBe('Question #1 has its entry already: #1.');
    const [entry] = await here.entries();
    expect(entry?.authors.map((each) => each.name)).toEqual(['eva']);
    expect(entry?.pieces.map(({ part, quotes }) => [part, quotes !== null])).toEqual([
      ['question', true],
      ['answer', true],
    ]);
  });

  it('is taken back, and the question asked again', async () => {
    await hear('eva', 'The city does.');
    await accept();
    expect(said(await here.press('luz', posted(), 'Not answered after all'))).toMatch(/^Only whoever asked it/);
    const again = button(posted(), 'Not answered after all');
    expect(said(await here.as('ben').press(again))).toBe('Question #1 is open again');
    expect(said(await here.as('ben').press(again))).toBe('Question #1 is open, as it was.');
    await here.house.settle();
    expect(card()).toContain('One answer so far.');
    await accept();
    expect([thanked().length, card().includes('Answered by eva')]).toEqual([1, true]);
  });

  it('is gone with whoever gave it', async () => {
    await hear('eva', 'The city does.');
    const taking = button(lastLetter(), 'This answers it');
    await here.house.db.execute(`delete from member where id = '${await here.member('eva')}'`);
    expect(said(await here.as('ben').press(taking))).toBe('That answer is no longer there. Nothing was changed.');
    expect(await here.count('faq_reply')).toBe(0);
    expect(card()).not.toContain('The city');
  });
});

describe('a question that was answered elsewhere', () => {
  it('is said to be, by whom or by nobody in particular', async () => {
    await here.as('eva').say('convener help');
    const form = formIn(await here.press('ben', posted(), 'It was answered'));
    expect(form.fields.map((each) => each.name)).toEqual(['by']);
    expect(JSON.stringify(await here.as('ben').submit(form.name, { by: ['Nobody Here'] }))).toContain('Nobody Here');
    expect(toldIn(await here.as('ben').submit(form.name, { by: ['eva'] }))).toContain(
      'eva is thanked under the question.',
    );
    await here.house.settle();
    expect(thanked()).toHaveLength(1);
    await here.ask('ben', 'Are there night buses?');
    expect(said(await here.as('ben').say('faq answered 2'))).toBe('Question #2 counts as answered');
    await here.house.settle();
    expect(thanked()).toHaveLength(1);
    expect(said(await here.as('ben').say('faq answered 2'))).toBe('Question #2 is answered already.');
  });

  it('has a form with the question alone to be kept from', async () => {
    await here.as('ben').say('faq answered 1');
    await here.house.settle();
    const form = formIn(await here.press('eva', posted(), 'Keep it'));
    expect([filled(form, 'question'), filled(form, 'answer')]).toEqual([LIGHTS, undefined]);
  });
});

describe('an asker who is forgotten', () => {
  it('leaves the question, which others can answer and a coordinator can end', async () => {
    await here.house.db.execute(`delete from member where id = '${await here.member('ben')}'`);
    await hear('eva', 'The city does.');
    expect(card()).toMatch(/Asked on 2026-03-02.* · 0 want to know/);
    expect(letters()).toEqual([]);
    const which = messageIn(await here.press('ada', posted(), 'It was answered'));
    expect(said(await here.press('ada', which, 'This answers it'))).toBe('Question #1 counts as answered');
    expect(thanked()).toHaveLength(1);
  });
});

it('goes the same way in Spanish', async () => {
  here = await forum({ language: 'es' });
  await here.ask('ben', '¿Quién paga la iluminación de las calles?');
  await here.under('eva', 'Pregunta #1', 'La ciudad.');
  expect(letters()).toEqual([
    'Tu pregunta #1 tiene una respuesta | Preguntaste: ¿Quién paga la iluminación de las calles? | eva: La ciudad.',
  ]);
  expect(toldIn(await here.press('ben', lastLetter(), 'Esta la responde'))).toMatch(
    /^La pregunta #1 queda como respondida\nBajo la pregunta se agradece a eva\./,
  );
  expect(here.told('general').at(-1)).toBe('La pregunta #1 está respondida | Gracias por la respuesta, eva.');
  const form = formIn(await here.press('ben', here.standing('Pregunta #1'), 'Guardar la respuesta'));
  expect(filled(form, 'answer')).toBe('La ciudad.');
});
