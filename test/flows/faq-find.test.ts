import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/surface/platform.ts';
import { type Hall, hall } from './faq-hall.ts';
import { alter, piece, shelve } from './faq-shelf.ts';
import { control, labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';

const LIGHTS = 'How do cities pay for street lights?';
const FROM_BUDGET = 'From the city budget; the county gives back half of what the lamps cost.';
const CURFEW = 'Does a curfew for young people help?';
const NIGHTS = 'It moves them elsewhere. Open youth centres at night instead.';

let here: Hall;
beforeEach(async () => {
  here = await hall();
  await here.as('ben').say('convener help');
});

const search = (query: string, who = 'ben') => here.as(who).say(`faq search ${query}`);
const press = (reply: Reply, label: string, who = 'ben', nth = 0) =>
  here.as(who).press(control(messageIn(reply), label, nth));

describe('a search', () => {
  it('with one clear answer shows it in full at once', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET, { tags: ['lights'], links: ['https://example.org/'] });
    await shelve(here, CURFEW, NIGHTS);
    const found = await search('how do cities pay for street lights');
    expect(linesOf(messageIn(found)).slice(0, 5)).toEqual([
      'This should answer it',
      `#1 ${LIGHTS}`,
      FROM_BUDGET,
      'Tags: lights',
      'https://example.org/',
    ]);
    expect(labelsIn(messageIn(found)).slice(0, 3)).toEqual(['This helped', 'Not this', 'Share in channel']);
    expect(found).toMatchObject({ kind: 'whisper', fleeting: true });
  });

  it('with several shows each with what it says about it, without scores, and each can be shown and left again', async () => {
    await shelve(
      here,
      'Who pays for the street lights?',
      `${'Nothing of it here. '.repeat(12)}The lamps are paid by the city. ${'More. '.repeat(40)}`,
    );
    await shelve(here, 'Who repairs the street lights?', 'Call the county.');
    const found = await search('street lights');
    const lines = linesOf(messageIn(found));
    expect(lines[0]).toBe('2 entries come near');
    expect(lines.join('\n')).toContain('#2 Who repairs the street lights? · Call the county.');
    expect(lines.join('\n')).not.toMatch(/0\.\d|%/);
    for (const line of lines) expect(line.length).toBeLessThan(240);
    const shown = await press(found, 'Show #2');
    expect(shown.kind).toBe('replace');
    expect(toldIn(shown)).toContain('Call the county.');
    expect(toldIn(shown)).toContain('the words you searched with are kept');
    const back = await press(shown, 'Back');
    expect(messageIn(back)).toEqual(messageIn(found));
  });

  it('finds what is typed with other accents, cases and mistakes, in both languages', async () => {
    await shelve(here, '¿Cómo se paga el alumbrado público?', 'Del presupuesto.');
    await shelve(here, CURFEW, NIGHTS);
    expect(toldIn(await search('COMO SE PAGA EL ALUMBRADO PUBLICO'))).toContain('Del presupuesto.');
    expect(toldIn(await search('como se paga el alumbardo publico'))).toContain('#1');
    expect(toldIn(await search('does a curfwe for yuong people help'))).toContain('#2');
  });

  it('shows questions and answers in the reader’s language', async () => {
    const es = { language: 'es' } as const;
    await shelve(here, LIGHTS, FROM_BUDGET, {
      pieces: [piece('question', '¿Cómo se paga el alumbrado?', es), piece('answer', 'Del presupuesto.', es)],
    });
    await here.as('eva').say('convener profile edit language: es');
    const found = toldIn(await search('how do cities pay for street lights', 'eva'));
    expect(found).toContain('Esta debería ser la respuesta');
    expect(found).toContain('#1 ¿Cómo se paga el alumbrado?');
    expect(found).toContain('Del presupuesto.');
    expect(found).not.toContain('city budget');
  });

  it('for a number shows that entry, with or without its sign', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET);
    for (const typed of ['#1', '1', ' # 1 ']) expect(toldIn(await search(typed))).toContain(FROM_BUDGET);
    expect(said(await search('#77'))).toBe('There is no entry #77.');
    expect(said(await search('99999999999999999999'))).toBe('Nothing found');
  });

  it('that finds nothing says what can be done', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET);
    const found = await search('tax on sugar drinks');
    expect(said(found)).toBe('Nothing found');
    expect(labelsIn(messageIn(found))).toEqual(['Ask everyone', 'Note that I looked for this']);
  });

  it('for something that only an answer or a tag says offers that, apart from the rest', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET, { tags: ['sodium'] });
    expect(said(await search('sodium zanzibar'))).toBe('Nothing found');
    for (const query of ['county', 'sodium']) {
      const found = linesOf(messageIn(await search(query)));
      expect(found.slice(0, 2)).toEqual([
        'Nobody asked it like that, but these answers mention it',
        `#1 ${LIGHTS} · ${FROM_BUDGET}`,
      ]);
    }
  });

  it('without words, or with too many, says so', async () => {
    expect(said(await search('🎉🎉'))).toBe(
      'There is nothing in that to search for. Write a question, or a few words of one.',
    );
    expect((await here.as('ben').say('faq search')).kind).toBe('form');
    expect(said(await search('x'.repeat(10_000)))).toBe(
      'That is 10,000 characters long. Put it in a sentence or two, at most 300 characters.',
    );
  });

  it('takes what looks like code, a mention or another direction as words', async () => {
    await shelve(here, 'كيف ندفع ثمن إنارة الشوارع؟', 'من الميزانية');
    await shelve(here, "Robert'); drop table faq_entry;--", 'Escape it.');
    expect(toldIn(await search('كيف ندفع ثمن إنارة الشوارع'))).toContain('من الميزانية');
    expect(toldIn(await search("robert'); drop table faq_entry;--"))).toContain('Escape it.');
    expect(said(await search('<@U123> *bold* `code` <!channel>'))).toBe('Nothing found');
    expect(await here.count('faq_entry')).toBe(2);
  });

  it('leaves nothing of what was searched for behind', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET);
    await search('zanzibar streetlamps');
    await search(`zanzibar ${'x'.repeat(400)}`);
    await search('zanzibar 🎉');
    for (const table of ['inbound', 'draft', 'faq_question', 'faq_asking', 'outbox', 'job', 'audit']) {
      expect(await here.count(`${table} t where t::text ilike '%zanzibar%'`)).toBe(0);
    }
  });
});

