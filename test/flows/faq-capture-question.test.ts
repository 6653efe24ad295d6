import { beforeEach, describe, expect, it } from 'vitest';
import { type Forum, forum, LIGHTS } from './faq-asking.ts';
import { by, type Capturing, capturing } from './faq-capturing.ts';
import { filled, formIn } from './faq-hall.ts';
import { control, messageIn, said, toldIn } from './reading.ts';

let here: Forum;
beforeEach(async () => {
  here = await forum();
  await here.ask('leo');
});

const text = 'The county pays for the poles, and each town for the power that they use.';
const root = () => {
  const found = here.paper
    .in('general')
    .find((each) => each.shown.some(({ message }) => JSON.stringify(message).includes(LIGHTS)));
  if (!found) throw new Error('the question was not posted');
  return found.id;
};
const capture = () => capturing(here).capture({ id: 'm7', text, author: by('eva'), root: root() });
const send: Capturing['send'] = (...of) => capturing(here).send(...of);

describe('an answer under a question of ours', () => {
  it('is captured with that question, whoever asked it', async () => {
    expect(filled(formIn(await capture()), 'question')).toBe(LIGHTS);
    expect(said(await send(await capture()))).toBe('Saved as #1');
    const [entry] = await here.entries();
    expect(entry).toMatchObject({ origin: 'question' });
    expect(entry?.pieces[0]?.quotes).toBe(await here.member('leo'));
    expect(await here.count(`faq_question where entry_id = '${entry?.id}'`)).toBe(1);
  });

  it('that is there already makes its entry the question’s', async () => {
    await here.publish('Who pays for the lights of streets?', text);
    const offer = messageIn(await send(await capture()));
    expect(toldIn(await here.as('ben').press(control(offer, 'Add to #1')))).toContain('no second entry');
    const [entry] = await here.entries();
    expect(await here.count(`faq_question where entry_id = '${entry?.id}' and state = 'answered'`)).toBe(1);
  });
});

it('a question that somebody made up is not one', async () => {
  const values = { question: ['Who mows?'], answer: ['Gardeners.'] };
  const form = formIn(await here.as('ben').say('faq add'));
  for (const of of ['nonsense', '00000000-0000-4000-8000-000000000000']) {
    await here.as('ben').submit(form.name, { ...values, question: [`${values.question[0]} ${of}`], of: [of] });
  }
  expect((await here.entries()).map((each) => each.origin)).toEqual(['added', 'added']);
});
