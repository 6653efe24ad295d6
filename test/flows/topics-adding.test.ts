import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/surface/action.ts';
import type { RawValues } from '../../src/surface/form.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { community } from '../support/house.ts';
import { polling } from './polling.ts';
import { action, control, labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';
import { babble, type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});
const { as, open, card, tally, vote, close, settle } = polling(() => here);

/** Presses the button under the poll; a form, or why there is none. */
const press = (id: string) => as(id).press(control(card(), 'Add a topic'));
const formIn = (reply: Reply): string => {
  if (reply.kind === 'form') return reply.form.name;
  throw new Error(`not a form but ${JSON.stringify(reply)}`);
};
const add = async (id: string, title: string, more: RawValues = {}) =>
  as(id).submit(formIn(await press(id)), { title: [title], ...more });
const taking = 'write-ins: yes votes: 3';

describe('a poll that takes more topics', () => {
  it('says so, and until when', async () => {
    await open(3, taking);
    expect(labelsIn(card()).at(-1)).toBe('Add a topic');
    expect(linesOf(card()).at(-1)).toContain('Closes 2026-03-10T22:00:00.000Z; until then you can add a topic.');
  });

  it('asks for title and reason, and puts the topic last, with who added it and no vote changed', async () => {
    await open(3, taking);
    await vote('ben', 2, 3);
    const asked = await press('eva');
    expect(asked).toMatchObject({
      form: { title: 'Add a topic to the poll', fields: [{ name: 'title', required: true }, { name: 'why' }] },
    });
    const told = await as('eva').submit(formIn(asked), { title: ['Noise at night'], why: ['People cannot sleep'] });
    expect(toldIn(told)).toBe(
      'Added to the poll as number 4\nNoise at night can be voted for like the others, also by you. All votes stay as they were.',
    );
    expect(await tally()).toEqual([
      ...['1. Curfews · 0 votes', '2. Street lights · 1 vote', '3. Mentors · 1 vote'],
      '4. Noise at night · 0 votes · added by eva',
    ]);
    expect(toldIn(await as('ben').say('topics list'))).toMatch(
      /#4 Noise at night · 1 wants it · in an open poll · suggested by eva/,
    );
    expect(said(await as('eva').press(control(messageIn(told), 'Vote for 4')))).toBe('You vote for one topic');
    expect(said(await as('eva').press(control(messageIn(told), 'Vote for 4')))).toBe('You vote for one topic');
    expect(await tally()).toContain('4. Noise at night · 1 vote · added by eva');
    expect(linesOf(await close())).toContain('1. Street lights · 1 vote');
  });

  it('takes it by command too, where one poll is open that does', async () => {
    await open(3, taking);
    expect(said(await as('eva').say('topics add Noise at night'))).toBe('Added to the poll as number 4');
    expect(await tally()).toHaveLength(4);
  });

  it('opens the ballot paper from there where ballots are ranked or scored', async () => {
    await open(2, 'write-ins: yes method: ranked');
    const told = messageIn(await add('eva', 'Noise at night'));
    const paper = messageIn(await as('eva').press(control(told, 'Fill in my ballot')));
    expect(labelsIn(paper)).toEqual(['Curfews', 'Street lights', 'Noise at night']);
  });

  it('has a menu in place of buttons once there are more than eight', async () => {
    await open(8, taking);
    await vote('ben', 2);
    await add('eva', 'Noise at night');
    expect(await tally()).toHaveLength(9);
    expect(labelsIn(card())).toEqual(['Choose up to 3 topics', 'Add a topic']);
    expect(await tally()).toContain('2. Street lights · 1 vote');
  });
});

describe('what is much like another topic', () => {
  it('is offered for a vote where that is in the poll, and added all the same if that is wanted', async () => {
    await open(3, taking);
    const warned = messageIn(await add('eva', 'Street light'));
    expect(linesOf(warned).slice(0, 3)).toEqual([
      'There is a topic much like yours',
      'Yours is Street light. It is not in the poll yet.',
      '#2 Street lights · number 2 in this poll',
    ]);
    expect(labelsIn(warned)).toEqual(['Vote for 2', 'Add mine anyway']);
    expect(toldIn(await as('eva').press(control(warned, 'Vote for 2')))).toMatch(/^You vote for one topic\n2 · Street/);
    expect(await tally()).toHaveLength(3);
    const presses = () => as('eva').press(control(warned, 'Add mine'));
    expect((await Promise.all([presses(), presses()])).map(said).toSorted()).toEqual([
      'Added to the poll as number 4',
      'It is in the poll already, as number 4',
    ]);
    expect(await tally()).toHaveLength(4);
  });

  it('is offered for adding where that waits on the list, with whoever adds it named', async () => {
    await open(3, taking);
    await as('kim').say('topics suggest Noise at night');
    const warned = messageIn(await add('eva', 'Noise at night?'));
    expect(labelsIn(warned)).toEqual(['Add #4', 'Add mine anyway']);
    const presses = (id: string) => as(id).press(control(warned, 'Add #4'));
    const both = await Promise.all([presses('eva'), presses('eva')]);
    expect(both.map(said).toSorted()).toEqual([
      'Added to the poll as number 4',
      'It is in the poll already, as number 4',
    ]);
    expect(await tally()).toContain('4. Noise at night · 0 votes · added by eva');
    expect(toldIn(await as('ben').say('topics list'))).toContain('suggested by kim');
  });

  it('is offered for neither where that is in another poll', async () => {
    await open(3, taking);
    await as('kim').say('topics suggest Noise at night');
    await as('kim').say('topics suggest Dogs in parks');
    await as('ada').say('topics poll 4, 5 closes: friday');
    const warned = messageIn(await add('eva', 'Noise at night?'));
    expect(linesOf(warned)).toContain('#4 Noise at night · in an open poll');
    expect(labelsIn(warned)).toEqual(['Add mine anyway']);
    const [poll = ''] = action(card(), 'Add a topic').args;
    const { rows } = await here.house.db.execute<{ id: string }>(sql`select id from topics_topic where number = 4`);
    const forced = encodeAction({ name: 'topics.add-waiting', args: [poll, rows[0]?.id ?? ''] });
    expect(said(await as('eva').press(forced))).toMatch(/^That topic is in another open poll\./);
  });

  it('typed by two at once is one choice, and the second is warned', async () => {
    await open(3, taking);
    const forms = [formIn(await press('eva')), formIn(await press('kim'))];
    const both = await Promise.all([
      as('eva').submit(forms[0] ?? '', { title: ['Noise at night'] }),
      as('kim').submit(forms[1] ?? '', { title: ['Noise at night'] }),
    ]);
    expect(both.map(said).toSorted()).toEqual(['Added to the poll as number 4', 'There is a topic much like yours']);
    expect(await tally()).toHaveLength(4);
  });
});