describe('an entry that is not there', () => {
  it('is followed to the one it was merged into', async () => {
    const old = await shelve(here, 'Who pays for lamps?', 'The city.');
    const kept = await shelve(here, LIGHTS, FROM_BUDGET);
    await alter(here, old, { act: 'merged', state: 'merged', mergedInto: kept.id });
    const shown = toldIn(await search('#1'));
    expect(shown).toContain(FROM_BUDGET);
    expect(shown).toContain('#1 was merged into this one.');
    await alter(here, kept, { act: 'merged', state: 'merged', mergedInto: old.id });
    expect(said(await search('#1'))).toBe('There is no entry #1.');
  });

  it('is said to be removed, to wait, or not to exist', async () => {
    const gone = await shelve(here, LIGHTS, FROM_BUDGET);
    await alter(here, gone, { act: 'removed', state: 'removed' });
    await shelve(here, CURFEW, NIGHTS, { published: false });
    expect(said(await search('#1'))).toBe('#1 is no longer in the FAQ.');
    expect(said(await search('#2'))).toContain('#2 is still to be looked at by a steward.');
    expect(said(await search(LIGHTS))).toBe('Nothing found');
    expect(said(await search(CURFEW))).toBe('Nothing found');
  });

  it('is not shown by a button from before', async () => {
    const entry = await shelve(here, 'Who pays for the street lights?', FROM_BUDGET);
    await shelve(here, 'Who repairs the street lights?', 'Call the county.');
    const found = await search('street lights');
    await alter(here, entry, { act: 'removed', state: 'removed' });
    const gone = await press(found, 'Show #1');
    expect(said(gone)).toBe('#1 is no longer in the FAQ.');
    expect(toldIn(await press(gone, 'Back'))).toContain('#2');
    const shown = await press(found, 'Show #2');
    expect(toldIn(await press(shown, 'Back'))).not.toContain('#1');
  });
});

describe('what somebody searched for', () => {
  it('is no longer at hand after a restart, and they are told', async () => {
    await shelve(here, 'Who pays for the street lights?', FROM_BUDGET);
    await shelve(here, 'Who repairs the street lights?', 'Call the county.');
    const found = await search('street lights');
    const shown = await press(found, 'Show #2');
    here.house.clock.pass(25 * 3_600_000);
    const sentence = 'What you searched for is no longer at hand. Please search again with /faq search.';
    expect(said(await press(shown, 'Back'))).toBe(sentence);
    const nothing = await search('tax on sugar drinks');
    here.house.clock.pass(25 * 3_600_000);
    expect(said(await press(nothing, 'Note that I looked'))).toBe(sentence);
    expect(said(await press(shown, 'This helped'))).toBe('Thank you, good to know');
  });

  it('is not for somebody else', async () => {
    const nothing = await search('tax on sugar drinks');
    expect(said(await press(nothing, 'Note that I looked', 'eva'))).toContain('no longer at hand');
    expect(await here.count('faq_question')).toBe(0);
  });

  it('is kept as a gap where they ask for that, once', async () => {
    const nothing = await search('tax on sugar drinks');
    await press(nothing, 'Note that I looked');
    await press(nothing, 'Note that I looked');
    expect(await here.count("faq_question where kind = 'noted' and text = 'tax on sugar drinks'")).toBe(1);
  });

  it('stands in the form of a question to everybody', async () => {
    const form = await press(await search('tax on sugar drinks'), 'Ask everyone');
    expect(form).toMatchObject({ kind: 'form' });
    expect(JSON.stringify(form)).toContain('tax on sugar drinks');
  });
});

