import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/surface/platform.ts';
import { answer, by, type Capturing, capturing, question, thread } from './faq-capturing.ts';
import { filled, formIn, type Hall, hall } from './faq-hall.ts';
import { control, labelsIn, messageIn, said, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});

const capture: Capturing['capture'] = (...of) => capturing(here).capture(...of);
const send: Capturing['send'] = (...of) => capturing(here).send(...of);

const words = async () =>
  (await here.entries()).map((entry) => entry.pieces.map((piece) => `${piece.part}: ${piece.text}`));

describe('a message in a thread', () => {
  it('opens the form with the first message as the question and itself as the answer', async () => {
    const form = formIn(await capture());
    expect(form.fields.map((each) => each.name)).toEqual(['question', 'answer', 'tags', 'links', 'place']);
    expect([filled(form, 'question'), filled(form, 'answer')]).toEqual([question, answer]);
  });

  it('is saved with one press, with where it was said, and waits for the steward', async () => {
    const reply = await send(await capture());
    expect(said(reply)).toBe('Saved as #1');
    expect(toldIn(reply)).toContain('Next, ada looks at it');
    const [entry] = await here.entries();
    expect(entry).toMatchObject({
      number: 1,
      state: 'draft',
      origin: 'message',
      closedIn: null,
      link: 'https://chat.example/m7',
      source: { platform: 'paper', workspace: 'W1', channel: 'general', message: 'm7' },
    });
    const [eva, leo] = [await here.member('eva'), await here.member('leo')];
    expect(entry?.pieces).toEqual([
      { part: 'question', place: '', language: null, text: question, quotes: leo },
      { part: 'answer', place: '', language: null, text: answer, quotes: eva },
    ]);
    expect(entry?.authors).toMatchObject([{ member: eva, name: 'eva', consent: 'asked' }]);
    expect(entry?.capturedBy).toBe(await here.member('ben'));
  });

  it('leaves no trace of its words until the form is sent in', async () => {
    await capture();
    expect(await here.count("draft where values::text like '%bag%' or values::text like '%waste%'")).toBe(0);
    expect(await here.count("inbound where reply::text like '%bag%'")).toBe(0);
    expect(await here.count("account where external in ('eva', 'leo')")).toBe(0);
  });

  it('that was said in other words quotes nobody', async () => {
    await send(await capture(), { answer: 'Pay per sack is usual there; prices follow size.' });
    expect((await here.entries())[0]?.pieces[1]?.quotes).toBeNull();
  });

  it('of which only half is kept still quotes who wrote it', async () => {
    await send(await capture(), { answer: 'We charge by the bag' });
    expect((await here.entries())[0]?.pieces[1]?.quotes).toBe(await here.member('eva'));
  });

  it('keeps how it was really asked where the question is put better', async () => {
    await send(await capture(), { question: 'What does waste cost per household?' });
    expect((await here.entries())[0]?.pieces[0]?.quotes).toBeNull();
    expect(await here.count(`faq_asking where text = '${question}' and said_by is not null`)).toBe(1);
  });

  it('of a machine quotes nobody, has no author, and asks nobody', async () => {
    const { author: _, ...of } = thread;
    const reply = await send(await capture({ ...of, answers: { text: question } }));
    expect(toldIn(reply)).not.toContain('is asked privately');
    const [entry] = await here.entries();
    expect([entry?.authors, entry?.pieces.map((each) => each.quotes)]).toEqual([[], [null, null]]);
  });

  it('of one’s own needs nobody’s word', async () => {
    await send(await capture({ ...thread, author: by('ben') }));
    expect((await here.entries())[0]?.authors).toMatchObject([{ name: 'ben', consent: 'named' }]);
  });

  it('makes known whoever never took part, by name and no more', async () => {
    await send(await capture());
    expect(await here.count("account where external = 'eva' and seen_at = to_timestamp(0)")).toBe(1);
    await here.house.settle();
    expect(here.told('direct-eva')[0]).toContain('you said would help others');
  });

  it('captured again by somebody else is told of, and makes no second entry', async () => {
    await send(await capture());
    const reply = await send(await capture(thread, 'kim'), { question: 'What is waste collection priced by?' }, 'kim');
    expect(said(reply)).toBe('This is kept already, as #1');
    expect(await here.count('faq_entry')).toBe(1);
    await here.as('kim').press(control(messageIn(reply), 'Add my question'));
    expect(await here.count('faq_asking')).toBe(1);
  });

  it('captured by two at once is one entry', async () => {
    const [ben, kim] = [await capture(), await capture(thread, 'kim')];
    const replies = await Promise.all([send(ben), send(kim, {}, 'kim')]);
    expect(replies.map(said).toSorted()).toEqual(['Saved as #1', 'This is kept already, as #1']);
    expect(await here.count('faq_entry')).toBe(1);
  });
});

