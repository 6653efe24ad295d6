import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { topicChosen } from '../../src/chores/topics/facts.ts';
import type { Message } from '../../src/surface/message.ts';
import { type Hall, hall } from './calls-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';

const HOUR = 60 * 60_000;
let here: Hall;
beforeEach(async () => {
  here = await hall();
  const zones = { ben: 'Europe/Madrid', eva: 'America/El_Salvador', gil: 'Asia/Manila' };
  for (const [name, zone] of Object.entries(zones)) {
    here.paper.profiles.set(name, { name, zone, admin: false });
    await as(name).say('calls list');
  }
});

const as = (id: string) => here.house.person(id);
const shown = (channel = 'general') => standingIn(here.paper, channel);
const none: Message = { headline: '', blocks: [] };
const card = (channel = 'general') =>
  shown(channel).find((each) => each.headline.startsWith('When shall we meet')) ?? none;
const ask = async (how: string) => {
  const reply = await as('ada').say(`calls times ${how}`);
  await here.house.settle();
  return reply;
};
const paperOf = async (id: string) => messageIn(await as(id).press(control(card(), 'Mark my times')));
/** Says yes, if need be or no to the slots in order: `y`, `i`, `n`, or nothing. */
const mark = async (id: string, answers: string) => {
  let paper = await paperOf(id);
  const labels = { y: 'Yes', i: 'If need be', n: 'No' } as const;
  for (const [slot, answer] of [...answers].entries()) {
    if (answer === '-') continue;
    paper = messageIn(await as(id).press(control(paper, labels[answer as keyof typeof labels], slot)));
  }
  await here.house.settle();
  return paper;
};
const slots = 'slots: 2026-03-16 15:00; 2026-03-17 9:00; 2026-03-18 20:00';

