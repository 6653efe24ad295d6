import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/surface/action.ts';
import { community } from '../support/house.ts';
import { action, control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { backlog, type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});

const as = (id: string) => here.house.person(id);
const open = async (how: string) => {
  const reply = await as('ada').say(`topics poll ${how}`);
  await here.house.settle();
  return reply;
};
const card = () => standingIn(here.paper).at(-1) ?? { headline: 'nothing', blocks: [] };
const tally = async () => {
  await here.house.settle();
  return linesOf(card()).filter((line) => /^\d+\. /.test(line));
};

describe('opening a poll', () => {
  it('says that there is nothing to choose from instead of opening a form that nobody can send', async () => {
    await backlog(here, 1);
    expect(toldIn(await as('ada').say('topics poll'))).toBe('A poll needs at least 2 topics; only 1 was found.');
  });

  it('fills the form with what is suggested where what was typed names no topic', async () => {
    await backlog(here, 3);
    const reply = await as('ada').say('topics poll top 2');
    expect(reply).toMatchObject({
      kind: 'form',
      form: { fields: [{ name: 'choices', initial: ['1', '2', '3'] }, {}, {}, {}, {}, {}, {}, {}, {}, {}] },
    });
  });

  it('refuses a closing time years ahead', async () => {
    await backlog(here, 2);
    expect(toldIn(await open('1, 2 closes: 2029-01-01'))).toMatch(/“2029-01-01” is too far ahead/);
  });

  it('shows it to everyone, wherever the community lives, and tells the coordinator', async () => {
    await backlog(here, 3);
    const reply = await open('3, 1 closes: 2026-03-10 votes: 1 question: What in April?');
    expect(toldIn(reply)).toBe(
      'Poll #1 is open\n2 topics, 1 vote for each member. It closes 2026-03-10T22:00:00.000Z, and the result is then told to everyone. To end it sooner, use /topics close.\nNobody is shown who voted for what, coordinators neither; only the database keeps it.',
    );
    expect(linesOf(card()).slice(0, 4)).toEqual([
      'What in April?',
      'Press a topic to vote for it, and press it again to take that vote back.',
      '1. Mentors · 0 votes',
      '2. Curfews · 0 votes',
    ]);
    expect(standingIn(here.slate, 'red')).toEqual([card()]);
  });

  it('takes the most wanted topics, in either language', async () => {
    await backlog(here, 4);
    const list = messageIn(await as('ben').say('topics list'));
    await as('ben').press(control(list, 'Me too', 3));
    await open('las 2 primeras closes: in 3 days');
    expect(await tally()).toEqual(['1. Truancy · 0 votes', '2. Curfews · 0 votes']);
  });

  it('opens a form that could be sent as it stands', async () => {
    await backlog(here, 7);
    const reply = await as('ada').say('topics poll');
    expect(reply).toMatchObject({
      kind: 'form',
      form: {
        fields: [
          { name: 'choices', min: 2, max: 40, initial: ['1', '2', '3', '4', '5'] },
          { name: 'closes', initial: '2026-03-09 17:00' },
          { name: 'method', initial: ['approval'] },
          { name: 'votes', initial: '3' },
          { name: 'anonymity', initial: ['hidden'] },
          { name: 'reveal' },
          { name: 'write-ins' },
          { name: 'question' },
          { name: 'opens' },
          { name: 'every' },
        ],
      },
    });
    const values = { choices: ['1', '2'], closes: ['2026-03-09 17:00'], votes: ['3'] };
    expect(toldIn(await as('ada').submit('topics.poll', values))).toMatch(/2 topics, 1 vote .* 2026-03-09T22:00/);
  });

  it.each([
    ['of two topics', '1, 2', '2 topics, 1 vote for'],
    ['of three topics', '1, 2, 3', '3 topics, 2 votes for'],
    ['of more', '1, 2, 3, 4, 5', '5 topics, 3 votes for'],
    ['that grows', '1, 2 write-ins: yes', '2 topics, 3 votes for'],
    ['in which every topic may be named, because that was said', '1, 2 votes: 2', '2 topics, 2 votes for'],
  ])('%s has as many votes as tell the topics apart', async (_of, which, told) => {
    await backlog(here, 5);
    expect(toldIn(await open(`${which} closes: 2026-03-10`))).toContain(told);
  });

  it('offers one vote in the form where only two topics wait', async () => {
    await backlog(here, 2);
    const reply = await as('ada').say('topics poll');
    const votes = reply.kind === 'form' ? reply.form.fields.find((each) => each.name === 'votes') : undefined;
    expect(votes).toMatchObject({ initial: '1' });
  });

  it('is for coordinators', async () => {
    await backlog(here, 2);
    expect(said(await as('ben').say('topics poll top 2 closes: friday'))).toBe(
      'Only a coordinator of SafeCities can do that.',
    );
  });

  it.each([
    ['1, 9', '2026-03-10', 'There is no topic #9.'],
    ['1', '2026-03-10', 'A poll needs at least 2 topics; only 1 was found.'],
    ['all', '2026-03-10', '“all” is not a list of topics.'],
    ['1, 2', '2026-03-01', 'which is past. Give a time ahead of now.'],
    ['1, 2', '2026-03-08 02:30', 'does not exist'],
  ])('is refused with a sentence for topics %s until %s', async (choices, closes, sentence) => {
    await backlog(here, 2);
    expect(toldIn(await open(`${choices} closes: ${closes}`))).toContain(sentence);
    expect(here.paper.entries).toEqual([]);
  });

  it('is refused for a topic that stands in another, also when both are opened at once', async () => {
    await backlog(here, 3);
    const asked = ['1, 2', '2, 3'].map((choices) => as('ada').say(`topics poll ${choices} closes: friday`));
    const told = (await Promise.all(asked)).map(toldIn).toSorted();
    expect(told[0]).toMatch(/^Poll #1 is open/);
    expect(told[1]).toContain('Topic #2 is in another open poll. A topic can be in one poll at a time.');
    expect(toldIn(await as('ben').say('topics list'))).toContain('in an open poll');
  });
});

describe('voting by button', () => {
  beforeEach(async () => {
    await backlog(here, 4);
    await open('1, 2, 3, 4 closes: 2026-03-10 votes: 2');
  });

  it('tells the voter what their ballot is, and everyone how it stands', async () => {
    const reply = await as('ben').press(control(card(), '2 ·'));
    expect(reply.kind).toBe('whisper');
    expect(toldIn(reply)).toMatch(/^You vote for one topic\n2 · Street lights\n1 vote left\. /);
    await as('eva').press(control(card(), '2 ·'));
    await as('eva').press(control(card(), '4 ·'));
    expect(await tally()).toEqual([
      ...['1. Curfews · 0 votes', '2. Street lights · 2 votes', '3. Mentors · 0 votes', '4. Truancy · 1 vote'],
    ]);
    expect(linesOf(card())).toContain('2 members have voted.');
    expect(JSON.stringify(card())).not.toMatch(/ben|eva/);
  });

  it('again takes the vote back', async () => {
    await as('ben').press(control(card(), '2 ·'));
    expect(said(await as('ben').press(control(card(), '2 ·')))).toBe('You have no vote in this poll now');
    expect(await tally()).toContain('2. Street lights · 0 votes');
  });

  it('beyond the limit says which to take back and changes nothing', async () => {
    for (const choice of ['1 ·', '2 ·']) await as('ben').press(control(card(), choice));
    expect(toldIn(await as('ben').press(control(card(), '3 ·')))).toBe(
      'All 2 of your votes are used\nTo vote for Mentors, first take one of these back by pressing it again:\n1 · Curfews\n2 · Street lights',
    );
    expect(await tally()).toContain('3. Mentors · 0 votes');
  });

  it('counts a repeated delivery once and two clicks at once as two', async () => {
    const button = control(card(), '1 ·');
    const from = { event: 'same', workspace: 'W1', channel: 'general', person: 'ben' };
    const press = { kind: 'press' as const, from, action: action(card(), '1 ·'), picked: [] };
    const deliver = () => here.paper.inbox().handle(press);
    const replies = await Promise.all([deliver(), deliver(), deliver()]);
    expect(replies.map(said)).toEqual(Array.from({ length: 3 }, () => 'You vote for one topic'));
    expect(await tally()).toContain('1. Curfews · 1 vote');
    await Promise.all([as('ben').press(button), as('ben').press(button)]);
    expect(await tally()).toContain('1. Curfews · 1 vote');
  });

  it('from another community, or for what is not on the paper, changes nothing', async () => {
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const stranger = here.house.person('kim', { channel: 'other' });
    expect(said(await stranger.press(control(card(), '1 ·')))).toMatch(/^This poll belongs to another community/);
    expect(said(await as('ben').press(control(card(), '1 ·').replace(/:1$/, ':7')))).toMatch(/^That choice is not in/);
    const nowhere = encodeAction({ name: 'topics.vote', args: [here.community, '1'] });
    expect(said(await as('ben').press(nowhere))).toMatch(/^This poll is no longer there/);
    expect(said(await as('ben').press('topics.vote:x:1'))).toBe(
      'This button is out of date. Please use the command again for a fresh one.',
    );
    const { rows } = await here.house.db.execute(sql`select 1 from topics_ballot where cast_at is not null`);
    expect(rows).toEqual([]);
  });

  it('for a topic that was withdrawn meanwhile says so', async () => {
    await here.house.db.execute(sql`update topics_topic set state = 'removed' where number = 1`);
    expect(said(await as('ben').press(control(card(), '1 ·')))).toMatch(/^“Curfews” was withdrawn/);
  });
});

describe('voting by menu', () => {
  beforeEach(async () => {
    await backlog(here, 30);
    await open('top 30 closes: 2026-03-10 votes: 3');
  });
  const pick = (values: readonly string[], part = '') =>
    as('ben').press(`${control(card(), 'Choose up to 3')}${part}`, values);

  it('replaces what was chosen before', async () => {
    expect(labelsIn(card())).toEqual(['Choose up to 3 topics']);
    await pick(['1', '2']);
    expect(toldIn(await pick(['30']))).toMatch(/^You vote for one topic\n30 · /);
    expect(said(await pick([]))).toBe('You have no vote in this poll now');
  });

  it('shown in parts leaves what was chosen in the other part', async () => {
    await pick(['1', '2'], '#0-25');
    expect(said(await pick(['30'], '#25-30'))).toBe('You vote for 3 topics');
    expect(toldIn(await pick(['29', '30'], '#25-30'))).toMatch(
      /^That would be 4 votes, and you have 3\nNothing was changed\./,
    );
    expect(said(await pick([], '#0-25'))).toBe('You vote for one topic');
  });
});

describe('completing what is typed', () => {
  const complete = (path: readonly string[], name: string, typed: string) =>
    here.paper.inbox().complete({
      from: { event: 'e', workspace: 'W1', channel: 'general', person: 'ada' },
      path,
      name,
      typed,
      limit: 25,
    });

  it('offers the topics that wait, and keeps those already named', async () => {
    await backlog(here, 3);
    expect(await complete(['topics', 'poll'], 'choices', 'ment')).toEqual([{ value: '3', label: '#3 Mentors' }]);
    const second = await complete(['topics', 'poll'], 'choices', '3, ');
    expect(second.map(({ value }) => value)).toEqual(['3,1', '3,2']);
  });

  it('offers zones by a place in them', async () => {
    const zones = await complete(['convener', 'profile', 'edit'], 'zone', 'chic');
    expect(zones.map(({ value }) => value)).toContain('America/Chicago');
  });

  it('offers nothing for what does not exist', async () => {
    expect(await complete(['topics', 'nothing'], 'x', '')).toEqual([]);
    expect(await complete(['topics', 'poll'], 'nothing', '')).toEqual([]);
  });
});
