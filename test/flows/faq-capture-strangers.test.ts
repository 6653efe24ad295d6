import { beforeEach, describe, expect, it } from 'vitest';
import { faq } from '../../src/chores/faq/chore.ts';
import { community, makeCoordinator } from '../support/house.ts';
import { capturing, question, thread } from './faq-capturing.ts';
import { formIn, type Hall, hall } from './faq-hall.ts';
import { control, messageIn, said, standingIn, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
  await community(here.house.db, { name: 'Others', at: [{ platform: 'paper', workspace: 'W1', channel: 'attic' }] });
  await here.as('zed', { channel: 'attic' }).say('faq add');
  await makeCoordinator(here.house.db, 'zed');
});

const zed = () => here.as('zed', { channel: 'attic' });
const shelve = async (text = 'We charge by the bag.') => {
  const reply = await here.as('ada').submit('faq.add', { question: [question], answer: [text] });
  return control(messageIn(reply), 'Publish now');
};

describe('in another community', () => {
  it('an entry is not published', async () => {
    const publish = await shelve();
    expect(said(await zed().press(publish))).toContain('not in this community');
    expect((await here.entries())[0]?.state).toBe('draft');
  });

  it('nothing is added to an entry, and what is there is not offered', async () => {
    await here.as('ada').press(await shelve());
    const offer = messageIn(await here.as('ben').submit('faq.add', { question: [question], answer: ['By weight.'] }));
    const join = control(offer, 'Add to #1');
    expect(said(await here.as('ben', { channel: 'attic' }).press(join))).toContain('not in this community');
    expect(said(await zed().submit('faq.add', { question: [question], answer: ['By weight.'] }))).toBe('Saved as #1');
    expect(await here.count('faq_asking')).toBe(0);
  });

  it('what was typed is not saved', async () => {
    await here.as('ada').press(await shelve());
    const offer = messageIn(await here.as('ben').submit('faq.add', { question: [question], answer: ['By weight.'] }));
    const elsewhere = here.as('ben', { channel: 'attic' });
    expect(said(await elsewhere.press(control(offer, 'Save it')))).toContain('no longer kept');
    expect(await here.count('faq_entry')).toBe(1);
  });

  it('nobody answers for their words', async () => {
    await capturing(here).keep();
    await here.house.settle();
    const [card] = standingIn(here.paper, 'direct-eva');
    if (!card) throw new Error('eva was not asked');
    const elsewhere = here.as('eva', { channel: 'attic' });
    expect(said(await elsewhere.press(control(card, 'Yes, with my')))).toContain('Nothing was changed');
    expect((await here.entries())[0]?.authors).toMatchObject([{ consent: 'asked' }]);
  });

  it('a message that was chosen is not captured', async () => {
    const form = formIn(await capturing(here).capture());
    const reply = await here
      .as('ben', { channel: 'attic' })
      .submit(form.name, { question: [question], answer: ['Bags.'] });
    expect(said(reply)).toContain('open for too long');
    expect(await here.count('faq_entry')).toBe(0);
  });
});

it('somebody known elsewhere keeps what their platform said of them', async () => {
  here.paper.profiles.set('yan', { name: 'yan', zone: 'Asia/Tokyo', locale: 'es', admin: false });
  await here.as('yan', { channel: 'attic' }).say('faq add');
  await capturing(here).keep({ ...thread, author: { person: 'yan', name: 'Yan Q.' } });
  expect(await here.count("account where external = 'yan' and zone = 'Asia/Tokyo' and name = 'yan'")).toBe(1);
  expect((await here.entries())[0]?.authors).toMatchObject([{ name: 'yan', consent: 'asked' }]);
});

it('all of it is said in the language of whoever reads it', async () => {
  here.paper.profiles.set('ben', { name: 'ben', locale: 'es-SV', admin: false });
  const { capture, send } = capturing(here);
  const form = formIn(await capture());
  expect([form.title, form.submit, form.fields.map((each) => each.label)]).toEqual([
    'Guardar una respuesta',
    'Guardar',
    ['Pregunta', 'Respuesta', 'Etiquetas', 'Enlaces', 'Vale solo en'],
  ]);
  expect(toldIn(await send(await capture()))).toMatch(/^Guardada como #1\nAhora la revisa ada/);
  expect(said(await send(await capture()))).toBe('Esto ya está guardado, como #1');
  expect(said(await send(await capture(), { answer: '…' }))).toBe('problems');
});

it('the form and the shortcut have names that every platform has room for', () => {
  const add = faq.commands.find((each) => each.path === 'faq add');
  expect(Object.values(add?.fields ?? {}).filter((each) => !each.aside)).toHaveLength(5);
  const labels = [...Object.values(faq.shortcuts[0]?.label ?? {}), ...Object.values(add?.form?.title ?? {})];
  expect(labels).toHaveLength(4);
  expect(labels.filter((each) => each.length > 24)).toEqual([]);
});

it('a captured message is thanked for with no more than a receipt where nobody can be asked', async () => {
  const { author: _, ...machine } = thread;
  expect(toldIn(await capturing(here).keep(machine))).toBe(
    'Saved as #1\nNext, ada looks at it; until then it is not found.',
  );
});