describe('a coordinator asks when to meet', () => {
  it('and everyone sees the times they typed, as moments, with the rule by which one is taken', async () => {
    const reply = await ask(`Curfews ${slots}`);
    expect(toldIn(reply)).toBe(
      [
        'Everyone is asked when to hold “Curfews”',
        'Decided 2026-03-05T15:00:00.000Z, or when everybody has answered: the best of these becomes the call’s time, and everyone is told.',
        '2026-03-16T20:00:00.000Z',
        '2026-03-17T14:00:00.000Z',
        '2026-03-19T01:00:00.000Z',
      ].join('\n'),
    );
    expect(linesOf(card()).slice(0, 6)).toEqual([
      'When shall we meet: Curfews',
      'Press “Mark my times” to see these in your own hours and say when you could come.',
      '1. 2026-03-16T20:00:00.000Z · 0 yes · 0 if need be · 0 no',
      '2. 2026-03-17T14:00:00.000Z · 0 yes · 0 if need be · 0 no',
      '3. 2026-03-19T01:00:00.000Z · 0 yes · 0 if need be · 0 no',
      'Nobody has answered yet.',
    ]);
    expect(linesOf(card())[6]).toMatch(/^Decided 2026-03-05T15:00:00.000Z, or when everybody has answered: most yes/);
    expect(labelsIn(card())).toEqual(['Mark my times']);
    expect(standingIn(here.slate, 'red')).toEqual([card()]);
  });

  it('and where they name none, five are proposed and they are told why', async () => {
    const reply = await ask('Curfews length: 60');
    const told = linesOf(messageIn(reply));
    expect(told).toHaveLength(8);
    expect(told.slice(2, 7).join('\n')).toMatch(/outside 08:00-20:00 in Manila at 2\d:00 \(1 member, 60 min\)\./);
    expect(told[7]).toMatch(/^These share out what it costs to meet outside 08:00-20:00/);
    expect(linesOf(card()).filter((line) => /^\d\. /.test(line))).toHaveLength(5);
  });

  it('and who met outside their hours the last times is spared, and that is said', async () => {
    await heldBefore(['2026-02-10T15:00:00Z', '2026-02-17T14:00:00Z', '2026-02-24T14:00:00Z'], ['gil', 'ada', 'ben']);
    const told = toldIn(await ask('Curfews'));
    expect(told).toMatch(
      /Manila met outside its hours the last 3 times, most lately at 22:00; this one is in its day\./,
    );
  });

  it('and is told of a call that is planned at one of these times', async () => {
    await as('ada').say('calls schedule Data at: 2026-03-16 15:30');
    expect(
      toldIn(await ask(`Curfews ${slots}`))
        .split('\n')
        .slice(5),
    ).toEqual([
      'Data is planned 2026-03-16T20:30:00.000Z, so a time that runs into it is taken only if there is no other.',
    ]);
  });

  it('but not twice for one call, and asking again shows the search there is', async () => {
    await ask(`Curfews ${slots}`);
    const again = await ask(`call: 1 ${slots}`);
    expect(said(again)).toBe('Everyone is being asked when to hold “Curfews” already; nothing was changed');
    expect(labelsIn(messageIn(again))).toEqual(['Decide now']);
    expect(shown()).toHaveLength(1);
  });

  it('by a form, which offers the calls there are; while there are none it does not ask for one', async () => {
    const form = async () => {
      const reply = await as('ada').say('calls times');
      if (reply.kind !== 'form') throw new Error(`no form but ${reply.kind}`);
      return reply.form;
    };
    const names = async () => (await form()).fields.map(({ name }) => name);
    expect(await names()).toEqual(['topic', 'slots', 'closes', 'length']);
    await ask(`Curfews ${slots}`);
    expect(await names()).toEqual(['topic', 'slots', 'closes', 'length', 'call']);
    const sent = await as('ada').submit((await form()).name, { slots: ['2026-03-16 15:00\n2026-03-16 17:00'] });
    expect(sent.kind === 'problems' && sent.problems).toEqual({
      topic: 'Say what the call is about, or give the number of a call that is there already.',
    });
  });

  it('but only a coordinator does', async () => {
    expect(said(await as('ben').say(`calls times Curfews ${slots}`))).toMatch(/^Only a coordinator/);
  });

  it.each([
    ['2026-03-16 15:00; 2026-03-16 15:00', '“2026-03-16 15:00” is there twice. Give each time once.'],
    ['2026-03-16 15:00', 'Give at least 2 times to choose from, or none, and I propose some.'],
    ['2026-03-01 15:00; 2026-03-16 15:00', 'which is past. Give a time ahead of now.'],
    ['2026-03-08 02:30; 2026-03-16 15:00', 'does not exist: the clocks go forward then.'],
    ['2026-11-01 01:30; 2026-03-16 15:00', '2026-11-01T01:30'],
    ['whenever; 2026-03-16 15:00', 'I cannot read “whenever” as a time.'],
    ['tue 15:00, wed 16:00, whenever', 'I cannot read “whenever” as a time.'],
    [Array.from({ length: 9 }, (_, i) => `2026-03-16 1${i}:00`).join(';'), 'At most 8 times fit; these are 9.'],
    ['tomorrow 9:00; 2026-03-16 15:00 closes: 2026-03-09', 'One of these times comes before the answers are in.'],
  ])('and is told what is wrong with “%s”', async (typed, problem) => {
    expect(toldIn(await ask(`Curfews slots: ${typed}`))).toContain(problem);
    expect(await here.count('calls_call')).toBe(0);
  });

  it('in several words: lines, semicolons or commas', async () => {
    await ask('Curfews slots: tue 15:00, Wednesday, 11 March, 16:00 and thu 9am; 2026-03-13 12:00');
    expect(linesOf(card()).slice(2, 6)).toEqual([
      '1. 2026-03-03T21:00:00.000Z · 0 yes · 0 if need be · 0 no',
      '2. 2026-03-05T15:00:00.000Z · 0 yes · 0 if need be · 0 no',
      '3. 2026-03-11T21:00:00.000Z · 0 yes · 0 if need be · 0 no',
      '4. 2026-03-13T17:00:00.000Z · 0 yes · 0 if need be · 0 no',
    ]);
  });
});

