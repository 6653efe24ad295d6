import { beforeEach, describe, expect, it } from 'vitest';
import { community } from '../support/house.ts';
import { BUSES, type Forum, forum, LIGHTS } from './faq-asking.ts';
import { formIn } from './faq-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';

let here: Forum;
/** Monday 2 March 2026, 9:00 in Chicago. */
beforeEach(async () => {
  here = await forum();
});

const card = () => linesOf(here.standing('Question') ?? { headline: '', blocks: [] }).join('\n');
const cards = () => here.howMany('Question');

describe('a question', () => {
  it('that nothing answers is posted at once, in every channel of the community', async () => {
    const reply = await here.ask('ben', LIGHTS, 'We have 400 of them.');
    expect(toldIn(reply)).toMatch(/^Question #1 is out\nEverybody can answer “Who pays for street lights\?”/);
    expect(card()).toMatch(
      /^Question #1: Who pays for street lights\?\nWe have 400 of them\.\nAsked by ben on 2026-03-02.* · 1 wants to know\nNobody has answered yet\. What you write in answer to this message is kept/,
    );
    expect(labelsIn(here.standing('Question') ?? messageIn(reply))).toEqual([
      'Answer',
      'I want to know too',
      'It was answered',
    ]);
    expect(standingIn(here.slate, 'red').map((each) => each.headline)).toEqual([`Question #1: ${LIGHTS}`]);
  });

  it('is posted in the channel that was chosen for questions, and there alone', async () => {
    await here.postIn('answers');
    await here.ask('ben');
    expect([cards(), here.howMany('Question', 'answers'), standingIn(here.slate, 'red')]).toEqual([0, 1, []]);
  });

  it('opens a form where it is not typed along', async () => {
    const form = formIn(await here.as('ben').say('faq ask'));
    expect(form.fields.map(({ name, required }) => [name, required])).toEqual([
      ['question', true],
      ['details', false],
    ]);
    expect(toldIn(await here.as('ben').say(`faq ask ${LIGHTS}`))).toMatch(/^Question #1 is out/);
  });

  it('is counted per community', async () => {
    await here.ask('ben');
    await here.ask('ben', BUSES);
    expect(toldIn(await here.ask('ben', 'What is truancy?'))).toMatch(/^Question #3/);
  });

  it('asked twice at once is posted once, and the second is offered the first', async () => {
    const both = await Promise.all([here.ask('ben'), here.ask('ben')]);
    expect(both.map(said).toSorted()).toEqual(['Question #1 is out', 'This may be answered already']);
    expect(cards()).toBe(1);
  });
});

describe('a question that an entry may answer', () => {
  beforeEach(async () => {
    await here.publish('Who pays for the street lights?', 'The city does, and the county gives half of it back.');
  });

  it('is not posted: the entry is shown first, to whoever asks alone', async () => {
    const reply = await here.ask('ben');
    expect(reply.kind).toBe('whisper');
    expect(toldIn(reply)).toMatch(
      /^This may be answered already\nNothing is posted yet\. You asked: Who pays for street lights\?\n#1 Who pays for the street lights\?\nThe city does, and the county/,
    );
    expect(labelsIn(messageIn(reply))).toEqual(['Show #1', '#1 answers it', 'Ask everyone all the same']);
    expect([cards(), await here.count('faq_question')]).toEqual([0, 0]);
  });

  it('that is answered by it is never posted, and its words are another way to find it', async () => {
    const reply = messageIn(await here.ask('ben'));
    expect(toldIn(await here.press('ben', reply, 'Show'))).toContain(
      'The city does, and the county gives half of it back.',
    );
    for (let i = 0; i < 2; i++) {
      expect(said(await here.press('ben', reply, '#1 answers it'))).toBe('Good: entry #1 answers it');
    }
    expect(await here.count('faq_verdict where helped')).toBe(1);
    expect(await here.count(`faq_asking where text = '${LIGHTS}'`)).toBe(1);
    expect([cards(), await here.count('faq_question')]).toEqual([0, 0]);
  });

  it('is asked all the same where that is wanted, once however often it is pressed', async () => {
    const reply = messageIn(await here.ask('ben', LIGHTS, 'In the county'));
    const presses = await Promise.all([1, 2].map(() => here.press('ben', reply, 'Ask everyone')));
    expect(presses.map(said).toSorted()).toEqual(['Question #1 is out', 'You asked this already: it is question #1']);
    expect(card()).toContain('In the county');
    expect([cards(), await here.count('faq_question')]).toEqual([1, 1]);
  });

  it('is asked by nobody but whoever typed it', async () => {
    const reply = messageIn(await here.ask('ben'));
    expect(said(await here.press('eva', reply, 'Ask everyone'))).toMatch(/no longer kept/);
    expect(said(await here.press('eva', reply, '#1 answers it'))).toMatch(/no longer kept/);
    expect(await here.count('faq_question')).toBe(0);
  });

  it('is still at hand where the entry is gone meanwhile', async () => {
    const reply = messageIn(await here.ask('ben'));
    await here.house.db.execute(`update faq_entry set state = 'removed'`);
    for (const label of ['Show', '#1 answers it']) {
      expect(said(await here.press('ben', reply, label))).toMatch(/^That entry is no longer there for you/);
    }
    expect(said(await here.press('ben', reply, 'Ask everyone'))).toBe('Question #1 is out');
  });

  it('is not shown what was said where they cannot read', async () => {
    await here.house.db.execute(`update faq_entry set closed_in = 'paper/W1/secret', captured_by = null`);
    await here.house.db.execute('delete from faq_author');
    expect(said(await here.ask('ben'))).toBe('Question #1 is out');
  });
});

describe('a question much like one that is open', () => {
  const SAME = 'who pays for the street lights';

  it('is offered that one, and wanting it posts nothing', async () => {
    await here.ask('ben');
    const reply = messageIn(await here.ask('eva', SAME));
    expect(linesOf(reply).join('\n')).toMatch(/#1 Who pays for street lights\? · asked on .* · 1 wants to know/);
    for (let i = 0; i < 2; i++) {
      expect(said(await here.press('eva', reply, 'I want to know #1 too'))).toBe('Question #1 is yours too now');
    }
    expect(card()).toContain('2 want to know');
    expect([cards(), await here.count('faq_question'), await here.count('faq_want')]).toEqual([1, 1, 1]);
  });

  it('is asked all the same where it is another one', async () => {
    await here.ask('ben');
    const reply = messageIn(await here.ask('eva', SAME));
    expect(said(await here.press('eva', reply, 'Ask everyone'))).toBe('Question #2 is out');
    expect(cards()).toBe(2);
  });

  it('of one’s own is not wanted twice', async () => {
    await here.ask('ben');
    const reply = messageIn(await here.ask('ben', SAME));
    expect(said(await here.press('ben', reply, 'I want to know'))).toMatch(/^You asked #1 yourself/);
    expect(card()).toContain('1 wants to know');
  });
});

describe('wanting to know too', () => {
  it('is counted once, and can be taken back', async () => {
    await here.ask('ben');
    const on = () => here.press('eva', here.standing('Question'), 'I want to know');
    const both = await Promise.all([on(), on()]);
    expect(both.map(said).toSorted()).toEqual([
      'Noted: you want to know #1 too',
      'You said already that you want to know #1 too',
    ]);
    expect(card()).toContain('2 want to know');
    const first = both[0];
    expect(said(await here.press('eva', messageIn(first), 'Not any more'))).toMatch(/^Taken back/);
    expect(card()).toContain('1 wants to know');
    expect(said(await here.press('ben', here.standing('Question'), 'I want to know'))).toMatch(
      /^You asked #1 yourself/,
    );
  });
});

describe('what is not a question', () => {
  it.each([['🔥🔥'], ['?!'], ['\u200b\u202e']])('%s is not posted', async (typed) => {
    const reply = await here.ask('ben', typed);
    expect(JSON.stringify(reply)).toContain('A question needs at least one word');
    expect(await here.count('faq_question')).toBe(0);
  });

  it('is too long at 10,000 characters, and taken at 200', async () => {
    expect(JSON.stringify(await here.ask('ben', 'long '.repeat(2_000)))).toMatch(/200/);
    expect(await here.count('faq_question')).toBe(0);
    await here.ask('ben', `${'long '.repeat(39)}good?`, 'd'.repeat(600));
    expect(card()).toContain('good?');
  });

  it('is never markup, code or a mention: words stay words', async () => {
    const typed = `'); drop table faq_question; -- *bold* <@U1|everyone> كيف ندفع`;
    await here.ask('ben', typed);
    expect(card()).toContain(`'); drop table faq_question; -- *bold* @everyone كيف ندفع`);
    expect(await here.count('faq_question')).toBe(1);
  });
});

it('is told in the reader’s own language, and the channel’s in the community’s', async () => {
  here = await forum({ language: 'es' });
  await here.as('eva').say('convener profile edit language: en');
  expect(said(await here.ask('ben'))).toBe('La pregunta #1 está publicada');
  const posted = here.standing('Pregunta');
  expect(posted && linesOf(posted).join(' ')).toMatch(/^Pregunta #1: Who pays.* Preguntó ben el .* 1 persona quiere/);
  expect(said(await here.press('eva', posted, 'Yo también'))).toBe('Noted: you want to know #1 too');
});

it('knows nothing of another community’s questions and entries', async () => {
  await here.ask('ben');
  const button = control(here.standing('Question') ?? { headline: '', blocks: [] }, 'I want to know');
  const there = [{ platform: 'paper', workspace: 'W2', channel: 'other' }] as const;
  await community(here.house.db, { name: 'Others', at: there });
  const stranger = here.as('zoe', { workspace: 'W2', channel: 'other' });
  expect(said(await stranger.press(button))).toMatch(/^That question is not there, or not in this community/);
  for (const label of ['Answer', 'It was answered']) {
    const other = control(here.standing('Question') ?? { headline: '', blocks: [] }, label);
    expect(said(await stranger.press(other))).toMatch(/^That question is not there/);
  }
  expect(said(await stranger.submit('faq.answer', { question: ['1'], answer: ['Me'] }))).toBe(
    'There is no question #1.',
  );
  expect(toldIn(await stranger.say(`faq ask ${LIGHTS}`))).toMatch(/^Question #1 is out/);
  const kept = messageIn(await here.ask('eva'));
  const elsewhere = here.as('eva', { workspace: 'W2', channel: 'other' });
  expect(said(await elsewhere.press(control(kept, 'Ask everyone')))).toMatch(/no longer kept/);
  expect(await here.count('faq_question')).toBe(2);
});
