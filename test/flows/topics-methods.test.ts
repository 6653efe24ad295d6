import { beforeEach, describe, expect, it } from 'vitest';
import { polling } from './polling.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});
const { as, open, card, tally, vote, through, close, settle } = polling(() => here);

describe('a single vote', () => {
  it('moves to what is pressed, and is taken back by pressing that again', async () => {
    await open(3, 'method: single votes: 3');
    expect(linesOf(card())).toContain(
      'Press the topic you want. Pressing another one moves your vote; pressing it again takes it back.',
    );
    await vote('ben', 1);
    expect(toldIn((await vote('ben', 3)) ?? fail())).toMatch(/^You vote for one topic\n3 · Mentors\nYou can change/);
    expect(await tally()).toEqual(['1. Curfews · 0 votes', '2. Street lights · 0 votes', '3. Mentors · 1 vote']);
    expect(said((await vote('ben', 3)) ?? fail())).toBe('You have no vote in this poll now');
  });

  it('moves from one part of a long menu to another', async () => {
    await open(30, 'method: single');
    const menu = control(card(), 'Choose one topic');
    await as('ben').press(`${menu}#0-25`, ['4']);
    expect(toldIn(await as('ben').press(`${menu}#25-30`, ['27']))).toMatch(/^You vote for one topic\n27 · /);
    expect(said(await as('ben').press(`${menu}#0-25`, []))).toBe('You vote for one topic');
    expect(said(await as('ben').press(`${menu}#25-30`, []))).toBe('You have no vote in this poll now');
  });

  it('is counted like any other, and a tie goes to the longest-waiting', async () => {
    await open(3, 'method: single');
    await vote('ben', 3);
    await vote('eva', 2);
    expect(linesOf(await close())).toEqual([
      'Chosen: Street lights',
      'One other topic had as many votes; the one that has waited longest was chosen.',
      ...['1. Street lights · 1 vote', '2. Mentors · 1 vote', '3. Curfews · 0 votes'],
      '2 of 3 members voted (67 %).',
      'The other topics stay on the list and keep their interest.',
    ]);
  });
});

