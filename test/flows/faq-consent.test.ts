import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/surface/message.ts';
import { answer, by, type Capturing, capturing, question, thread } from './faq-capturing.ts';
import { type Hall, hall } from './faq-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});

const keep: Capturing['keep'] = (...of) => capturing(here).keep(...of);
const eva = () => here.as('eva', { channel: 'direct-eva' });
const cards = async (): Promise<readonly Message[]> => {
  await here.house.settle();
  return standingIn(here.paper, 'direct-eva');
};
const card = async () => {
  const message = (await cards()).at(-1);
  if (!message) throw new Error('eva was not asked');
  return message;
};
const press = async (label: string) => eva().press(control(await card(), label));
const consents = async () => (await here.entries()).map((entry) => entry.authors.map((each) => each.consent).join());
const more = (i: number): Parameters<Capturing['keep']> => [
  { ...thread, id: `m${i}`, text: `Number ${i} is paid by the state, out of the fund for roads and bridges.` },
  { question: `Who pays for the bridge of street ${'abcdefgh'[i]}${i}?` },
];

describe('whoever gave an answer', () => {
  it('is asked privately, with their words and three ways to answer', async () => {
    await keep();
    const message = await card();
    expect(linesOf(message).slice(0, 4)).toEqual([
      'One thing you said would help others: may we keep it?',
      'Somebody wants it in the answers that this community keeps. They are shown to its members and may be exported. Nothing of yours is published before you say so.',
      `#1 ${question}`,
      answer,
    ]);
    expect(labelsIn(message)).toEqual(['Yes, with my name', 'Yes, without my name', 'No, in other words']);
  });

  it.each([
    ['Yes, with my name', 'named', 'yes, with your name'],
    ['Yes, without my name', 'unnamed', 'yes, without your name'],
    ['No, in other words', 'no', 'no, only in other words'],
  ])('says %s', async (label, consent, noted) => {
    await keep();
    expect(said(await press(label))).toBe(`Noted for #1: ${noted}`);
    expect(await consents()).toEqual([consent]);
    expect(linesOf(await card())).toEqual(['Thank you: nothing waits for your answer', `#1: ${noted}`]);
    expect(labelsIn(await card())).toEqual(['Change #1', 'The same from now on']);
  });

  it('may change their mind', async () => {
    await keep();
    await press('Yes, with');
    const asked = messageIn(await press('Change #1'));
    expect(asked.headline).toBe('What may we do with #1?');
    await eva().press(control(asked, 'No'));
    expect(await consents()).toEqual(['no']);
  });

  it('is asked in one message for all that waits, at most three of them shown', async () => {
    for (let i = 1; i <= 5; i++) await keep(...more(i));
    expect(await cards()).toHaveLength(1);
    const lines = linesOf(await card());
    expect(lines[0]).toBe('5 things you said would help others: may we keep it?');
    expect(lines.filter((each) => each.startsWith('#'))).toHaveLength(3);
    expect(lines).toContain('and 2 more');
    expect(labelsIn(await card())).toContain('#2: No, in other words');
  });

  it('answers for all at once, also for what is not shown', async () => {
    for (let i = 1; i <= 5; i++) await keep(...more(i));
    expect(said(await press('All: yes, without'))).toBe('Noted for 5 of them: yes, without your name');
    expect(await consents()).toEqual(Array.from({ length: 5 }, () => 'unnamed'));
  });

  it('is asked in a new message where nothing waited any more', async () => {
    await keep();
    await press('Yes, with');
    await keep(...more(1));
    expect(await cards()).toHaveLength(2);
    expect(linesOf(await card()).filter((each) => each.startsWith('#'))).toHaveLength(1);
  });

  it('is not asked again after they said what holds from now on', async () => {
    await keep();
    await press('Yes, without');
    expect(said(await press('The same'))).toBe('From now on: yes, without your name');
    await keep(...more(1));
    expect(await cards()).toHaveLength(1);
    expect(await consents()).toEqual(['unnamed', 'unnamed']);
    expect(labelsIn(await card())).toContain('Ask me each time again');
    await press('Ask me each');
    await keep(...more(2));
    expect(await cards()).toHaveLength(2);
  });

  it('who wants nothing quoted is told of to whoever captures', async () => {
    await keep();
    await press('No, in');
    await press('The same');
    expect(toldIn(await keep(...more(1)))).toContain('does not want to be quoted');
    expect(await consents()).toEqual(['no', 'no']);
  });

  it('is not bothered where they cannot be reached, and nobody else is told', async () => {
    here.paper.fail('direct', { kind: 'refused', gone: false }, { times: 9 });
    await keep(thread, {}, 'ada');
    await here.house.settle();
    const everywhere = here.paper.entries.flatMap((each) => each.shown.map(({ message }) => message.headline));
    expect(everywhere.filter((each) => each.includes('would help others'))).toEqual([]);
  });

  it('is asked in their language', async () => {
    here.paper.profiles.set('eva', { name: 'eva', locale: 'es-SV', admin: false });
    await here.as('eva').say('convener help');
    await keep();
    expect((await card()).headline).toBe('Algo que dijiste ayudaría a otras personas: ¿lo podemos guardar?');
    expect(labelsIn(await card())).toEqual(['Sí, con mi nombre', 'Sí, sin mi nombre', 'No, con otras palabras']);
  });
});

