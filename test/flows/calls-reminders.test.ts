import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { remindJob } from '../../src/chores/calls/announce/reminding.ts';
import { type Hall, hall } from './calls-hall.ts';
import { labelsIn, linesOf, said, standingIn, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
  await here.house.person('ada').say('calls schedule Curfews at: 2026-03-24T20:00Z link: https://meet.example/c');
  await here.house.settle();
});
const as = (id: string) => here.house.person(id);
const reminders = () =>
  here.paper
    .in('general')
    .map((entry) => entry.shown[0]?.message.headline ?? '')
    .filter((headline) => headline.startsWith('In '));

describe('everyone is reminded of a call', () => {
  it('seven days, one day and one hour before, once each', async () => {
    await here.reach('2026-03-17T20:00:30Z');
    expect(reminders()).toEqual(['In 7 days: Curfews']);
    const [, reminder] = here.paper.in('general');
    expect(reminder && labelsIn(reminder.shown[0]?.message as never)).toEqual([
      'Join the call',
      'Yes',
      'Maybe',
      'No',
      'No, but send me the notes',
    ]);
    await here.reach('2026-03-25T20:00:00Z');
    expect(reminders()).toEqual(['In 7 days: Curfews', 'In 1 day: Curfews', 'In 1 hour: Curfews']);
    expect(here.slate.in('red').filter((entry) => /^In /.test(entry.shown[0]?.message.headline ?? ''))).toHaveLength(3);
  });

  it('once for what came due while nobody was there: the nearest, and in the words of what is left', async () => {
    await here.wakeAt('2026-03-24T18:30:00Z');
    expect(reminders()).toEqual(['In 1 hour and 30 minutes: Curfews']);
    await here.wakeAt('2026-03-24T19:00:00Z');
    expect(reminders().at(-1)).toBe('In 1 hour: Curfews');
  });

  it('never after its start', async () => {
    await here.wakeAt('2026-03-24T20:00:00Z');
    expect(reminders()).toEqual([]);
  });

  it('not of what was called off', async () => {
    await as('ada').say('calls cancel 1');
    await here.reach('2026-03-25T20:00:00Z');
    expect(reminders()).toEqual([]);
  });

  it('not by reminders whose time had passed when it was planned', async () => {
    await as('ada').say('calls schedule Mentors at: 2026-03-03T16:00Z');
    await here.reach('2026-03-03T17:00:00Z');
    expect(reminders()).toEqual(['In 1 day: Mentors', 'In 1 hour: Mentors']);
    await as('ada').say('calls schedule Parks at: 2026-03-03T17:30Z');
    await here.reach('2026-03-03T18:40:00Z');
    expect(reminders().filter((each) => each.endsWith('Parks'))).toEqual([]);
  });
});

describe('a call that moves', () => {
  it('takes its reminders along: none of the old ones, also of those that wait to be sent', async () => {
    await here.reach('2026-03-17T19:59:00Z');
    here.house.clock.set('2026-03-17T20:00:00Z');
    expect(said(await as('ada').say('calls move 1 at: 2026-03-31T20:00Z'))).toBe('Call #1 is moved');
    await here.reach('2026-03-24T19:59:00Z');
    expect(reminders()).toEqual([]);
    await here.reach('2026-04-01T00:00:00Z');
    expect(reminders()).toEqual(['In 7 days: Curfews', 'In 1 day: Curfews', 'In 1 hour: Curfews']);
  });

  it('says nothing of its old time even where the message was written and waits for its channel', async () => {
    await here.wakeAt('2026-03-17T19:59:30Z');
    here.paper.fail('post', { kind: 'rate-limited', retryAfter: 120_000 });
    await here.wakeAt('2026-03-17T20:00:00Z');
    await as('ada').say('calls move 1 at: 2026-03-31T20:00Z');
    await here.wakeAt('2026-03-17T20:10:00Z');
    expect(reminders()).toEqual([]);
  });

  it('and moves back has its own reminders again', async () => {
    await as('ada').say('calls move 1 at: 2026-03-31T20:00Z');
    await as('ada').say('calls move 1 at: 2026-03-24T20:00Z');
    await here.reach('2026-04-01T00:00:00Z');
    expect(reminders()).toEqual(['In 7 days: Curfews', 'In 1 day: Curfews', 'In 1 hour: Curfews']);
  });

  it('ends when it ends by its new time', async () => {
    await as('ada').say('calls move 1 at: 2026-03-31T20:00Z');
    await here.reach('2026-03-31T20:59:00Z');
    expect(await here.count(`calls_call where state = 'held'`)).toBe(0);
    await here.reach('2026-03-31T21:00:00Z');
    expect(await here.count(`calls_call where state = 'held'`)).toBe(1);
  });
});

/** What stands of the reminders now, and what they offer. */
const standing = (channel = 'general') =>
  standingIn(here.paper, channel)
    .filter(({ headline }) => /^(In|Reminder|En|Recordatorio)\b/.test(headline))
    .map((message) => [linesOf(message).join(' | '), ...labelsIn(message)]);