describe('a member marks their times', () => {
  beforeEach(() => ask(`Curfews ${slots}`));

  it('on a paper of their own, in their own hours, with the other date where the community is', async () => {
    const paper = await paperOf('gil');
    expect(linesOf(paper)).toEqual([
      'When could you come: Curfews',
      'These are your own hours, in Manila.',
      'Tuesday 17 March 2026, 04:00 (the day before in Chicago): not said yet',
      'Tuesday 17 March 2026, 22:00: not said yet',
      'Thursday 19 March 2026, 09:00 (the day before in Chicago): not said yet',
      '3 to go. You can change your mind until 2026-03-05T15:00:00.000Z.',
    ]);
    expect(labelsIn(paper)).toEqual(Array.from({ length: 3 }, () => ['Yes', 'If need be', 'No']).flat());
    expect(labelsIn(await paperOf('ada')).at(-1)).toBe('Decide now');
  });

  it('one press each; the card counts them and names nobody', async () => {
    const paper = await mark('gil', 'nyi');
    expect(linesOf(paper).slice(3)).toEqual([
      'Tuesday 17 March 2026, 22:00: Yes',
      'Thursday 19 March 2026, 09:00 (the day before in Chicago): If need be',
      'All answered, thank you. You can change your mind until 2026-03-05T15:00:00.000Z.',
    ]);
    expect(labelsIn(paper).filter((label) => label.endsWith('✓'))).toEqual(['No ✓', 'Yes ✓', 'If need be ✓']);
    await mark('eva', 'y');
    expect(linesOf(card()).slice(2, 6)).toEqual([
      '1. 2026-03-16T20:00:00.000Z · 1 yes · 0 if need be · 1 no',
      '2. 2026-03-17T14:00:00.000Z · 1 yes · 0 if need be · 0 no',
      '3. 2026-03-19T01:00:00.000Z · 0 yes · 1 if need be · 0 no',
      '2 members have answered.',
    ]);
    expect(JSON.stringify(card())).not.toMatch(/gil|eva/);
  });

  it('and changes their mind: the last answer counts, and a double click once', async () => {
    const paper = await mark('gil', 'y');
    const no = control(paper, 'No', 0);
    await Promise.all([as('gil').press(no), as('gil').press(no)]);
    await here.house.settle();
    expect(linesOf(card())[2]).toMatch(/0 yes · 0 if need be · 1 no$/);
  });

  it('but not once it is decided, nor in another community’s channel', async () => {
    const paper = await paperOf('gil');
    here.house.clock.set('2026-03-05T15:00:00Z');
    expect(said(await as('gil').press(control(paper, 'Yes')))).toBe('The time has been decided. Nothing was changed.');
    expect(await here.count('calls_slot_vote')).toBe(0);
  });

  it('of up to eight times on one paper', async () => {
    await ask(`Parks slots: ${Array.from({ length: 8 }, (_, i) => `2026-03-1${6 + (i % 4)} ${9 + i}:00`).join('; ')}`);
    const parks = shown().find((each) => each.headline.endsWith('Parks')) ?? none;
    const paper = messageIn(await as('gil').press(control(parks, 'Mark my times')));
    expect(labelsIn(paper)).toHaveLength(24);
    expect(labelsIn(paper).slice(0, 3)).toEqual(['1 · Yes', '1 · If need be', '1 · No']);
    expect(linesOf(paper)[2]).toMatch(/^1\. /);
  });
});

