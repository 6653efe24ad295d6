import { beforeEach, describe, expect, it } from 'vitest';
import { convener } from '../../src/chores/convener/chore.ts';
import { faq } from '../../src/chores/faq/chore.ts';
import { topics } from '../../src/chores/topics/chore.ts';
import { BUSES, type Forum, forum, LIGHTS, lettersTo } from './faq-asking.ts';
import { filled, formIn } from './faq-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';

let here: Forum;
/** Monday 2 March 2026, 9:00 in Chicago. */
beforeEach(async () => {
  here = await forum({ chores: [faq, convener, topics] });
});

const NOTE = 'Note that I looked';
/** Looks for something in vain, and lets it be noted. */
const note = async (who: string, words: string) => {
  const reply = await here.as(who).say(`faq search ${words}`);
  return here.press(who, messageIn(reply), NOTE);
};
const gaps = async (who = 'ada', page = '') => messageIn(await here.as(who).say(`faq gaps ${page}`.trim()));
const listed = async (page = '') => linesOf(await gaps('ada', page)).join('\n');
const numbers = async (page = '') => [...(await listed(page)).matchAll(/^#(\d+)/gm)].map((each) => Number(each[1]));
const press = async (label: string, nth = 0, who = 'ada') => here.press(who, await gaps(), label, nth);
const want = (who: string) => here.press(who, here.standing('Question'), 'I want to know');
const backlog = async () => toldIn(await here.as('luz').say('topics list'));

describe('what was looked for in vain', () => {
  it('is noted with the word of whoever looked for it, once, and names nobody', async () => {
    expect(said(await note('ben', LIGHTS))).toBe('It is noted: the coordinators see what you looked for');
    expect(said(await note('ben', 'who pays for the street lights'))).toMatch(
      /^You are counted for that already, as question #1/,
    );
    expect(await here.count('faq_question')).toBe(1);
    expect(await listed()).toMatch(
      /#1 Who pays for street lights\? · 1 wants to know · looked for in vain since 2026-03-02/,
    );
    expect(await listed()).not.toContain('ben');
    expect(here.howMany('Question')).toBe(0);
  });

  it('is one question with what another one looked for or asked, where both are much alike', async () => {
    await note('ben', LIGHTS);
    expect(said(await note('eva', 'who pays for the street lights'))).toMatch(/^Question #1 is much like it/);
    await here.ask('luz', BUSES);
    expect(said(await note('eva', BUSES))).toMatch(/^Question #2 is much like it/);
    expect([await here.count('faq_question'), await here.count('faq_want')]).toEqual([2, 2]);
    expect(linesOf(here.standing('Question') ?? messageIn(undefined)).join(' ')).toContain('2 want to know');
  });

  it('is asked of everybody when a coordinator wants it, without the name of whoever looked for it', async () => {
    await note('ben', LIGHTS);
    for (const presses of [1, 2]) {
      const list = await gaps();
      if (presses === 1) await Promise.all([1, 2].map(() => here.press('ada', list, 'Ask everyone')));
      else expect(labelsIn(list)).toEqual(['Suggest as topic', 'Answer', 'Drop']);
    }
    const card = linesOf(here.standing('Question') ?? messageIn(undefined)).join(' ');
    expect([here.howMany('Question'), card.includes('Asked on'), card.includes('ben')]).toEqual([1, true, false]);
    expect(await here.count(`audit where act = 'faq.question-asked'`)).toBe(1);
    await here.under('eva', 'Question', 'The city.');
    expect(lettersTo(here, 'ben').at(-1)).toContain('eva: The city.');
  });

  it('gets an entry where a coordinator answers it, and whoever looked for it is told', async () => {
    await note('ben', LIGHTS);
    await note('eva', 'who pays for the street lights');
    const form = formIn(await press('Answer'));
    expect([filled(form, 'question'), filled(form, 'answer')]).toEqual([LIGHTS, undefined]);
    const saved = await here.as('ada').submit(form.name, { question: [LIGHTS], answer: ['The city does.'] });
    expect(await numbers()).toEqual([1]);
    const published = await here.press('ada', messageIn(saved), 'Publish');
    expect(toldIn(published)).not.toContain('wrong');
    expect(await listed()).toMatch(/^Nothing is waiting for an answer/);
    for (const who of ['ben', 'eva']) {
      expect(lettersTo(here, who)).toEqual([
        expect.stringMatching(/^What you looked for is answered now \| You looked for “Who pays.*”\. Entry #1 is new/),
      ]);
    }
    const letter = here.standing('What you looked for', 'direct-ben');
    expect(toldIn(await here.press('ben', letter, 'Show the answer'))).toContain('The city does.');
  });
});

describe('the gaps', () => {
  it('are for coordinators, and say so where there are none', async () => {
    expect(said(await here.as('ben').say('faq gaps'))).toMatch(/coordinator/);
    expect(await listed()).toMatch(/^Nothing is waiting for an answer\nWhat members ask with \/faq ask/);
  });

  it('begin with what most members want, each counted once, then with what waits longest', async () => {
    for (const text of [LIGHTS, BUSES, 'What is truancy?', 'Where are the shelters?']) {
      await here.ask('ben', text);
      here.house.clock.pass(60_000);
    }
    for (const who of ['eva', 'luz', 'ben', 'eva']) {
      await here.press(who, here.standing('Question #3'), 'I want to know');
    }
    await here.press('max', here.standing('Question #4'), 'I want to know');
    expect(await numbers()).toEqual([3, 4, 1, 2]);
    expect(await listed()).toContain('#3 What is truancy? · 3 want to know');
  });

  it('are five a page', async () => {
    const words = ['Curfews', 'Hospitals', 'Mentors', 'Parks', 'Budgets', 'Volunteers', 'Shelters'];
    for (const each of words) await here.ask('ben', `${each}?`);
    expect([await numbers(), await numbers('2'), await numbers('page: 9')]).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7],
      [6, 7],
    ]);
    const next = messageIn(await here.press('ada', await gaps(), 'Next'));
    expect(linesOf(next)).toContain('Page 2 of 2');
  });

  it('no longer have what was answered or dropped, and have it again when that is undone', async () => {
    await here.ask('ben');
    await here.ask('ben', BUSES);
    await here.as('ben').say('faq answered 1');
    const wanting = control(here.standing('Question #2') ?? messageIn(undefined), 'I want to know');
    const dropped = messageIn(await press('Drop'));
    expect(linesOf(dropped)[0]).toBe('Question #2 is dropped');
    expect(await listed()).toMatch(/^Nothing is waiting/);
    expect(said(await here.as('eva').press(wanting))).toBe('Question #2 is no longer asked.');
    for (let i = 0; i < 2; i++) await here.press('ada', dropped, 'Undo');
    expect(await numbers()).toEqual([2]);
    expect(await here.count(`audit where act like 'faq.question-%'`)).toBe(2);
  });

  it('offer the form of an answer where everybody was asked, and a sentence where it came too late', async () => {
    await here.ask('ben');
    expect(formIn(await press('Answer')).fields.map((each) => each.name)).toEqual(['answer']);
    const [drop, topic, fill] = await Promise.all(
      ['Drop', 'Suggest', 'Answer'].map(async (each) => control(await gaps(), each)),
    );
    await here.as('ben').say('faq answered 1');
    for (const id of [drop, topic, fill]) {
      expect(said(await here.as('ada').press(id ?? ''))).toBe('Question #1 is answered already.');
    }
    expect(said(await here.as('eva').press(drop ?? ''))).toMatch(/coordinator/);
  });
});

describe('a question suggested as a topic', () => {
  it('is on the list of topics once, credited to whoever asked and wanted by all who want to know it', async () => {
    await here.ask('ben', LIGHTS, 'We have 400 of them.');
    await want('eva');
    const list = await gaps();
    await Promise.all([1, 2].map(() => here.press('ada', list, 'Suggest as topic')));
    expect(await backlog()).toMatch(
      /#1 Who pays for street lights\? · 2 want it · suggested by ben · since .*\nWe have 400 of them\./,
    );
    expect(await here.count('topics_topic')).toBe(1);
    expect(await here.count(`audit where act = 'faq.question-topic'`)).toBe(1);
    expect(await listed()).toMatch(/#1 Who pays.* · suggested as a topic/);
    expect(labelsIn(await gaps())).toEqual(['Answer', 'Drop']);
    expect(linesOf(here.standing('Question') ?? messageIn(undefined)).join(' ')).toContain(
      'It was suggested as a topic',
    );
  });

  it('joins a topic much like it', async () => {
    await here.as('max').say('topics suggest Paying for street lights');
    await here.ask('ben', 'How do we pay for the street lights?');
    await press('Suggest as topic');
    expect(await here.count('topics_topic')).toBe(1);
    expect(await backlog()).toMatch(/#1 Paying for street lights · 2 want it · suggested by max/);
  });

  it('names nobody who only looked for it', async () => {
    await note('ben', LIGHTS);
    await press('Suggest as topic');
    expect(await backlog()).toMatch(/1 wants it · suggested by ada/);
  });

  it('too long for a title is cut, with all of it in the reason', async () => {
    await here.ask('ben', `${'lights '.repeat(27)}end?`);
    await press('Suggest as topic');
    expect(await here.count(`topics_topic where length(title) <= 120 and why like '%end?'`)).toBe(1);
  });

  it('is answered like any other, and is closed then', async () => {
    await here.ask('ben');
    await press('Suggest as topic');
    await here.under('eva', 'Question', 'The city.');
    const which = messageIn(await here.press('ben', here.standing('Question'), 'It was answered'));
    await here.press('ben', which, 'This answers it');
    expect(await listed()).toMatch(/^Nothing is waiting/);
  });

  it('dropped and brought back stays what it was', async () => {
    await here.ask('ben');
    await press('Suggest as topic');
    await here.press('ada', messageIn(await press('Drop')), 'Undo');
    expect(await listed()).toContain('suggested as a topic');
  });
});

describe('a new entry', () => {
  const publish = () => here.publish('Who pays for the street lights?', 'The city does.');

  it('is posted once under a question that it may answer, which stays open', async () => {
    await here.ask('ben');
    await publish();
    await here.house.settle();
    const offers = here.told('general').filter((each) => each.startsWith('This may answer'));
    expect(offers).toEqual([
      expect.stringMatching(/^This may answer question #1 \| #1 Who pays for the street lights\?/),
    ]);
    expect(here.paper.in('general').at(-1)?.under).toBe(here.paper.in('general').at(0)?.id);
    expect(await numbers()).toEqual([1]);
  });

  it('closes what was only looked for, and leaves alone what it does not answer', async () => {
    await note('ben', LIGHTS);
    await note('ben', BUSES);
    await publish();
    expect(await numbers()).toEqual([2]);
    expect(lettersTo(here, 'ben')).toHaveLength(1);
  });

  it('made of a question is shown on its card, and leads to the answer', async () => {
    await here.ask('ben');
    await here.under('eva', 'Question', 'The city does.');
    await here.press('ben', here.standing('Your question', 'direct-ben'), 'This answers it');
    const form = formIn(await here.press('ada', here.standing('Question #1:'), 'Keep it'));
    // Reworded, it needs nobody's word.
    const answer = 'It is a municipal cost; half of it is refunded.';
    const saved = await here
      .as('ada')
      .submit(form.name, { question: ['Street lighting: who bears it?'], answer: [answer] });
    await here.press('ada', messageIn(saved), 'Publish');
    const card = here.standing('Question #1:');
    expect(linesOf(card ?? messageIn(undefined))).toContain('In the FAQ as #1: Street lighting: who bears it?');
    expect(labelsIn(card ?? messageIn(undefined))).toEqual(['Show the answer', 'Not answered after all']);
    expect(toldIn(await here.press('max', card, 'Show the answer'))).toContain(answer);
  });

  it('that may not be shown to everybody stays off the card, and answers nobody', async () => {
    await here.ask('ben');
    await note('luz', 'who bears the costs of night buses');
    await here.as('ben').say('faq answered 1');
    await here.house.settle();
    const form = formIn(await here.press('ada', here.standing('Question #1:'), 'Keep it'));
    const saved = await here.as('ada').submit(form.name, { question: [LIGHTS], answer: ['The city does.'] });
    await here.house.db.execute(`update faq_entry set closed_in = 'paper/W1/secret'`);
    await here.press('ada', messageIn(saved), 'Publish');
    expect(await here.count(`faq_entry where state = 'published'`)).toBe(1);
    const card = here.standing('Question #1:') ?? messageIn(undefined);
    expect([linesOf(card).join(' ').includes('In the FAQ'), labelsIn(card)]).toEqual([
      false,
      ['Not answered after all'],
    ]);
    expect(await numbers()).toEqual([2]);
  });
});

describe('two accounts of one person', () => {
  it('are one who asks, wants, answers and knows', async () => {
    const benny = here.as('benny', { platform: here.slate, workspace: 'S1', channel: 'red' });
    await here.ask('ben');
    await here.ask('eva', BUSES);
    await benny.press(control(here.standing('Question #1') ?? messageIn(undefined), 'I want to know'));
    for (const who of [benny, here.as('ben')]) {
      await who.press(control(here.standing('Question #2') ?? messageIn(undefined), 'I want to know'));
    }
    await here.ask('eva', 'What is truancy?');
    await benny.press(control(here.standing('Question #3') ?? messageIn(undefined), 'I want to know'));
    await benny.submit('faq.answer', { question: ['2'], answer: ['Line 3.'] });
    await here.house.settle();
    expect(await listed()).toMatch(/#2 .* 3 want to know.*1 answer.*#1 .* 2 want to know.*#3 .* 2 want to know/s);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(toldIn(await here.as('ben').say('convener profile link')))?.[0];
    expect(said(await benny.say(`convener profile link code: ${code}`))).toBe('Your accounts are joined');
    await here.house.settle();
    expect(await listed()).toMatch(/#2 .* 2 want to know.*1 answer.*#3 .* 2 want to know.*#1 .* 1 wants to know/s);
    expect(linesOf(here.standing('Question #1') ?? messageIn(undefined)).join(' ')).toContain('1 wants to know');
    expect(await here.count('faq_reply')).toBe(1);
  });
});
