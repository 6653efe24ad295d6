import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { backlog, type Town, town } from './town.ts';

let here: Town;
/** Monday 2 March 2026, 9:00 in Chicago. */
beforeEach(async () => {
  here = await town();
});

const as = (id: string) => here.house.person(id);
const settle = () => here.house.settle();
const at = async (moment: string) => {
  here.house.clock.set(moment);
  await settle();
};
const headlines = (channel = 'general') => standingIn(here.paper, channel).map((each) => each.headline);
const last = () => linesOf(standingIn(here.paper).at(-1) ?? { headline: '', blocks: [] }).join('\n');
const plan = (words: string) => as('ada').say(`topics poll ${words}`);
const QUESTION = 'What should we talk about next?';
const EVERY = 'top 3 every: every second monday 09:00 closes: 2026-03-13 17:00';

describe('a poll that opens later', () => {
  it('opens at its time, of the topics most wanted by then', async () => {
    await backlog(here, 2);
    expect(toldIn(await plan('top 2 opens: wednesday 10:00 closes: friday 17:00'))).toMatch(
      /^The poll is planned\nOpens 2026-03-04T16:00:00\.000Z\. The 2 topics most wanted by then are put to the vote\.\n/,
    );
    await as('ben').say('topics suggest Mentors');
    for (const id of ['eva', 'kim']) {
      await as(id).press(control(messageIn(await as(id).say('topics list')), 'Me too', id === 'eva' ? 2 : 0));
    }
    await settle();
    expect(headlines()).toEqual([]);
    await at('2026-03-04T16:00:01Z');
    expect(headlines()).toEqual([QUESTION]);
    expect(last()).toMatch(/1\. Mentors .*\n2\. Curfews .*\n[\s\S]*2026-03-06T23:00:00/);
    await at('2026-03-06T23:00:01Z');
    expect(headlines()).toHaveLength(2);
  });

  it('of topics that were named leaves out those that no longer wait', async () => {
    await backlog(here, 3);
    await plan('1, 2, 3 opens: wednesday 10:00 closes: friday 17:00');
    await as('ada').say('topics remove 2');
    await at('2026-03-04T16:00:01Z');
    expect(last()).toMatch(/1\. Curfews .*\n2\. Mentors .*\n/);
  });

  it('with too few topics is not opened, and the coordinators are told', async () => {
    await backlog(here, 2);
    await plan('top 2 opens: wednesday 10:00 closes: friday 17:00');
    await as('ada').say('topics remove 2');
    await at('2026-03-04T16:00:01Z');
    expect(headlines()).toEqual([]);
    expect(headlines('direct-ada')).toEqual([`A planned poll did not open: ${QUESTION}`]);
  });

  it('has to open before it closes', async () => {
    await backlog(here, 2);
    expect(toldIn(await plan('top 2 opens: friday 17:00 closes: wednesday 10:00'))).toContain(
      'It would close before it opens, Friday 6 March 2026, 17:00 (Chicago).',
    );
    expect(toldIn(await plan('top 2 every: whenever closes: friday'))).toContain(
      'I cannot read “whenever” as how often.',
    );
  });
});

describe('a poll that comes again', () => {
  it('opens at each time of its rhythm and closes at the same hour, across a change of clocks', async () => {
    await backlog(here, 8);
    expect(toldIn(await plan(EVERY))).toContain('Opens 2026-03-09T14:00:00.000Z, and then every second monday 09:00.');
    await at('2026-03-09T14:00:01Z');
    expect(last()).toContain('2026-03-13T22:00:00');
    await at('2026-03-13T22:00:01Z');
    await at('2026-03-16T14:00:01Z');
    expect(headlines()).toHaveLength(2);
    await at('2026-03-23T14:00:01Z');
    expect(headlines()).toHaveLength(3);
    expect(last()).toContain('2026-03-27T22:00:00');
  });

  it('that was missed opens late, once, and stays open as long as ever', async () => {
    await backlog(here, 8);
    await plan(EVERY);
    await at('2026-04-08T12:00:00Z');
    expect(headlines()).toEqual([QUESTION]);
    expect(last()).toContain('2026-04-12T22:00:00');
    await at('2026-04-20T14:00:01Z');
    expect(headlines().filter((each) => each === QUESTION)).toHaveLength(2);
  });

  it('is opened once by three of us at once', async () => {
    await backlog(here, 4);
    await plan(EVERY);
    here.house.clock.set('2026-03-09T14:00:01Z');
    await Promise.all([settle(), settle(), settle()]);
    expect(headlines()).toEqual([QUESTION]);
  });

  it('goes on after a time when too few topics waited, and says when it tries again', async () => {
    await backlog(here, 1);
    await plan(EVERY);
    await at('2026-03-09T14:00:01Z');
    const letter = standingIn(here.paper, 'direct-ada').at(-1);
    expect(letter && linesOf(letter).join('\n')).toContain('It is tried again 2026-03-23T14:00:00');
    await as('ben').say('topics suggest Parks');
    await at('2026-03-23T14:00:01Z');
    expect(headlines()).toEqual([QUESTION]);
  });

  it('keeps how it is held', async () => {
    await backlog(here, 3);
    await plan(`${EVERY} method: ranked anonymity: sealed question: Which first?`);
    await at('2026-03-09T14:00:01Z');
    expect(headlines()).toEqual(['Which first?']);
    expect(labelsIn(standingIn(here.paper).at(-1) ?? { headline: '', blocks: [] })).toContain('Fill in my ballot');
    const { rows } = await here.house.db.execute(sql`select method, anonymity, reveal from topics_poll`);
    expect(rows).toEqual([{ method: 'ranked', anonymity: 'sealed', reveal: 'at-close' }]);
  });
});