describe('the time is decided', () => {
  beforeEach(() => ask(`Curfews ${slots}`));

  it('by itself at its time: the most yes, two if-need-be for one; everyone is told and a speaker is wanted', async () => {
    await mark('gil', 'nyn');
    await mark('ben', 'iyy');
    await mark('eva', 'yiy');
    await here.reach('2026-03-05T15:00:00Z');
    expect(linesOf(card())).toEqual([
      'When shall we meet: Curfews',
      'It is 2026-03-17T14:00:00.000Z. It had the most yes of the times that were possible. Whoever said yes to this time is counted as coming; change it at the announcement.',
      '1. 2026-03-16T20:00:00.000Z · 1 yes · 1 if need be · 1 no',
      '2. 2026-03-17T14:00:00.000Z · 2 yes · 1 if need be · 0 no',
      '3. 2026-03-19T01:00:00.000Z · 2 yes · 0 if need be · 1 no',
      '3 members have answered.',
    ]);
    expect(labelsIn(card())).toEqual([]);
    expect(here.heard.find(({ fact }) => fact === 'calls.speakerWanted')?.payload).toMatchObject({
      title: 'Curfews',
      startsAt: '2026-03-17T14:00:00.000Z',
      length: 60,
    });
    expect(shown().map((each) => each.headline)).toContain('Curfews');
  });

  it('and whoever said yes to it need not say so again: they are coming, those who could if need be may be', async () => {
    await mark('gil', 'nyn');
    await mark('ben', 'iyy');
    await mark('eva', 'yiy');
    await here.reach('2026-03-05T15:00:00Z');
    const call = () => shown().find((each) => each.headline === 'Curfews') ?? none;
    expect(linesOf(call()).at(-1)).toBe('2 are coming · 1 may come');
    await as('gil').press(control(call(), 'No'));
    await here.house.settle();
    expect(linesOf(call()).at(-1)).toBe('1 is coming · 1 may come · 1 cannot');
  });

  it('and where nobody said yes to it, nobody is counted', async () => {
    await mark('gil', 'nnn');
    await here.reach('2026-03-05T15:00:00Z');
    expect(linesOf(card())[1]).not.toContain('counted as coming');
    expect(await here.count('calls_rsvp')).toBe(0);
  });

  it('as soon as everybody has answered to all of them', async () => {
    await mark('gil', 'nyn');
    await mark('ben', 'nyn');
    await mark('eva', 'nyn');
    await mark('ada', 'ny');
    expect(labelsIn(card())).toEqual(['Mark my times']);
    await mark('ada', '--n');
    expect(linesOf(card())[1]).toMatch(/^It is 2026-03-17T14:00/);
  });

  it('when the last two answer at once', async () => {
    await mark('gil', 'nyn');
    await mark('ben', 'nyn');
    await mark('eva', 'ny');
    await mark('ada', 'ny');
    const [eva, ada] = [await paperOf('eva'), await paperOf('ada')];
    await Promise.all([as('eva').press(control(eva, 'No', 2)), as('ada').press(control(ada, 'No', 2))]);
    await here.house.settle();
    expect(linesOf(card())[1]).toMatch(/^It is 2026-03-17T14:00/);
  });

  it('by a coordinator who decides now, and by nobody else', async () => {
    await mark('gil', '-y');
    const decide = control(await paperOf('ada'), 'Decide now');
    expect(said(await as('gil').press(decide))).toMatch(/^Only a coordinator/);
    expect(toldIn(await as('ada').press(decide))).toBe(
      'Decided: “Curfews”\nThe call is 2026-03-17T14:00:00.000Z, and everyone is told.\nIt had the most yes of the times that were possible.',
    );
    expect(said(await as('ada').press(decide))).toBe('The time has been decided. Nothing was changed.');
  });

  it('once, when two coordinators decide at the very moment at which nobody is waited for any more', async () => {
    await here.house.db.execute(sql`update member set coordinator = true where id = ${await here.member('eva')}`);
    for (const id of ['gil', 'ben', 'eva']) await mark(id, '-y');
    for (const id of ['gil', 'ben', 'eva']) await mark(id, 'n-n');
    const [ada, eva] = [await mark('ada', 'ny'), await paperOf('eva')];
    await as('ada').press(control(ada, 'No', 2));
    const [first, second] = await Promise.all([
      as('ada').press(control(ada, 'Decide now')),
      as('eva').press(control(eva, 'Decide now')),
      here.house.engine.settle(),
    ]);
    await here.house.settle();
    const answers = [said(first), said(second)].filter(
      (each) => each !== 'The time has been decided. Nothing was changed.',
    );
    expect(answers.length).toBeLessThanOrEqual(1);
    expect(here.heard.filter(({ fact }) => fact === 'calls.speakerWanted')).toHaveLength(1);
    expect(shown().filter((each) => each.headline === 'Curfews')).toHaveLength(1);
  });

  it('with every answer that came in before it, whoever votes while it closes', async () => {
    const papers = await Promise.all(['gil', 'ben', 'eva'].map(paperOf));
    const decide = control(await paperOf('ada'), 'Decide now');
    const presses = papers.map((paper, i) => as(['gil', 'ben', 'eva'][i] ?? '').press(control(paper, 'Yes', 2)));
    const [closed, ...replies] = await Promise.all([as('ada').press(decide), ...presses]);
    await here.house.settle();
    expect(said(closed)).toMatch(/^Decided/);
    const taken = replies.filter((reply) => said(reply).startsWith('When could you come')).length;
    expect(await here.count('calls_slot_vote')).toBe(taken);
    expect(linesOf(card()).at(-1)).toBe(
      taken === 0 ? 'Nobody has answered yet.' : `${taken} member${taken === 1 ? ' has' : 's have'} answered.`,
    );
  });

  it('after downtime too, late, among the times that are still ahead and not on the same day', async () => {
    await mark('gil', 'yyi');
    await here.wakeAt('2026-03-17T00:00:00Z');
    expect(linesOf(card())[1]).toMatch(/^It is 2026-03-19T01:00/);
  });

  it('after downtime even on the same day, where no other time is left', async () => {
    await mark('gil', 'yyi');
    await here.wakeAt('2026-03-19T00:00:00Z');
    expect(linesOf(card())[1]).toMatch(/^It is 2026-03-19T01:00/);
  });

  it('and where nobody answered, it is the one that costs least, and the coordinators are told', async () => {
    await here.reach('2026-03-05T15:00:00Z');
    expect(linesOf(card())[1]).toMatch(/^It is 2026-03-17T14:00:00.000Z. Nobody said yes to any of them/);
    const told = here.told('desk').join('\n');
    expect(told).toContain('Nobody said when they could come to “Curfews”');
    expect(told).toContain('To change it, use /calls move.');
  });

  it('not for a time at which who is to speak cannot, nor one at which another call is planned', async () => {
    const [gil, ben] = [await here.member('gil'), await here.member('ben')];
    await here.house.db.execute(sql`update calls_call set volunteers = array[${gil}, ${ben}]::uuid[]`);
    await mark('gil', 'nnn');
    await mark('ben', 'yyn');
    await mark('eva', 'nny');
    await as('ada').say('calls schedule Data at: 2026-03-16 15:30');
    await here.reach('2026-03-05T15:00:00Z');
    expect(linesOf(card())[1]).toMatch(/^It is 2026-03-17T14:00/);
  });

  it('from new times, once, where all of them had passed; and then the coordinators are told', async () => {
    await mark('gil', 'yyy');
    await here.wakeAt('2026-04-01T12:00:00Z');
    expect(labelsIn(card())).toEqual(['Mark my times']);
    expect(linesOf(card())).toContain('Nobody has answered yet.');
    expect(shown().map((each) => each.headline)).toContain('All those times have passed, so here are new ones');
    await here.wakeAt('2026-06-01T12:00:00Z');
    expect(linesOf(card())[1]).toBe('No time was found.');
    expect(here.told('desk').join('\n')).toContain('To ask everyone again, use /calls times call: 1.');
    expect(said(await ask('call: 1'))).toBe('Everyone is asked when to hold “Curfews”');
  });

  it('and a press on a time that was replaced meanwhile is no answer to another', async () => {
    const stale = await paperOf('gil');
    await here.wakeAt('2026-04-01T12:00:00Z');
    const fresh = messageIn(await as('gil').press(control(stale, 'Yes', 0)));
    expect(labelsIn(fresh).filter((label) => label.endsWith('✓'))).toEqual([]);
    expect(await here.count('calls_slot_vote')).toBe(0);
  });

  it('not for a call that was called off, or given its date by hand: nobody is asked any more', async () => {
    await ask(`Parks ${slots}`);
    await mark('gil', '-y');
    await as('ada').say('calls cancel call: 1');
    await as('ada').say('calls move call: 2 at: 2026-03-25 10:00');
    await here.house.settle();
    const of = (title: string) => shown().find((each) => each.headline === `When shall we meet: ${title}`) ?? none;
    expect(linesOf(of('Curfews'))[1]).toBe('The call was called off, so nobody needs to answer any more.');
    expect(linesOf(of('Parks'))[1]).toBe('The call is 2026-03-25T15:00:00.000Z, so nobody needs to answer any more.');
    await here.reach('2026-03-06T15:00:00Z');
    expect(here.heard.filter(({ fact }) => fact === 'calls.speakerWanted')).toHaveLength(1);
    expect(here.heard.filter(({ fact }) => fact === 'calls.moved')).toEqual([]);
  });
});