describe('a message that answers nothing', () => {
  const alone = ({ text }: { text: string }) => capture({ id: 'm1', text, author: by('leo') });

  it.each([
    'Does anybody price waste by the bag?',
    'how do you all price waste',
    '¿Cómo cobran la basura?',
    'cómo se cobra la basura en su ciudad',
  ])('asks, and leaves the answer to be typed: %s', async (text) => {
    const form = formIn(await alone({ text }));
    expect([filled(form, 'question'), filled(form, 'answer')]).toEqual([text, undefined]);
  });

  it('else answers, and leaves the question to be typed', async () => {
    const form = formIn(await alone({ text: answer }));
    expect([filled(form, 'question'), filled(form, 'answer')]).toEqual([undefined, answer]);
  });

  it('and asks is answered by whoever captures it, in their name', async () => {
    await send(await alone({ text: question }), { answer: 'By the bag.' });
    const [entry] = await here.entries();
    expect(entry?.pieces.map((each) => each.quotes)).toEqual([await here.member('leo'), await here.member('ben')]);
    expect(entry?.authors).toMatchObject([{ name: 'ben', consent: 'named' }]);
  });

  it('without a word opens the form empty', async () => {
    const form = formIn(await alone({ text: '' }));
    expect([filled(form, 'question'), filled(form, 'answer')]).toEqual([undefined, undefined]);
  });
});

describe('what cannot be saved', () => {
  const add = (values: Record<string, string>) =>
    here.as('ben').submit('faq.add', Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value]])));
  const problemsIn = (reply: Reply) => (reply.kind === 'problems' ? Object.keys(reply.problems) : reply.kind);

  it.each([
    [{ answer }, ['question']],
    [{ question }, ['answer']],
    [{ question: '👍👍', answer }, ['question']],
    [{ question, answer: '  👍 … ' }, ['answer']],
    [{ question: 'x'.repeat(10_000), answer: 'y'.repeat(10_000) }, ['question', 'answer']],
    [{ question, answer, links: 'javascript:alert(1)' }, ['links']],
    [{ question, answer, tags: 'a, b, c, d, e, f, g' }, ['tags']],
    [{ question, answer, place: 'z'.repeat(61) }, ['place']],
  ])('is marked in its field', async (values, fields) => {
    expect(problemsIn(await add(values as Record<string, string>))).toEqual(fields);
    expect(await here.count('faq_entry')).toBe(0);
  });

  it('is offered again, filled in, where a form cannot be marked', async () => {
    const slate = { platform: here.slate, workspace: 'S1', channel: 'red' };
    const reply = await here.as('sol', slate).submit('faq.add', { question: [question], answer: ['…'] });
    const again = formIn(await here.as('sol', slate).press(control(messageIn(reply), 'Try again')));
    expect([filled(again, 'question'), filled(again, 'answer')]).toEqual([question, '…']);
  });

  it('with all it may hold is kept as it was written', async () => {
    const odd = "'; drop table faq_entry; -- <@U1|Uma> @everyone *bold* كيف ندفع؟";
    await add({
      question: odd,
      answer: `${odd}\n\nsecond`,
      tags: '#Waste, waste, Prices',
      links: 'https://a.example/x',
      place: 'San Salvador',
    });
    const [entry] = await here.entries();
    expect(entry?.pieces.map((each) => [each.part, each.place, each.text])).toEqual([
      ['question', '', odd.replace('<@U1|Uma>', '@Uma')],
      ['answer', 'San Salvador', `${odd.replace('<@U1|Uma>', '@Uma')}\n\nsecond`],
    ]);
    expect([entry?.tags, entry?.links]).toEqual([['waste', 'prices'], ['https://a.example/x']]);
  });

  it('twice by a double click is one entry', async () => {
    const replies = await Promise.all([add({ question, answer }), add({ question, answer })]);
    expect(replies.map(said).toSorted()).toEqual(['Saved as #1', 'This is kept already, as #1']);
    expect(await words()).toHaveLength(1);
  });

  it('because its author was forgotten meanwhile is to be said in other words', async () => {
    await here.as('eva').say('faq gaps');
    const form = await capture();
    await here.forget('eva');
    const reply = await send(form);
    expect(problemsIn(reply)).toEqual(['answer']);
    expect(await here.count("person where name = 'eva'")).toBe(0);
    expect(said(await send(form, { answer: 'Per sack, following size.' }))).toBe('Saved as #1');
  });

  it('because it was held for too long can be opened as one’s own words, with what was typed', async () => {
    const form = await capture();
    here.house.clock.pass(25 * 60 * 60_000);
    const draft = formIn(form).name;
    const reply = await here.as('ben').submit(draft, { question: [question], answer: ['Per sack.'] });
    expect(said(reply)).toContain('open for too long');
    const again = formIn(await here.as('ben').press(control(messageIn(reply), 'Open it as my own')));
    expect([filled(again, 'question'), filled(again, 'answer')]).toEqual([question, 'Per sack.']);
    expect(await here.count('faq_entry')).toBe(0);
    expect(await here.count("draft where values::text like '%sack%'")).toBe(0);
  });

  it('of a message that somebody else holds is told from it', async () => {
    const form = formIn(await capture());
    const reply = await here.as('kim').submit(form.name, { question: [question], answer: [answer] });
    expect(reply.kind).toBe('whisper');
    expect(await here.count('faq_entry')).toBe(0);
  });
});

