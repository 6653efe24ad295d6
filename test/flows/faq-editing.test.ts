import { describe, expect, it } from 'vitest';
import { capturing, thread } from './faq-capturing.ts';
import { CITY, type Desk, desk, LIGHTS, wordsOf } from './faq-desk.ts';
import { filled, formIn } from './faq-hall.ts';
import { piece, shelve } from './faq-shelf.ts';
import { control, labelsIn, messageIn, said, toldIn } from './reading.ts';

const entry = async (here: Desk, number = 1) => {
  const found = (await here.entries()).find((each) => each.number === number);
  if (!found) throw new Error(`no entry ${number}`);
  return found;
};
const answerIn = async (here: Desk) => (await entry(here)).pieces.find((each) => each.part === 'answer');

describe('an entry', () => {
  it('is edited in a form that shows what it says', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY, { tags: ['lights'], links: ['https://city.example/'] });
    const form = formIn(await here.as('ada').say('faq edit entry: 1'));
    expect([filled(form, 'question'), filled(form, 'answer')]).toEqual([LIGHTS, CITY]);
    expect([filled(form, 'tags'), filled(form, 'links')]).toEqual(['lights', 'https://city.example/']);
    const given = {
      question: LIGHTS,
      answer: 'The county.',
      tags: 'Lights, #Budget',
      asked: 'lamp bill?\n👍\nwho pays lamps',
    };
    const reply = await here.submit('ada', form.name, given);
    expect(toldIn(reply)).toContain('#1 is changed');
    expect(await entry(here)).toMatchObject({ tags: ['lights', 'budget'], links: [], revision: 3 });
    expect((await answerIn(here))?.text).toBe('The county.');
    expect(await here.count(`faq_asking where text in ('lamp bill?', 'who pays lamps')`)).toBe(2);
    expect(toldIn(await here.as('leo').say('faq search lamp bill?'))).toContain(LIGHTS);
  });

  it('is edited where a form has five fields, with every one of them', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    const red = { platform: here.slate, workspace: 'S1', channel: 'red' };
    await here.as('rita', red).say('convener help');
    await here.house.db.execute(`update member set coordinator = true`);
    const form = formIn(await here.as('rita', red).say('faq edit entry: #1'));
    expect(form.fields.map(({ name }) => name)).toEqual(['question', 'answer', 'tags', 'links', 'asked']);
  });

  it('that somebody else changed meanwhile is not overwritten, and what was typed is offered again', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    await here.coordinator('cleo');
    const mine = formIn(await here.as('ada').say('faq edit entry: 1'));
    const theirs = formIn(await here.as('cleo').say('faq edit entry: 1'));
    await here.submit('cleo', theirs.name, { question: LIGHTS, answer: 'The county.' });
    const reply = await here.submit('ada', mine.name, { question: LIGHTS, answer: 'The state, I wrote.' });
    expect(said(reply)).toContain('was changed while you wrote');
    expect(toldIn(reply)).toContain('cleo changed it');
    expect((await answerIn(here))?.text).toBe('The county.');
    const again = formIn(await here.as('ada').press(control(messageIn(reply), 'Open mine')));
    expect(filled(again, 'answer')).toBe('The state, I wrote.');
    await here.submit('ada', again.name, { question: LIGHTS, answer: 'The state, I wrote.' });
    expect((await answerIn(here))?.text).toBe('The state, I wrote.');
  });

  it('is told apart from one that is not there, and asked for where none was named', async () => {
    const here = await desk();
    expect(toldIn(await here.as('ada').say('faq edit'))).toContain('There is no entry yet');
    await shelve(here, LIGHTS, CITY);
    expect(said(await here.as('ada').say('faq edit entry: 99'))).toBe('There is no entry #99.');
    expect(said(await here.as('ada').say('faq edit entry: lights'))).toContain('not the number of an entry');
    const which = messageIn(await here.as('ada').say('faq edit'));
    expect(filled(formIn(await here.as('ada').press(control(which, 'Which'), ['1'])), 'answer')).toBe(CITY);
    expect(said(await here.as('ada').press(control(which, 'Which'), ['77']))).toContain('not there');
    const words = { entry: ['1'], question: ['???'], answer: ['x'] };
    expect(await here.as('ada').submit('faq.edit', words)).toMatchObject({ kind: 'problems' });
    expect(said(await here.as('leo').say('faq edit entry: 1'))).toContain('Only a coordinator');
    expect((await entry(here)).revision).toBe(2);
  });

  it('with wrong tags or links is refused beside the field', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    const typed = {
      entry: ['1'],
      question: [LIGHTS],
      answer: [CITY],
      tags: ['a,b,c,d,e,f,g'],
      links: ['javascript:alert(1)'],
    };
    const reply = await here.as('ada').submit('faq.edit', typed);
    const problems = reply.kind === 'problems' ? Object.keys(reply.problems) : [];
    expect(problems.toSorted()).toEqual(['links', 'tags']);
  });

  it('has another answer in a place, until that is removed on purpose', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    await here.submit('ada', 'faq.variant', { entry: '1', place: 'San Salvador', answer: 'The ministry.' });
    await here.submit('ada', 'faq.variant', { entry: '1', place: 'san salvador', answer: 'The ministry, all of it.' });
    const places = async () => (await entry(here)).pieces.filter(({ place }) => place !== '');
    expect(await places()).toMatchObject([{ place: 'San Salvador', text: 'The ministry, all of it.' }]);
    const careless = await here.submit('ada', 'faq.variant', { entry: '1', place: 'San Salvador' });
    expect(careless).toMatchObject({ kind: 'problems' });
    await here.submit('ada', 'faq.variant', { entry: '1', place: 'San Salvador', remove: 'yes' });
    expect(await places()).toEqual([]);
    expect(await here.submit('ada', 'faq.variant', { entry: '1', place: 'Lima', remove: 'yes' })).toMatchObject({
      kind: 'problems',
    });
  });

  it('is read and found in another language', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    const given = { entry: '1', language: 'es', question: '¿Quién paga el alumbrado?', answer: 'La ciudad.' };
    expect(toldIn(await here.submit('ada', 'faq.translate', given))).toContain('#1 is there in Spanish');
    expect(toldIn(await here.as('leo').say('faq search quien paga alumbrado'))).toContain('#1');
    const form = formIn(await here.as('ada').say('faq translate entry: 1 language: es'));
    expect(filled(form, 'answer')).toBe('La ciudad.');
    const edited = await here.submit('ada', 'faq.edit', { entry: '1', question: LIGHTS, answer: 'The county.' });
    expect(toldIn(edited)).toContain('What it says in Spanish was not changed');
  });

  it('taken out is not found, and is put back as it was', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    const reply = await here.submit('ada', 'faq.remove', { entry: '1', why: 'Not true any more' });
    expect(toldIn(await here.as('leo').say('faq search street lights'))).not.toContain(CITY);
    expect(await here.submit('ada', 'faq.edit', { entry: '1', question: LIGHTS, answer: CITY })).toMatchObject({
      kind: 'whisper',
    });
    expect(toldIn(await here.press('ada', messageIn(reply), 'Put it back'))).toContain('#1 is found again');
    expect(toldIn(await here.as('leo').say('faq search street lights'))).toContain(LIGHTS);
    expect(toldIn(await here.press('ada', messageIn(reply), 'Put it back'))).toContain('put back already');
  });
});