it('whoever was coming and cannot at the new time is not counted any more, but for what they said since', async () => {
  await as('ada').say('calls schedule Curfews at: 2026-03-12T20:00Z');
  await here.house.settle();
  const call = () => shown().find((each) => each.headline === 'Curfews') ?? none;
  for (const id of ['gil', 'ben', 'eva']) await as(id).press(control(call(), 'Yes'));
  here.house.clock.pass(60_000);
  await ask(`call: 1 ${slots}`);
  for (const id of ['gil', 'ben']) await mark(id, 'nny');
  await mark('eva', 'nnn');
  here.house.clock.pass(60_000);
  await as('ben').press(control(call(), 'Maybe'));
  await as('ada').press(control(await paperOf('ada'), 'Decide now'));
  await here.house.settle();
  expect(linesOf(call()).at(-1)).toBe('1 is coming · 1 may come · 1 cannot');
});

it('the rule is short, and speaks of no speaker where nobody is asked nor said that they could', async () => {
  await ask(`Curfews ${slots}`);
  expect(linesOf(card()).at(-1)).toBe(
    'Decided 2026-03-05T15:00:00.000Z, or when everybody has answered: most yes, two “if need be” counting as one. A tie goes to the time kindest to those who met outside 08:00-20:00 most. Nobody is shown who said what.',
  );
});