describe('adding is refused', () => {
  it('when the poll has closed meanwhile, with the form open or before it', async () => {
    await open(3, taking);
    const form = formIn(await press('eva'));
    const button = control(card(), 'Add a topic');
    const warned = messageIn(await add('eva', 'Street light'));
    here.house.clock.set('2026-03-10T22:00:00Z');
    const closed = 'This poll is closed. Nothing was added.';
    expect(said(await as('eva').submit(form, { title: ['Noise at night'] }))).toBe(closed);
    await settle();
    expect(said(await as('eva').submit(form, { title: ['Noise at night'] }))).toBe(closed);
    expect(said(await as('eva').press(button))).toBe(closed);
    expect(said(await as('eva').press(control(warned, 'Add mine')))).toBe(closed);
    expect(toldIn(await as('ben').say('topics list'))).not.toContain('Noise');
  });

  it('where the poll takes none, is another community’s or there is none', async () => {
    await open(3);
    const [poll = ''] = action(card(), '1 ·').args;
    const forced = (name: string) => encodeAction({ name: 'topics.add-choice', args: [name] });
    expect(said(await as('eva').press(forced(poll)))).toBe(
      'Members cannot add topics to this poll. Nothing was added.',
    );
    expect(said(await as('eva').press(forced(here.community)))).toMatch(/^This poll is no longer there/);
    expect(said(await as('eva').say('topics add Noise'))).toBe('No open poll takes more topics now.');
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const stranger = here.house.person('kim', { channel: 'other' });
    expect(said(await stranger.press(forced(poll)))).toMatch(/^This poll belongs to another community/);
  });

  it('by command where several polls take them, which does not say which', async () => {
    await open(3, taking);
    for (const title of ['Noise at night', 'Dogs in parks']) await as('eva').say(`topics suggest ${title}`);
    await as('ada').say('topics poll 4, 5 closes: friday write-ins: yes');
    expect(said(await as('eva').say('topics add Fireworks'))).toMatch(/^Several polls take topics\./);
  });

  it('of a topic that was withdrawn since the warning named it', async () => {
    await open(3, taking);
    await as('kim').say('topics suggest Noise at night');
    const warned = messageIn(await add('eva', 'Noise at night?'));
    await here.house.db.execute(sql`update topics_topic set state = 'removed' where number = 4`);
    expect(said(await as('eva').press(control(warned, 'Add #4')))).toBe('Topic #4 was withdrawn. Nothing was changed.');
    expect(await tally()).toHaveLength(3);
  });

  it('beyond forty topics', async () => {
    await open(39, taking);
    expect(said(await add('eva', babble(50)))).toBe('Added to the poll as number 40');
    await settle();
    expect(labelsIn(card())).not.toContain('Add a topic');
    const [poll = ''] = action(card(), 'Choose up to 3').args;
    const forced = encodeAction({ name: 'topics.add-choice', args: [poll] });
    expect(said(await as('eva').press(forced))).toMatch(/^This poll has 40 topics/);
  });

  it('for a title with nothing to read out, and for a draft that is no longer kept', async () => {
    await open(3, taking);
    expect(await add('eva', '???')).toMatchObject({
      kind: 'problems',
      problems: { title: 'A topic needs at least one letter or digit, so that everybody can read it out.' },
    });
    const warned = messageIn(await add('eva', 'Street light'));
    await here.house.db.execute(sql`delete from draft`);
    expect(said(await as('eva').press(control(warned, 'Add mine')))).toMatch(/^What you typed is no longer kept/);
    expect(said(await as('kim').press(control(warned, 'Add mine')))).toMatch(/^What you typed is no longer kept/);
  });
});