describe('a ranked ballot', () => {
  it('is filled in by pressing topics in order, kept at each press, and shown as it is', async () => {
    await open(4, 'method: ranked');
    expect(labelsIn(card())).toEqual(['Fill in my ballot']);
    const empty = messageIn(await as('ben').press(control(card(), 'Fill in')));
    expect(linesOf(empty)[0]).toBe('Your ballot is empty so far');
    expect(labelsIn(empty)).toEqual(['Curfews', 'Street lights', 'Mentors', 'Truancy']);
    const filled = await through('ben', 'Fill in', 'Mentors', 'Curfews');
    expect(linesOf(filled).slice(0, 4)).toEqual([
      'Your ballot: 2 topics in order',
      'Press the topics one after the other, the one you want most first. Press one again to take it out.',
      ...['1. Mentors', '2. Curfews'],
    ]);
    expect(labelsIn(filled)).toEqual(['✓ 2. Curfews', 'Street lights', '✓ 1. Mentors', 'Truancy', 'Start again']);
    expect(linesOf(await through('ben', 'Fill in'))).toEqual(linesOf(filled));
    expect(labelsIn(await through('ben', 'Fill in', '✓ 1. Mentors'))[0]).toBe('✓ 1. Curfews');
    expect(linesOf(await through('ben', 'Fill in', 'Start again'))[0]).toBe('Your ballot is empty so far');
    await settle();
    expect(linesOf(card())).toContain('Nobody has voted yet.');
  });

  it('counts two presses of one button at once as one', async () => {
    await open(3, 'method: ranked');
    const paper = await through('ben', 'Fill in');
    const press = () => as('ben').press(control(paper, 'Mentors'));
    const replies = await Promise.all([press(), press(), press()]);
    expect(replies.map(said)).toEqual(Array.from({ length: 3 }, () => 'Your ballot: 1 topic in order'));
    expect(replies.every((each) => each.kind === 'replace')).toBe(true);
  });

  it('of many topics is filled in by one menu that marks what has its place', async () => {
    await open(30, 'method: ranked');
    const paper = await through('ben', 'Fill in');
    const pick = (option: string) => as('ben').press(`${control(paper, 'Choose the topic')}#0-25`, [option]);
    await pick('on-12');
    const filled = messageIn(await pick('on-2'));
    expect(labelsIn(filled)[0]).toBe('Choose the topic for place 3');
    const [menu] = filled.blocks.flatMap((block) => (block.kind === 'controls' ? block.controls : []));
    expect(menu?.kind === 'pick' && menu.options.filter(({ value }) => value.startsWith('off'))).toEqual([
      { label: '✓ 2. Street lights', value: 'off-2' },
      { label: expect.stringMatching(/^✓ 1\. /), value: 'off-12' },
    ]);
    expect(linesOf(messageIn(await pick('off-12')))[0]).toBe('Your ballot: 1 topic in order');
    expect(linesOf(messageIn(await as('ben').press(control(paper, 'Choose the topic'), [])))[0]).toMatch(/1 topic in/);
    expect(said(await pick('on-99'))).toBe('That choice is not in this poll. Nothing was changed.');
  });

  it('is counted by who is preferred to whom, shown live and told at the end', async () => {
    await open(3, 'method: ranked');
    await through('ben', 'Fill in', 'Mentors', 'Curfews');
    await through('eva', 'Fill in', 'Mentors', 'Street lights');
    await through('kim', 'Fill in', 'Curfews');
    expect(await tally()).toEqual([
      '1. Curfews · place 2 so far',
      '2. Street lights · place 3 so far',
      '3. Mentors · place 1 so far',
    ]);
    const result = await close();
    expect(linesOf(result)).toEqual([
      'Chosen: Mentors',
      'It was preferred to each of the others, one against one.',
      '1. Mentors · preferred to Curfews by 2 of 3',
      '2. Curfews · preferred to Street lights by 2 of 3',
      '3. Street lights',
      '3 of 4 members voted (75 %).',
      'The other topics stay on the list and keep their interest.',
    ]);
    expect(linesOf(card())).toEqual([
      'What should we talk about next?',
      'Closed 2026-03-10T22:00:00.000Z. Mentors is what the community talks about next.',
      ...linesOf(result).slice(2, 5),
      'It was preferred to each of the others, one against one. 3 of 4 members voted (75 %).',
    ]);
    expect(here.chosen).toMatchObject([{ title: 'Mentors', votes: 2 }]);
  });

  it('is counted round a circle by the strongest chain, which is told', async () => {
    await open(3, 'method: ranked');
    const [a, b, c] = ['Curfews', 'Street lights', 'Mentors'] as const;
    for (const id of ['p1', 'p2', 'p3', 'p4']) await through(id, 'Fill in', a, b, c);
    for (const id of ['p5', 'p6', 'p7']) await through(id, 'Fill in', b, c, a);
    for (const id of ['p8', 'p9']) await through(id, 'Fill in', c, a, b);
    expect(linesOf(await close()).slice(0, 3)).toEqual([
      'Chosen: Curfews',
      'No topic was preferred to each of the others, so the strongest chain of preferences decided (Schulze method).',
      '1. Curfews · preferred to Street lights by 6 of 9',
    ]);
  });

  it('that nobody filled in chooses nothing; level ones go to the longest-waiting', async () => {
    await open(2, 'method: ranked');
    await through('ben', 'Fill in', 'Curfews');
    await through('eva', 'Fill in', 'Street lights');
    expect(linesOf(await close()).slice(0, 3)).toEqual([
      'Chosen: Curfews',
      'One other topic was level with it; the one that has waited longest was chosen.',
      '1. Curfews · level with Street lights, 1 to 1',
    ]);
  });
});

