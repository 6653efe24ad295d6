import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/surface/action.ts';
import { community } from '../support/house.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { backlog, type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
  await backlog(here, 4, 'eva');
  await open('1, 2, 3 closes: 2026-03-10 votes: 2');
});

const as = (id: string) => here.house.person(id);
const open = async (how: string) => {
  await as('ada').say(`topics poll ${how}`);
  await here.house.settle();
};
const shown = () => standingIn(here.paper);
const cast = async (id: string, ...choices: readonly number[]) => {
  for (const choice of choices) await as(id).press(control(shown()[0] ?? { headline: '', blocks: [] }, `${choice} ·`));
};

describe('a poll closes at its time', () => {
  it('also when we were down then: the result is told once, to everyone, and the card has nothing to press', async () => {
    await cast('ben', 2);
    await cast('eva', 2, 3);
    here.house.clock.set('2026-03-12T08:00:00Z');
    await here.house.settle();
    const [card, result, ...more] = shown();
    expect(more).toEqual([]);
    expect(card && linesOf(card)).toEqual([
      'What should we talk about next?',
      'Closed 2026-03-10T22:00:00.000Z. Street lights is what the community talks about next.',
      ...['1. Street lights · 2 votes', '2. Mentors · 1 vote', '3. Curfews · 0 votes'],
      '2 of 3 members voted (67 %).',
    ]);
    expect(card && labelsIn(card)).toEqual([]);
    expect(result && linesOf(result)[0]).toBe('Chosen: Street lights');
    expect(standingIn(here.slate, 'red')).toEqual([card, result]);
  });

  it('and takes no ballot after it, even before we have noticed', async () => {
    await cast('ben', 1);
    const button = control(shown()[0] ?? { headline: '', blocks: [] }, '2 ·');
    here.house.clock.set('2026-03-10T22:00:00Z');
    expect(said(await as('eva').press(button))).toBe('This poll is closed. Nothing was changed.');
    await here.house.settle();
    expect(said(await as('eva').press(button))).toBe('This poll is closed. Nothing was changed.');
    expect(here.chosen).toMatchObject([{ title: 'Curfews', votes: 1 }]);
  });

  it('and tells the other chores who suggested the winner and who could speak, the suggester first', async () => {
    const list = messageIn(await as('ben').say('topics list'));
    await as('ben').press(control(list, 'I could speak'));
    await as('eva').press(control(list, 'I could speak'));
    await cast('ben', 1);
    here.house.clock.set('2026-03-11T00:00:00Z');
    await here.house.settle();
    const [told] = here.chosen;
    expect(told).toMatchObject({ community: here.community, title: 'Curfews', votes: 1 });
    expect(told?.speakers).toHaveLength(2);
    expect(told?.speakers[0]).toBe(told?.suggestedBy);
    expect(shown().at(-1)).toSatisfy((message) => linesOf(message).join().includes('2 members have said that they'));
  });

  it('and leaves the losers on the list with their interest, while the winner waits no longer', async () => {
    await cast('ben', 1);
    here.house.clock.set('2026-03-11T00:00:00Z');
    await here.house.settle();
    const list = toldIn(await as('ben').say('topics list'));
    expect(list).not.toContain('Curfews');
    expect(list).toMatch(/#2 Street lights · 1 wants it · suggested by eva/);
    await open('2, 3 closes: friday');
    expect(shown()).toHaveLength(3);
  });

  it('and a tie goes to what has waited longest', async () => {
    await cast('ben', 3);
    await cast('eva', 2);
    here.house.clock.set('2026-03-11T00:00:00Z');
    await here.house.settle();
    expect(shown().at(-1)).toSatisfy((message) =>
      linesOf(message).includes('One other topic had as many votes; the one that has waited longest was chosen.'),
    );
  });

  it('and without a vote nothing is chosen', async () => {
    await cast('ben', 1, 1);
    here.house.clock.set('2026-03-11T00:00:00Z');
    await here.house.settle();
    expect(shown().map((message) => message.headline)).toEqual([
      'What should we talk about next?',
      'The poll has closed and nobody voted',
    ]);
    expect(here.chosen).toEqual([]);
    expect(toldIn(await as('ben').say('topics list'))).toContain('#1 Curfews');
  });
});

describe('a coordinator closes a poll', () => {
  it('before its time; then its own time does nothing more', async () => {
    await cast('ben', 3);
    expect(toldIn(await as('ada').say('topics close'))).toBe(
      'Poll #1 is closed\nThe result is on its way to everyone.',
    );
    here.house.clock.set('2026-03-11T00:00:00Z');
    await here.house.settle();
    expect(shown()).toHaveLength(2);
    expect(here.chosen).toHaveLength(1);
    expect(said(await as('ada').say('topics close'))).toBe('No poll is open.');
    const { rows } = await here.house.db.execute(sql`select act, details->>'number' as number from audit order by id`);
    expect(rows).toEqual([
      { act: 'topics.poll', number: '1' },
      { act: 'topics.close', number: '1' },
    ]);
  });

  it('at the very moment at which it closes by itself, and it is told once', async () => {
    await cast('ben', 3);
    here.house.clock.set('2026-03-10T22:00:00Z');
    await Promise.all([as('ada').say('topics close'), here.house.engine.settle(), as('ada').say('topics close')]);
    await here.house.settle();
    expect(shown()).toHaveLength(2);
    expect(here.chosen).toHaveLength(1);
  });

  it('among several by its number or its button', async () => {
    await backlog(here, 7);
    await open('4, 5 closes: friday question: Second?');
    await open('6, 7 closes: friday question: Third?');
    const asked = await as('ada').say('topics close');
    expect(said(asked)).toBe('Several polls are open. Which one should end now?');
    expect(said(await as('ben').press(control(messageIn(asked), 'Close #2')))).toMatch(/^Only a coordinator/);
    expect(said(await as('ada').press(control(messageIn(asked), 'Close #2')))).toBe('Poll #2 is closed');
    expect(said(await as('ada').press(control(messageIn(asked), 'Close #2')))).toBe('This poll is closed already.');
    expect(said(await as('ada').say('topics close poll: #3'))).toBe('Poll #3 is closed');
    expect(said(await as('ada').say('topics close poll: 3'))).toBe('There is no open poll #3.');
    expect(toldIn(await as('ada').say('topics close poll: last'))).toContain('“last” is not the number of a poll.');
  });

  it('but not another community’s', async () => {
    const at = [{ platform: 'paper', workspace: 'W1', channel: 'other' }];
    const other = await community(here.house.db, { name: 'Other', at });
    const stranger = here.house.person('ada', { channel: 'other' });
    expect(said(await stranger.say('topics list'))).toBe('No topic waits');
    await here.house.db.execute(sql`update member set coordinator = true where community_id = ${other}`);
    const { rows } = await here.house.db.execute<{ id: string }>(sql`select id from topics_poll`);
    const button = encodeAction({ name: 'topics.close-now', args: [rows[0]?.id ?? ''] });
    expect(said(await stranger.press(button))).toMatch(/^This poll belongs to another/);
    expect(said(await stranger.say('topics close'))).toBe('No poll is open.');
  });
});

describe('one person with accounts on two platforms', () => {
  it('has one ballot once they are joined: the one cast last', async () => {
    await cast('ben', 1, 2);
    here.house.clock.pass(60_000);
    const benny = here.house.person('benny', { platform: here.slate, workspace: 'S1', channel: 'red' });
    await benny.press(control(standingIn(here.slate, 'red')[0] ?? { headline: '', blocks: [] }, '3 ·'));
    await here.house.settle();
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(toldIn(await as('ben').say('convener profile link')))?.[0];
    expect(said(await benny.say(`convener profile link code: ${code}`))).toBe('Your accounts are joined');
    await here.house.settle();
    for (const card of [shown()[0], standingIn(here.slate, 'red')[0]]) {
      expect(card && linesOf(card)).toEqual(
        expect.arrayContaining([
          '1. Curfews · 0 votes',
          '2. Street lights · 0 votes',
          '3. Mentors · 1 vote',
          '1 member has voted.',
        ]),
      );
    }
    expect(said(await as('ben').press(control(shown()[0] ?? { headline: '', blocks: [] }, '3 ·')))).toBe(
      'You have no vote in this poll now',
    );
  });
});