describe('the list of polls', () => {
  it('shows what is open and what is planned, and stops it', async () => {
    expect(toldIn(await as('ada').say('topics polls'))).toContain('No poll is open or planned');
    await backlog(here, 5);
    await plan('1, 2 closes: friday');
    await plan(EVERY);
    const list = messageIn(await as('ada').say('topics polls'));
    expect(list.headline).toBe('One open poll, 1 planned');
    expect(labelsIn(list)).toEqual(['Edit #1', 'Close #1 now', 'Stop']);
    const stop = control(list, 'Stop');
    const replies = await Promise.all([as('ada').press(stop), as('ada').press(stop)]);
    expect(replies.map(said).toSorted()).toEqual(['No more such polls are opened', 'This was stopped before.']);
    await at('2026-03-09T14:00:01Z');
    expect(headlines().filter((each) => each === QUESTION)).toHaveLength(1);
    expect(said(await as('ben').say('topics polls'))).toMatch(/coordinator/);
  });
});

describe('the reminder', () => {
  const reminders = () => headlines().filter((each) => each === 'This poll is still open').length;
  const openPoll = async () => {
    await backlog(here, 2);
    for (const id of ['ben', 'eva']) await as(id).say('topics list');
    await plan('1, 2 closes: 2026-03-11 17:00');
    await settle();
  };
  const vote = (id: string) => as(id).press(control(standingIn(here.paper)[0] ?? { headline: '', blocks: [] }, '1 ·'));

  it('stands once under the poll when two thirds of its time are over, and names nobody', async () => {
    await openPoll();
    await vote('ben');
    await at('2026-03-08T12:00:00Z');
    expect(reminders()).toBe(0);
    await at('2026-03-09T14:00:00Z');
    await at('2026-03-10T14:00:00Z');
    expect(reminders()).toBe(1);
    expect(last()).toBe(
      'This poll is still open\n1 member has voted, 2 have not. It closes 2026-03-11T22:00:00.000Z. Vote in the message above.',
    );
    expect(here.paper.in('general').at(-1)?.under).toBe(here.paper.in('general')[0]?.id);
  });

  it('says that the poll is closed once it is', async () => {
    await openPoll();
    await at('2026-03-10T14:00:00Z');
    await at('2026-03-11T22:00:01Z');
    expect(headlines()).toContain('This poll is closed');
    expect(reminders()).toBe(0);
  });

  it('is left out when nearly everyone has voted, or the poll is closed', async () => {
    await openPoll();
    for (const id of ['ada', 'ben', 'eva']) await vote(id);
    await at('2026-03-10T14:00:00Z');
    expect(reminders()).toBe(0);
    await plan('top 1 closes: friday');
  });

  it('is for the poll’s new time where it was given another, and still one', async () => {
    await openPoll();
    await as('ada').say('topics edit 1 closes: 2026-03-20 17:00');
    await at('2026-03-10T14:00:00Z');
    expect(reminders()).toBe(0);
    await at('2026-03-16T14:00:00Z');
    expect(reminders()).toBe(1);
    await as('ada').say('topics edit 1 closes: 2026-03-30 17:00');
    await settle();
    const reminder = standingIn(here.paper).find((each) => each.headline === 'This poll is still open');
    expect(reminder && linesOf(reminder).join('\n')).toContain('It closes 2026-03-30T22:00');
    await at('2026-03-29T14:00:00Z');
    expect(reminders()).toBe(1);
  });
});