it('a planned call gets another date, and everyone hears that it moved', async () => {
  await as('ada').say('calls schedule Curfews at: 2026-03-20 15:00');
  await here.house.settle();
  await ask(`call: 1 ${slots}`);
  await mark('gil', '-y');
  await here.reach('2026-03-05T15:01:00Z');
  expect(here.heard.find(({ fact }) => fact === 'calls.moved')?.payload).toMatchObject({
    before: '2026-03-20T20:00:00.000Z',
    startsAt: '2026-03-17T14:00:00.000Z',
  });
});

it('one person with accounts on two platforms answers once: what they said last', async () => {
  await ask(`Curfews ${slots}`);
  await mark('ben', 'yy');
  here.house.clock.pass(HOUR);
  const benny = here.house.person('benny', { platform: here.slate, workspace: 'S1', channel: 'red' });
  const paper = messageIn(await benny.press(control(card(), 'Mark my times')));
  await benny.press(control(paper, 'No', 0));
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(toldIn(await as('ben').say('convener profile link')))?.[0];
  expect(said(await benny.say(`convener profile link code: ${code}`))).toBe('Your accounts are joined');
  await here.house.settle();
  expect(linesOf(card()).slice(2, 6)).toEqual([
    '1. 2026-03-16T20:00:00.000Z · 0 yes · 0 if need be · 1 no',
    '2. 2026-03-17T14:00:00.000Z · 1 yes · 0 if need be · 0 no',
    '3. 2026-03-19T01:00:00.000Z · 0 yes · 0 if need be · 0 no',
    '1 member has answered.',
  ]);
});