describe('words of somebody who has not agreed', () => {
  const captured = async () => {
    const here = await desk();
    await here.as('eva').say('convener help');
    const [ben] = [capturing(here)];
    await ben.keep(thread);
    await here.house.settle();
    return here;
  };

  it('are not published: the steward is told where it stands and asked for other words', async () => {
    const here = await captured();
    const card = here.card('ada');
    expect(wordsOf(card)).toContain('eva gave this answer and has not said yet');
    expect(labelsIn(card ?? { headline: '', blocks: [] })).toEqual([
      'Put in other words',
      'Reject',
      'Merge into…',
      'Later',
    ]);
    const form = formIn(await here.press('ada', card, 'Put in other words'));
    const same = await here.submit('ada', form.name, {
      question: filled(form, 'question') ?? '',
      answer: `${filled(form, 'answer')} Ask first.`,
    });
    expect(toldIn(same)).toContain('It still consists of their words');
    expect(labelsIn(here.card('ada') ?? { headline: '', blocks: [] })).not.toContain('Approve');
    const id = (await entry(here)).id;
    const forced = await here.as('ada').press(
      control(
        {
          headline: '',
          blocks: [
            {
              kind: 'controls',
              controls: [{ kind: 'button', label: 'x', action: { name: 'faq.approve', args: [id, 'card'] } }],
            },
          ],
        },
        'x',
      ),
    );
    expect(said(forced)).toBe('#1 cannot be published yet');
    expect((await entry(here)).state).toBe('draft');
  });

  it('said in other words are published, without the name', async () => {
    const here = await captured();
    const form = formIn(await here.press('ada', here.card('ada'), 'Put in other words'));
    await here.submit('ada', form.name, { question: LIGHTS, answer: 'Bags cost one to two dollars.' });
    expect((await answerIn(here))?.quotes).toBeNull();
    await here.press('ada', here.card('ada'), 'Approve');
    expect((await entry(here)).state).toBe('published');
    expect(toldIn(await here.as('leo').say('faq search who pays for street lights'))).not.toContain('eva');
  });

  it('do not come back into a published entry, neither typed nor from its history', async () => {
    const here = await captured();
    const theirs = (await answerIn(here))?.text ?? '';
    const form = formIn(await here.press('ada', here.card('ada'), 'Put in other words'));
    await here.submit('ada', form.name, { question: LIGHTS, answer: 'Bags cost one to two dollars.' });
    await here.press('ada', here.card('ada'), 'Approve');
    const typed = await here.submit('ada', 'faq.edit', { entry: '1', question: LIGHTS, answer: theirs });
    expect(JSON.stringify(typed)).toContain('has not agreed');
    const past = messageIn(await here.as('ada').say('faq history 1'));
    expect(said(await here.press('ada', past, 'Back to 1'))).toContain('has not agreed');
    expect((await answerIn(here))?.text).toBe('Bags cost one to two dollars.');
  });

  it('agreed to are published with the name', async () => {
    const here = await captured();
    await here.press('eva', here.letters('eva').at(-1), 'Yes');
    expect(labelsIn(here.card('ada') ?? { headline: '', blocks: [] })).toContain('Approve');
    await here.press('ada', here.card('ada'), 'Approve');
    expect((await entry(here)).state).toBe('published');
  });
});

