import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { extendJob } from '../../src/chores/calls/schedule/extending.ts';
import { announcement, type Hall, hall } from './calls-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});
const as = (id: string) => here.house.person(id);
const series = async (how: string) => {
  const reply = await as('ada').say(`calls schedule ${how}`);
  await here.house.settle();
  return reply;
};
const starts = async () => {
  const { rows } = await here.house.db.execute<{ at: string; state: string }>(
    sql`select starts_at at time zone 'UTC' as at, state from calls_call order by starts_at`,
  );
  return rows.map(({ at, state }) => `${String(at).slice(0, 16)}${state === 'planned' ? '' : ` ${state}`}`);
};

describe('a series', () => {
  it('is planned for the weeks that come, each call shown two weeks before it starts', async () => {
    const reply = await series('Clinic every: every second Tuesday 15:00 America/Chicago link: https://meet.example/c');
    expect(toldIn(reply)).toMatch(
      /^Series #1 is planned\nThere is a call every second week on Tuesday at 15:00 \(Chicago\), whatever the clocks do/,
    );
    expect(await starts()).toEqual([
      '2026-03-03 21:00',
      '2026-03-17 20:00',
      '2026-03-31 20:00',
      '2026-04-14 20:00',
      '2026-04-28 20:00',
      '2026-05-12 20:00',
      '2026-05-26 20:00',
    ]);
    expect(here.told()).toHaveLength(1);
    await here.reach('2026-03-03T20:30:00Z');
    expect(here.told().filter((line) => line.startsWith('Clinic |'))).toHaveLength(2);
    expect(here.slate.diary.in('S1')).toHaveLength(7);
  });

  it('keeps its hour when the clocks go forward and when they go back', async () => {
    here = await hall({ at: '2026-10-12T15:00:00Z', zone: 'Europe/Madrid' });
    await series('every: every monday 15:00');
    expect((await starts()).slice(1, 4)).toEqual(['2026-10-26 14:00', '2026-11-02 14:00', '2026-11-09 14:00']);
    expect((await starts())[0]).toBe('2026-10-19 13:00');
    here = await hall({ at: '2026-10-28T15:00:00Z' });
    await series('every: every thursday 09:30');
    expect((await starts()).slice(0, 2)).toEqual(['2026-10-29 14:30', '2026-11-05 15:30']);
    here = await hall({ at: '2026-03-06T15:00:00Z' });
    await series('every: every day 02:30');
    expect((await starts()).slice(0, 3)).toEqual(['2026-03-07 08:30', '2026-03-08 08:30', '2026-03-09 07:30']);
  });

  it('goes on as time passes, and is extended once however often it is asked for', async () => {
    await series('every: first thursday of the month 15:00');
    expect(await starts()).toEqual(['2026-03-05 21:00', '2026-04-02 20:00', '2026-05-07 20:00']);
    await here.reach('2026-05-08T00:00:00Z');
    const before = await starts();
    expect(before.slice(3)).toEqual(['2026-06-04 20:00', '2026-07-02 20:00', '2026-08-06 20:00']);
    await here.house.db.execute(sql`update job set done_at = null where name = ${extendJob.name}`);
    await here.house.settle();
    expect(await starts()).toEqual(before);
  });

  it('that was not looked after for months plans what is ahead and nothing that is past', async () => {
    await series('every: every second tuesday 15:00');
    await here.wakeAt('2026-09-02T12:00:00Z');
    const ahead = (await starts()).filter((at) => at > '2026-05-31');
    expect(ahead[0]).toBe('2026-09-15 20:00');
    expect(ahead).toHaveLength(6);
  });

  it('of ten years is planned a few weeks at a time, and one that begins in years is refused', async () => {
    await series('every: every day 15:00');
    expect(await here.count('calls_call')).toBe(26);
    const reply = await as('ada').submit('calls.schedule', { every: ['every monday 15:00 starting 2036-03-03'] });
    expect(reply).toMatchObject({ problems: { every: expect.stringContaining('more than a year ahead') } });
  });

  it('takes its hour and its first day from the first time, where that is said', async () => {
    await series('every: every second tuesday at: 2026-03-17 16:30');
    expect((await starts()).slice(0, 2)).toEqual(['2026-03-17 21:30', '2026-03-31 21:30']);
    await series('every: every second wednesday Madrid at: 2026-03-18 10:00');
    expect((await starts()).slice(1, 2)).toEqual(['2026-03-18 15:00']);
    await series('every: every friday 10:00 at: 2026-03-17 16:30');
    expect(await starts()).toContain('2026-03-20 15:00');
  });

  it.each([
    ['every tuesday', 'says no time of day'],
    ['every tuesday 15:00 CST', 'means several zones'],
    ['every third tuesday 15:00', 'cannot read'],
    ['every tuesday 15:00 Atlantis', '“Atlantis” is not a time zone I know'],
    ['whenever it suits', 'cannot read'],
    ['every tuesday 15:00 starting 31 april', 'does not exist'],
    ['every tuesday 15:00 starting 2026-01-06', 'is past'],
  ])('is refused with one sentence where it cannot be meant: %s', async (every, sentence) => {
    const reply = await as('ada').submit('calls.schedule', { every: [every] });
    expect(reply).toEqual({ kind: 'problems', problems: { every: expect.stringContaining(sentence) } });
    expect(await here.count('calls_series')).toBe(0);
  });

  it('that runs into planned calls is warned about before anything is planned', async () => {
    await series('every: every tuesday 15:00');
    const warning = await series('every: every second tuesday 15:30');
    expect(toldIn(warning)).toMatch(/^7 other calls are at the same time/);
    expect(await here.count('calls_series')).toBe(1);
    expect(said(await as('ada').press(control(messageIn(warning), 'Do it anyway')))).toBe('Series #2 is planned');
  });
});