describe('what they say', () => {
  it('is theirs alone to say', async () => {
    await keep();
    const yes = control(await card(), 'Yes, with my');
    expect(said(await here.as('ben').press(yes))).toContain('for whoever said it to answer');
    expect(said(await here.as('ada').press(yes))).toContain('for whoever said it to answer');
    expect(await consents()).toEqual(['asked']);
  });

  it('counts the same when it is said twice at once', async () => {
    await keep();
    const yes = control(await card(), 'Yes, with my');
    await Promise.all([eva().press(yes), eva().press(yes)]);
    expect(await consents()).toEqual(['named']);
  });

  it('of an entry that is gone changes nothing', async () => {
    await keep();
    const yes = control(await card(), 'Yes, with my');
    await here.house.db.execute('delete from faq_entry');
    expect(said(await eva().press(yes))).toContain('not there any more');
  });

  it('takes a published entry back where it is no', async () => {
    await keep(thread, {}, 'ada');
    await press('Yes, with');
    const [agreed] = await here.entries();
    await here.as('ada').press(`faq.publish-now:${agreed?.id}`.replace(/:.*/, `:${short(agreed?.id ?? '')}`));
    expect((await here.entries())[0]?.state).toBe('published');
    await eva().press(control(messageIn(await press('Change')), 'No'));
    expect((await here.entries())[0]).toMatchObject({ state: 'draft', closedIn: null });
    expect(await here.count('faq_entry where waits_since is not null')).toBe(1);
    expect(await here.count('faq_phrasing')).toBe(0);
  });

  it('lets nobody publish their words before', async () => {
    const reply = await keep(thread, {}, 'ada');
    expect(labelsIn(messageIn(reply))).toEqual([]);
    const [entry] = await here.entries();
    const publish = `faq.publish-now:${short(entry?.id ?? '')}`;
    expect(said(await here.as('ada').press(publish))).toContain('has not agreed');
    expect(said(await here.as('ben').press(publish))).not.toContain('published: everybody');
    expect((await here.entries())[0]?.state).toBe('draft');
  });
});

/** As an action's id holds a UUID. */
const short = (id: string): string => `=${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;

it('two accounts that are one person have one consent, and what the one said, captured and wished is the other’s', async () => {
  await keep();
  await keep({ ...more(1)[0], author: by('eve') }, more(1)[1]);
  await here
    .as('eve')
    .submit('faq.add', { question: ['Who mows the parks?'], answer: ['The gardeners of the city do.'] });
  const eve = await here.member('eve');
  await here.house.db.execute(`insert into faq_wish (member_id, consent, quiet) values ('${eve}', 'unnamed', true)`);
  const code = /\b[A-Z0-9]{4}-?[A-Z0-9]{4}\b/.exec(toldIn(await here.as('eva').say('convener profile link')))?.[0];
  await here.as('eve').say(`convener profile link ${code}`);
  const eva = await here.member('eva');
  const [one, two, three] = await here.entries();
  expect([one, two, three].map((each) => each?.authors.map((author) => author.member))).toEqual([[eva], [eva], [eva]]);
  expect([one, two, three].map((each) => each?.pieces[1]?.quotes)).toEqual([eva, eva, eva]);
  expect(three?.capturedBy).toBe(eva);
  expect(await here.count(`faq_revision where by_member = '${eva}'`)).toBe(1);
  expect(await here.count(`faq_wish where member_id = '${eva}' and consent = 'unnamed' and quiet`)).toBe(1);
});