describe('an answer that is there already', () => {
  const add = (who: string, q: string, a: string) => here.as(who).submit('faq.add', { question: [q], answer: [a] });
  beforeEach(async () => {
    const reply = await add('ada', question, answer);
    await here.as('ada').press(control(messageIn(reply), 'Publish now'));
    expect((await here.entries())[0]?.state).toBe('published');
  });

  const like = 'How do cities price the collection of their waste?';
  const other = 'By weight. A household pays forty cents a kilo, and the truck has a scale.';

  it('is offered before anything is saved', async () => {
    const reply = await add('ben', like, other);
    expect(said(reply)).toBe('An entry is much like this');
    expect(labelsIn(messageIn(reply))).toEqual(['Add to #1', 'Save it as its own']);
    expect(await here.count('faq_entry')).toBe(1);
  });

  it('and another answer is saved as its own once, however often it is pressed', async () => {
    const own = control(messageIn(await add('ben', like, other)), 'Save it');
    const replies = await Promise.all([here.as('ben').press(own), here.as('ben').press(own)]);
    expect(replies.map(said).toSorted()).toEqual(['It was saved before, as #2', 'Saved as #2']);
    expect(await here.count('faq_entry')).toBe(2);
  });

  it('takes the question, and what says something else waits with a note', async () => {
    const join = control(messageIn(await add('ben', like, other)), 'Add to #1');
    expect(toldIn(await here.as('ben').press(join))).toContain('Yours waits as #2');
    expect(toldIn(await here.as('ben').press(join))).toContain('Yours waits as #2');
    expect(await here.count(`faq_asking where text = '${like}'`)).toBe(1);
    expect(await here.count("faq_revision where why = '#1'")).toBe(1);
    expect(await here.count('faq_entry')).toBe(2);
  });

  it('takes the question alone where the answer says the same', async () => {
    const reply = await add('ben', like, `${answer} Ask us.`);
    expect(toldIn(await here.as('ben').press(control(messageIn(reply), 'Add to #1')))).toContain('no second entry');
    expect(await here.count('faq_entry')).toBe(1);
  });

  it('is not pressed by somebody else', async () => {
    const own = control(messageIn(await add('ben', like, other)), 'Save it');
    expect(said(await here.as('kim').press(own))).toContain('no longer kept');
  });

  it('lends its tags to a message much like it', async () => {
    const values = { question: ['Which parks are open at night?'], answer: ['All of them.'], tags: ['parks, night'] };
    const reply = await here.as('ada').submit('faq.add', values);
    await here.as('ada').press(control(messageIn(reply), 'Publish now'));
    const text = 'Which of the parks are open at night?';
    const form = formIn(await capture({ ...thread, answers: { text, author: by('leo') } }));
    expect(filled(form, 'tags')).toBe('parks, night');
    expect(filled(formIn(await capture()), 'tags')).toBeUndefined();
  });
});

it('hundreds of captures in a minute are one message to whoever said it and one to the steward', async () => {
  for (let i = 0; i < 200; i++) {
    await send(
      await capture({ ...thread, id: `m${i}`, text: `${answer} Number ${'abcdefghij'[i % 10]} ${i} ${'x'.repeat(i)}` }),
      {
        question: `Question number ${i} ${'y'.repeat(i % 100)}?`,
      },
    );
  }
  await here.house.settle();
  expect(await here.count('faq_entry')).toBe(200);
  expect(here.told('direct-eva')).toHaveLength(1);
  expect(here.told('direct-ada')).toHaveLength(1);
}, 120_000);