describe('one call of a series', () => {
  it('can be left out; the others stay, and it does not come back', async () => {
    await series('Clinic every: every second Tuesday 15:00');
    expect(said(await as('ada').say('calls skip 1'))).toBe('Call #1 is left out');
    await here.house.settle();
    expect(here.told()).toEqual([
      'Left out this time: Clinic | When: 2026-03-03T21:00:00.000Z · 1 hour',
      'Left out this time: Clinic | There is no call 2026-03-03T21:00:00.000Z. The series goes on after it.',
    ]);
    await here.house.db.execute(sql`update job set due_at = now() - interval '1 year' where name = ${extendJob.name}`);
    await here.house.settle();
    expect((await starts()).slice(0, 2)).toEqual(['2026-03-03 21:00 skipped', '2026-03-17 20:00']);
    expect(here.heard.filter((each) => each.fact === 'calls.cancelled')).toHaveLength(1);
  });

  it('that nobody was told of is left out in silence', async () => {
    await series('Clinic every: every second Tuesday 15:00');
    await as('ada').say('calls skip 5');
    await here.house.settle();
    expect(here.told()).toHaveLength(1);
  });

  it('can be moved, and everyone is told in a message of its own beside the announcement that changes', async () => {
    await series('Clinic every: every second Tuesday 15:00');
    await as('ben').press(control(announcement(here, 'Clinic'), 'Yes'));
    expect(said(await as('ada').say('calls move 1 at: 2026-03-04 16:00'))).toBe('Call #1 is moved');
    await here.house.settle();
    const [card, told] = here.paper.in('general');
    expect(card?.shown).toHaveLength(3);
    expect(told?.under).toBeUndefined();
    expect(here.told()).toEqual([
      expect.stringMatching(/^Clinic \| When: 2026-03-04T22:00:00.000Z .* 1 is coming$/),
      expect.stringMatching(/^Moved: Clinic \| It was to start 2026-03-03T21:00:00.000Z. It starts 2026-03-04T22:00/),
    ]);
    expect(here.slate.diary.in('S1')[0]?.shown.at(-1)?.startsAt).toEqual(new Date('2026-03-04T22:00:00Z'));
    expect(here.heard.at(-1)).toMatchObject({
      fact: 'calls.moved',
      payload: { startsAt: '2026-03-04T22:00:00.000Z', before: '2026-03-03T21:00:00.000Z', link: false },
    });
    await here.reach('2026-03-05T00:00:00Z');
    expect((await starts())[0]).toBe('2026-03-04 22:00 held');
  });

  it('is not moved onto another without a word, nor to where it is, nor once it has begun', async () => {
    await series('Clinic every: every second Tuesday 15:00');
    expect(toldIn(await as('ada').say('calls move 1 at: 2026-03-03 15:00'))).toContain('starts then already');
    const warning = await as('ada').say('calls move 1 at: 2026-03-17 15:30');
    expect(toldIn(warning)).toMatch(/^Another call is at the same time/);
    const anyway = control(messageIn(warning), 'Do it anyway');
    expect(said(await as('ada').press(anyway))).toBe('Call #1 is moved');
    await here.reach('2026-03-17T20:40:00Z');
    expect(toldIn(await as('ada').say('calls move 1 at: 2026-03-30 15:30'))).toContain('has begun');
    expect(said(await as('ada').press(anyway))).toContain('has begun');
  });

  it('is offered in the form where none is named', async () => {
    expect(said(await as('ada').say('calls skip'))).toBe('There is no call ahead that could be changed.');
    await series('Clinic every: every second Tuesday 15:00');
    const form = await as('ada').say('calls skip');
    expect(form).toMatchObject({
      kind: 'form',
      form: {
        fields: [
          {
            name: 'call',
            options: expect.arrayContaining([{ value: '1', label: '#1 · Tuesday 3 March 2026 · Clinic' }]),
          },
        ],
      },
    });
    await as('ada').say('calls schedule Curfews at: 2026-03-24 09:00');
    expect(toldIn(await as('ada').say('calls skip 8'))).toContain('Call #8 is in no series.');
  });
});