describe('an entry of a private channel', () => {
  it('is reviewed in that channel alone, and shown nowhere else once it is published', async () => {
    const here = await desk();
    const closedIn = 'paper/W1/secret';
    const { id } = await shelve(here, LIGHTS, CITY, {
      closedIn,
      published: false,
      pieces: [piece('answer', 'Ask.', { place: 'Lima' })],
    });
    await here.draft('Are there night buses?', 'Until two.');
    expect(here.card('ada')?.headline).toBe('2 entries wait for you');
    expect(wordsOf(here.card('ada'))).toContain('night buses');
    await here.press('ada', here.card('ada'), 'Approve');
    const hidden = here.card('ada');
    expect(wordsOf(hidden)).toContain('captured in a private channel');
    expect(wordsOf(hidden)).not.toContain('street lights');
    expect(labelsIn(hidden ?? { headline: '', blocks: [] })).toEqual(['Later', 'Reject']);
    expect(wordsOf(messageIn(await here.as('ada').say('faq review')))).not.toContain('street lights');
    expect(said(await here.as('ada').say('faq edit entry: 1'))).toBe('There is no entry #1.');
    expect(said(await here.as('ada').say('faq history 1'))).not.toContain('street');
    const there = here.as('ada', { channel: 'secret' });
    const seen = messageIn(await there.say('faq review'));
    expect(wordsOf(seen)).toContain('it is shown in that channel alone');
    const reply = await there.press(control(seen, 'Approve'));
    expect(toldIn(reply)).toContain('shown in the channel it comes from, and nowhere else');
    expect((await entry(here)).closedIn).toBe(closedIn);
    expect(toldIn(await here.as('leo').say('faq search street lights'))).not.toContain(LIGHTS);
    expect(id).toBe((await entry(here)).id);
  });
});