describe('what somebody says of an entry', () => {
  const verdicts = () => here.count('faq_verdict');

  it('counts once, and the other button changes it', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET);
    const shown = await search('#1');
    expect(said(await press(shown, 'This helped'))).toBe('Thank you, good to know');
    await press(shown, 'This helped');
    expect(await here.count('faq_verdict where helped')).toBe(1);
    expect(toldIn(await press(shown, 'Not this'))).toContain('Noted: #1 did not help');
    expect(await verdicts()).toBe(1);
    expect(await here.count('faq_verdict where helped')).toBe(0);
  });

  it('makes their words a way to find it, as they were told', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET);
    await shelve(here, CURFEW, NIGHTS);
    const words = 'cities and what they pay for lamps in the street';
    const found = await search(words);
    const shown = labelsIn(messageIn(found)).includes('This helped') ? found : await press(found, 'Show #1');
    expect(toldIn(shown)).toContain('With “This helped” the words you searched with are kept');
    const thanks = await press(shown, 'This helped');
    expect(said(thanks)).toBe('Thank you. Your words now lead others here');
    expect(await here.count(`faq_asking where text = '${words}' and said_by is not null`)).toBe(1);
    expect(said(await search(words, 'eva'))).toBe('This should answer it');
    await press(thanks, 'Not this');
    expect(await here.count('faq_asking')).toBe(0);
  });

  it('keeps no words where there was no search', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET);
    const shown = await search('#1');
    expect(toldIn(shown)).not.toContain('words you searched with');
    await press(shown, 'This helped');
    expect(await here.count('faq_asking')).toBe(0);
  });

  it('against it leads to what comes next, and to everybody', async () => {
    await shelve(here, 'Who pays for the street lights?', FROM_BUDGET);
    await shelve(here, 'Who repairs the street lights?', 'Call the county.');
    const shown = await press(await search('street lights'), 'Show #1');
    const next = await press(shown, 'Not this');
    expect(toldIn(next)).toContain('Perhaps one of these');
    expect(toldIn(next)).not.toContain('#1');
    expect(labelsIn(messageIn(next))).toEqual(['Show #2', 'Ask everyone', 'Note that I looked for this']);
    const last = await press(await press(next, 'Show #2'), 'Not this');
    expect(said(last)).toBe('That was all that comes near');
    expect(labelsIn(messageIn(last))).toEqual(['Ask everyone', 'Note that I looked for this']);
  });
});

describe('while somebody types what they look for', () => {
  const offers = (typed: string, limit = 25) =>
    here.paper.inbox().complete({
      from: { event: 'c1', workspace: 'W1', channel: 'general', person: 'ben' },
      path: ['faq', 'search'],
      name: 'query',
      typed,
      limit,
    });

  it('entries are offered by their question, and choosing one shows it', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET);
    await shelve(here, CURFEW, NIGHTS);
    expect((await offers('who pays for street lights'))[0]).toEqual({ label: `#1 ${LIGHTS}`, value: '#1' });
    expect(toldIn(await search('#1'))).toContain(FROM_BUDGET);
    expect(await offers('#2')).toEqual([{ label: `#2 ${CURFEW}`, value: '#2' }]);
    expect(await offers('')).toEqual([
      { label: `#2 ${CURFEW}`, value: '#2' },
      { label: `#1 ${LIGHTS}`, value: '#1' },
    ]);
  });

  it('drafts, what was removed and what says nothing are not', async () => {
    await shelve(here, LIGHTS, FROM_BUDGET, { published: false });
    const gone = await shelve(here, 'Who pays for street lights?', FROM_BUDGET);
    await alter(here, gone, { act: 'removed', state: 'removed' });
    for (const typed of ['', '1', '2', 'street lights', '🎉', '   ', 'x'.repeat(5_000)])
      expect(await offers(typed)).toEqual([]);
  });

  it('a long question is cut to what a platform shows', async () => {
    await shelve(here, `${'How do cities pay '.repeat(11)}?`, FROM_BUDGET);
    const [offer] = await offers('how do cities pay');
    expect(offer?.label.length).toBeLessThanOrEqual(100);
    expect(offer?.label).toMatch(/…$/);
  });
});

it('an entry with more than fits is shown for the place that is chosen', async () => {
  await shelve(here, LIGHTS, 'Everywhere the same. '.repeat(80), {
    pieces: [piece('answer', 'The mayor decides. '.repeat(80), { place: 'San Salvador' })],
  });
  const shown = await search('#1');
  expect(toldIn(shown)).not.toContain('The mayor');
  const there = await here.as('ben').press(control(messageIn(shown), 'Answer for another place'), ['San Salvador']);
  expect(toldIn(there)).toContain('In San Salvador: The mayor decides.');
  expect(toldIn(there)).not.toContain('Everywhere the same');
});