describe('the end of a series', () => {
  it('calls off what is planned, tells everyone once, and plans no more', async () => {
    await series('Clinic every: every second Tuesday 15:00');
    await here.reach('2026-03-04T12:00:00Z');
    expect(toldIn(await as('ada').say('calls end'))).toMatch(/\n6 calls that were planned in it are cancelled/);
    await here.house.settle();
    const message = here.paper.in('general').at(-1)?.shown[0]?.message;
    expect(message && linesOf(message).slice(0, 4)).toEqual([
      'The series has ended: Clinic',
      'There are no more calls every second week on Tuesday at 15:00 (Chicago).',
      'These are not held:',
      '#2 · 2026-03-17T20:00:00.000Z',
    ]);
    expect(here.slate.diary.in('S1').map((each) => each.shown[0]?.startsAt)).toEqual([
      new Date('2026-03-03T21:00:00Z'),
    ]);
    await here.reach('2026-06-30T12:00:00Z');
    expect((await starts()).filter((at) => !at.endsWith('cancelled'))).toEqual(['2026-03-03 21:00 held']);
    expect(said(await as('ada').say('calls end'))).toBe('There is no series to end.');
  });

  it('asks which one where there are several', async () => {
    await series('Clinic every: every second Tuesday 15:00');
    await series('every: first thursday of the month 10:00');
    expect(toldIn(await as('ada').say('calls end'))).toContain('There are several: #1, #2. Say which one.');
    expect(toldIn(await as('ada').say('calls end 3'))).toContain('There is no series #3 that goes on.');
    expect(said(await as('ada').say('calls end 2'))).toBe('The series has ended: series #2');
    expect(labelsIn(announcement(here, 'Clinic'))).toContain('Yes');
  });
});
