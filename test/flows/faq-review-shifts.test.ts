import { describe, expect, it } from 'vitest';
import { DAY, type Desk, desk, wordsOf } from './faq-desk.ts';
import { toldIn } from './reading.ts';

const approve = (here: Desk, who: string) => here.press(who, here.card(who), 'Approve');
const questions = [
  'Who pays for lights?',
  'Are there night buses?',
  'When is the next fair?',
  'How are mentors found?',
];

describe('shifts', () => {
  it('go round: what comes after all is settled is the next coordinator’s, in a message of its own', async () => {
    const here = await desk();
    await here.coordinator('cleo');
    await here.draft(questions[0]);
    await approve(here, 'ada');
    await here.draft(questions[1]);
    expect([here.cards('ada'), here.cards('cleo')]).toEqual([1, 1]);
    await approve(here, 'cleo');
    await here.draft(questions[2]);
    expect([here.cards('ada'), here.cards('cleo')]).toEqual([2, 1]);
  });

  it('that are over go on to the next coordinator, and both and the coordinators’ channel are told once', async () => {
    const here = await desk();
    await here.coordinator('cleo');
    await here.draft();
    await here.pass(3 * DAY);
    expect(here.card('cleo')?.headline).toBe('1 entry waits for you');
    expect(here.card('ada')).toMatchObject({ headline: 'cleo looks at the entries that wait now' });
    expect(wordsOf(here.letters('ada').at(-1))).toContain('cleo takes over the entries that wait');
    expect(here.told('desk').filter((each) => each.includes('went on to cleo'))).toHaveLength(1);
  });

  it('go on at most once in as many days as a steward has, also after the house was down', async () => {
    const here = await desk();
    await here.coordinator('cleo');
    await here.draft();
    await here.pass(40 * DAY);
    expect([here.cards('ada'), here.cards('cleo')]).toEqual([1, 1]);
    await here.pass(2 * DAY);
    expect(here.cards('ada')).toBe(1);
    await here.pass(DAY);
    expect(here.cards('ada')).toBe(2);
  });

  it('of the only coordinator are reminded of once, until there is another one', async () => {
    const here = await desk();
    await here.draft();
    await here.reach('2026-03-20T00:00:00Z');
    expect(here.cards('ada')).toBe(2);
    expect(here.told('desk').filter((each) => each.includes('still waits'))).toHaveLength(1);
    await here.coordinator('cleo');
    await here.pass(3 * DAY);
    expect(here.card('cleo')?.headline).toBe('1 entry waits for you');
  });

  it('of somebody who is no coordinator any more go on when the next draft comes', async () => {
    const here = await desk();
    await here.coordinator('cleo');
    await here.draft(questions[0]);
    await here.steps('ada');
    await here.draft(questions[1]);
    expect(here.card('cleo')?.headline).toBe('2 entries wait for you');
  });

  it('of somebody who is no coordinator any more go on when their time is over', async () => {
    const here = await desk();
    await here.coordinator('cleo');
    await here.draft();
    await here.steps('ada');
    await here.pass(3 * DAY);
    expect(here.cards('cleo')).toBe(1);
  });

  it('of somebody who is forgotten go on', async () => {
    const here = await desk();
    await here.coordinator('cleo');
    await here.draft();
    await here.forget('ada');
    await here.pass(3 * DAY);
    expect(here.card('cleo')?.headline).toBe('1 entry waits for you');
  });

  it('do not begin where there is no coordinator; who becomes one finds what waits', async () => {
    const here = await desk();
    await here.steps('ada');
    await here.draft();
    await here.pass(9 * DAY);
    expect(await here.count('faq_shift')).toBe(0);
    await here.coordinator('cleo');
    expect(toldIn(await here.as('cleo').say('faq review'))).toContain('1 entry waits for you');
    await here.draft(questions[1]);
    expect(here.card('cleo')?.headline).toBe('2 entries wait for you');
  });

  it('bring what is not whole any more since somebody was forgotten, which can be written anew', async () => {
    const here = await desk();
    await here.draft(questions[0], 'The city, all of it.', 'ben');
    await approve(here, 'ada');
    await here.house.db.execute(`update faq_piece set quotes = '${await here.member('ben')}' where part = 'answer'`);
    await here.forget('ben');
    expect(toldIn(await here.as('ada').say('faq review'))).toContain('Words of it went with somebody who left');
    await here.draft(questions[1], 'Yes, until two.', 'leo');
    expect(here.card('ada')?.headline).toBe('2 entries wait for you');
    await here.submit('ada', 'faq.edit', { entry: '1', question: questions[0] ?? '', answer: 'The city pays.' });
    expect(here.card('ada')?.headline).toBe('1 entry waits for you');
    expect(toldIn(await here.as('leo').say('faq search lights'))).toContain('Who pays for lights?');
  });
});