const newer = ['Reminder: Curfews | A newer reminder follows below.'];

describe('a reminder that stands', () => {
  it('is short and offers nothing once a newer one follows', async () => {
    await here.reach('2026-03-23T20:00:30Z');
    const offered = ['Join the call', 'Yes', 'Maybe', 'No', 'No, but send me the notes'];
    expect(standing()).toEqual([newer, [expect.stringMatching(/^In 1 day: Curfews \| When: /), ...offered]]);
    await here.reach('2026-03-24T19:00:30Z');
    expect(standing()).toEqual([newer, newer, [expect.stringMatching(/^In 1 hour: Curfews/), 'Join the call']]);
  });

  it('says that its call was held', async () => {
    await here.reach('2026-03-24T21:00:00Z');
    expect(standing()).toEqual(Array(3).fill(['Reminder: Curfews | It was held.']));
  });

  it('says that its call was moved, and is right again when it moves back', async () => {
    await here.reach('2026-03-18T00:00:00Z');
    await as('ada').say('calls move 1 at: 2026-03-31T20:00Z');
    await here.house.settle();
    expect(standing()).toEqual([['Reminder: Curfews | This call was moved: see its announcement.']]);
    await as('ada').say('calls move 1 at: 2026-03-24T20:00Z');
    await here.house.settle();
    expect(standing()[0]?.[0]).toMatch(/^In 6 days .*: Curfews \| When: 2026-03-24T20:00/);
  });

  it('says that its call is not held', async () => {
    await here.reach('2026-03-18T00:00:00Z');
    await as('ada').say('calls cancel 1');
    await here.house.settle();
    expect(standing()).toEqual([['Reminder: Curfews | This call is not held.']]);
  });

  it('points to the announcement once reminders come at other times', async () => {
    await here.reach('2026-03-18T00:00:00Z');
    await as('ada').say('calls settings reminders: 2 days');
    await here.house.settle();
    expect(standing()).toEqual([['Reminder: Curfews | All about this call is in its announcement.']]);
  });
});

describe('what is usual', () => {
  it('says when everyone is reminded, also of calls that are planned already', async () => {
    const kept = await as('ada').say('calls settings reminders: 2 days and 3 h');
    expect(toldIn(kept)).toContain('Reminders before a call: 2 days, 3 hours before the start');
    await here.reach('2026-03-25T20:00:00Z');
    expect(reminders()).toEqual(['In 2 days: Curfews', 'In 3 hours: Curfews']);
  });

  it('may be no reminders at all', async () => {
    await as('ada').say('calls settings reminders: none');
    await here.reach('2026-03-25T20:00:00Z');
    expect(reminders()).toEqual([]);
  });

  it('is filled in when it is to be changed', async () => {
    await as('ada').say('calls settings reminders: 36 hours, 30 min link: meet.example/all length: 45');
    expect(await as('ada').say('calls settings')).toMatchObject({
      kind: 'form',
      form: {
        fields: [{ initial: '1 day 12 hours, 30 minutes' }, { initial: 'https://meet.example/all' }, { initial: '45' }],
      },
    });
  });

  it.each([
    ['now and then', 'cannot read'],
    ['2 months', 'cannot read'],
    ['1 minute', 'from 5 minutes to 30 days'],
    ['1 h, 2 h, 3 h, 4 h, 5 h, 6 h', 'At most 5 reminders'],
  ])('is refused with one sentence where it cannot be read: %s', async (reminders, sentence) => {
    const reply = await as('ada').submit('calls.settings', { reminders: [reminders] });
    expect(reply).toEqual({ kind: 'problems', problems: { reminders: expect.stringContaining(sentence) } });
  });
});

it('does each reminder in one job, whoever asks for it again', async () => {
  for (const length of [45, 60]) await as('ada').say(`calls settings length: ${length}`);
  const { rows } = await here.house.db.execute(sql`select 1 from job where name = ${remindJob.name}`);
  expect(rows).toHaveLength(3);
});

describe('a call without a link to join', () => {
  it('is told of to its coordinators two days before, once, and not where it has got one', async () => {
    const here = await hall();
    const wanted = () =>
      here.paper.entries.filter((entry) => /^No link to join yet/.test(entry.shown[0]?.message.headline ?? ''));
    const ada = here.house.person('ada');
    await ada.say('calls schedule Curfews at: 2026-03-12T20:00Z');
    await ada.say('calls schedule Mentors at: 2026-03-13T20:00Z');
    await ada.say('calls edit call: 2 link: https://meet.example.org/1');
    await here.reach('2026-03-10T19:59:00Z');
    expect(wanted()).toEqual([]);
    await here.reach('2026-03-14T00:00:00Z');
    expect(wanted().map((entry) => [entry.channel, entry.shown[0]?.message.headline])).toEqual([
      ['desk', 'No link to join yet: Curfews'],
    ]);
  });
});