describe('a score ballot', () => {
  it('is filled in by one press for each topic, four to a page', async () => {
    await open(6, 'method: score');
    const first = await through('ben', 'Fill in');
    expect(linesOf(first).slice(0, 3)).toEqual([
      'Your ballot is empty so far',
      'Curfews · no points',
      'Street lights · no points',
    ]);
    expect(labelsIn(first)).toEqual([...'12345123451234512345', 'Next']);
    const given = messageIn(await as('ben').press(control(first, '4', 1)));
    expect(linesOf(given).slice(0, 3)).toEqual([
      'Your ballot: points for 1 of 6',
      'Curfews · no points',
      'Street lights · 4 points',
    ]);
    const next = await through('ben', 'Fill in', 'Next');
    expect(linesOf(next).slice(1, 3)).toEqual(['Parks · no points', 'Night buses · no points']);
    const more = messageIn(await as('ben').press(control(next, '5', 1)));
    expect(linesOf(more)[0]).toBe('Your ballot: points for 2 of 6');
    expect(linesOf(more)[1]).toBe('Parks · no points');
    expect(linesOf(await through('ben', 'Fill in', '4 ✓'))[0]).toBe('Your ballot: points for 1 of 6');
    expect(linesOf(await through('ben', 'Fill in', 'Start again'))[0]).toBe('Your ballot is empty so far');
  });

  it('is counted by the sum, with the mean over all who voted', async () => {
    await open(3, 'method: score');
    const give = async (id: string, nth: number, points: number) =>
      as(id).press(control(await through(id, 'Fill in'), String(points), nth));
    await give('ben', 0, 5);
    await give('ben', 2, 4);
    await give('eva', 2, 4);
    await Promise.all([give('eva', 2, 3), give('eva', 2, 3)]);
    expect(await tally()).toEqual([
      '1. Curfews · 5 points, 2.5 on average',
      '2. Street lights · 0 points, 0.0 on average',
      '3. Mentors · 7 points, 3.5 on average',
    ]);
    expect(linesOf(await close())).toEqual([
      'Chosen: Mentors',
      '1. Mentors · 7 points, 3.5 on average',
      '2. Curfews · 5 points, 2.5 on average',
      '3. Street lights · 0 points, 0.0 on average',
      '2 of 3 members voted (67 %).',
      'The other topics stay on the list and keep their interest.',
    ]);
  });
});

describe('a press that does not belong', () => {
  it('votes in a poll of another method are refused', async () => {
    await open(3, 'method: ranked');
    const paper = await through('ben', 'Fill in');
    const [, poll = ''] = control(paper, 'Curfews').split(':');
    const other = 'This poll is voted on in another way. Nothing was changed.';
    expect(said(await as('ben').press(`topics.vote:${poll}:1`))).toBe(other);
    expect(said(await as('ben').press(`topics.choose:${poll}`, ['1']))).toBe(other);
    expect(said(await as('ben').press(`topics.score:${poll}:1:3`))).toBe(other);
    expect(await tally()).toEqual(['1. Curfews', '2. Street lights', '3. Mentors']);
  });

  it('points that there are not are refused', async () => {
    await open(2, 'method: score');
    const press = control(await through('ben', 'Fill in'), '5').replace(/5$/, '6');
    expect(said(await as('ben').press(press))).toBe('That choice is not in this poll. Nothing was changed.');
  });

  it('on a paper that is still open when the poll has closed changes nothing', async () => {
    await open(2, 'method: ranked');
    const paper = await through('ben', 'Fill in');
    here.house.clock.set('2026-03-10T22:00:00Z');
    for (const label of ['Curfews', 'Street']) {
      expect(said(await as('ben').press(control(paper, label)))).toBe('This poll is closed. Nothing was changed.');
      await settle();
    }
    expect(standingIn(here.paper).at(-1)?.headline).toBe('The poll has closed and nobody voted');
  });

  it('for a topic that was withdrawn meanwhile says so', async () => {
    await open(3, 'method: ranked');
    const paper = await through('ben', 'Fill in');
    await here.house.db.execute("update topics_topic set state = 'removed' where number = 1");
    expect(said(await as('ben').press(control(paper, 'Curfews')))).toMatch(/^“Curfews” was withdrawn/);
    expect(labelsIn(await through('ben', 'Fill in'))).toEqual(['Street lights', 'Mentors']);
  });
});

const fail = (): never => {
  throw new Error('nothing was answered');
};