it('a reader of Spanish marks their times in Spanish', async () => {
  await ask(`Curfews ${slots}`);
  await as('eva').say('convener profile edit language: es');
  const told = linesOf(await paperOf('eva'));
  expect(told.slice(0, 3)).toEqual([
    'Cuándo podrías venir: Curfews',
    'Estas son tus horas, en El Salvador.',
    'lunes 16 de marzo de 2026, 14:00: sin responder',
  ]);
});

/** Calls to which these came, as the ledger has them. */
async function heldBefore(starts: readonly string[], came: readonly string[]): Promise<void> {
  for (const [i, start] of starts.entries()) {
    const at = new Date(start);
    await here.house.db.execute(sql`
      insert into calls_call (community_id, number, minutes, state, starts_at, created_at, changed_at)
      values (${here.community}, ${100 + i}, 60, 'held', ${at}, ${at}, ${at})`);
    for (const name of came) {
      await here.house.db.execute(sql`
        insert into calls_burden (community_id, call_id, member_id, minutes, at)
        select ${here.community}, id, ${await here.member(name)}, ${name === 'gil' ? 60 : 0}, starts_at
        from calls_call where number = ${100 + i}`);
    }
  }
}

it('a topic that has won is asked about and gets its date, without anybody having to do anything', async () => {
  const told = {
    poll: '0b9f6a53-4d9c-4d53-9a06-6c1c0f7d2f11',
    topic: '1b9f6a53-4d9c-4d53-9a06-6c1c0f7d2f11',
    votes: 3,
  };
  const [gil] = [await here.member('gil')];
  await here.tell(topicChosen, {
    ...told,
    community: here.community,
    title: 'Curfews',
    suggestedBy: gil,
    speakers: [gil],
  });
  await here.house.settle();
  expect(linesOf(card()).filter((line) => /^\d\. /.test(line))).toHaveLength(5);
  expect(linesOf(card()).at(-1)).toMatch(/ A time at which the speaker cannot come is passed over\.$/);
  await mark('gil', 'nynnn');
  await mark('ben', '-y');
  await here.reach('2026-03-06T15:00:00Z');
  const second = linesOf(card()).find((line) => line.startsWith('2. ')) ?? '';
  expect(second).toMatch(/ · 2 yes · 0 if need be · 0 no$/);
  expect(here.heard.find(({ fact }) => fact === 'calls.speakerWanted')?.payload).toMatchObject({
    title: 'Curfews',
    startsAt: second.slice(3, 27),
    volunteers: [gil],
  });
});

it('who came outside their hours is in the ledger once the call is held, and corrected with who came', async () => {
  await as('ada').say('calls schedule Curfews at: 2026-03-17 9:00');
  await here.house.settle();
  const announced = shown().find((each) => each.headline === 'Curfews') ?? none;
  for (const id of ['gil', 'ben']) await as(id).press(control(announced, 'Yes'));
  await here.reach('2026-03-17T15:30:00Z');
  const { rows } = await here.house.db.execute(sql`
    select p.name, b.minutes from calls_burden b join member m on m.id = b.member_id join person p on p.id = m.person_id order by 1`);
  expect(rows).toEqual([
    { name: 'ben', minutes: 0 },
    { name: 'gil', minutes: 60 },
  ]);
});
