import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { otherDateWanted, speakersChanged } from '../../src/chores/speakers/facts.ts';
import { topicChosen } from '../../src/chores/topics/facts.ts';
import type { MemberId } from '../../src/surface/identity.ts';
import { announcement, type Hall, hall } from './calls-hall.ts';
import { control, said, standingIn, toldIn } from './reading.ts';

let here: Hall;
let ben: MemberId;
let eva: MemberId;
const as = (id: string) => here.house.person(id);
const topic = randomUUID();

beforeEach(async () => {
  here = await hall();
  for (const id of ['ben', 'eva']) await as(id).say('calls list');
  [ben, eva] = [await here.member('ben'), await here.member('eva')];
});

const choose = async (title = 'Curfews') => {
  const votes = { poll: randomUUID(), votes: 3 };
  await here.tell(topicChosen, {
    community: here.community,
    topic,
    title,
    suggestedBy: eva,
    speakers: [ben],
    ...votes,
  });
  await here.house.settle();
};
const plan = async (how: string) => {
  await as('ada').say(`calls schedule ${how}`);
  await here.house.settle();
};
const facts = (name: string) => here.heard.filter((each) => each.fact === name).map((each) => each.payload);
const callOf = () => String(facts('calls.speakerWanted').at(-1)?.['call']);

describe('a topic that has won', () => {
  it('is taken by the next call that has none and leaves time to find a speaker', async () => {
    await plan('at: 2026-03-05T20:00Z');
    await plan('at: 2026-03-12T20:00Z agenda: To be seen');
    await plan('Parks at: 2026-03-09T20:00Z');
    await plan('at: 2026-03-19T20:00Z');
    await choose();
    expect(here.told().map((line) => line.split(' | ')[0])).toEqual(['Call #1', 'Curfews', 'Parks', 'Call #4']);
    expect(here.told()[1]).toContain('To be seen');
    const entries = here.slate.diary.in('S1').map((each) => each.shown.at(-1));
    expect(entries).toContainEqual(expect.objectContaining({ name: 'Curfews', place: 'See the announcement' }));
    expect(facts('calls.speakerWanted').at(-1)).toEqual({
      community: here.community,
      call: expect.any(String),
      title: 'Curfews',
      topic,
      startsAt: '2026-03-12T20:00:00.000Z',
      length: 60,
      volunteers: [ben],
      suggestedBy: eva,
      link: false,
    });
    await choose('Mentors');
    expect(here.told()[3]).toMatch(/^Mentors/);
  });

  it('is shown to everyone at once, also where its call is far ahead in a series', async () => {
    await plan('Clinic every: every monday 15:00');
    await choose();
    expect(here.told().map((line) => line.split(' | ')[0])).toEqual(['Clinic', 'Curfews']);
    await choose('Mentors');
    await choose('Parks');
    expect(here.told().map((line) => line.split(' | ')[0])).toEqual(['Clinic', 'Curfews', 'Mentors', 'Parks']);
  });

  it('gets a call of its own whose date everyone is asked for where none is open', async () => {
    await plan('Parks at: 2026-03-12T20:00Z');
    await choose();
    expect(await here.count(`calls_call where state = 'dating' and title = 'Curfews'`)).toBe(1);
    expect(await here.count('calls_dating where closed_at is null')).toBe(1);
    expect(here.told()).toHaveLength(2);
    expect(facts('calls.speakerWanted').map((each) => each['title'])).toEqual(['Parks']);
    await here.reach('2026-03-06T15:00:00Z');
    expect(await here.count(`calls_call where state = 'planned' and title = 'Curfews'`)).toBe(1);
    expect(here.told().some((line) => line.startsWith('Curfews | When: 2026-03-'))).toBe(true);
    expect(facts('calls.speakerWanted').at(-1)).toMatchObject({
      title: 'Curfews',
      volunteers: [ben],
      suggestedBy: eva,
    });
  });

  it('whose date a coordinator sets by hand keeps it: nobody is asked any more', async () => {
    await choose();
    await as('ada').say('calls move 1 at: 2026-04-14T20:00Z');
    await here.reach('2026-03-10T15:00:00Z');
    expect(await here.count(`calls_call where state = 'planned' and starts_at = '2026-04-14T20:00Z'`)).toBe(1);
    expect(await here.count('calls_dating where closed_at is null')).toBe(0);
    expect(facts('calls.speakerWanted').map((each) => each['startsAt'])).toEqual(['2026-04-14T20:00:00.000Z']);
  });

  it('and whose call is left out of its series is taken by another', async () => {
    await plan('Clinic every: every monday 15:00');
    await choose();
    const reply = await as('ada').say('calls skip 2');
    expect(toldIn(reply)).toContain('Curfews was voted for, so call #3 takes it.');
    expect(facts('calls.speakerWanted').map((each) => each['startsAt'])).toEqual([
      '2026-03-09T20:00:00.000Z',
      '2026-03-16T20:00:00.000Z',
    ]);
    expect(toldIn(await as('ada').say('calls cancel 3'))).toMatch(/has no call now.*\/calls times:\nCurfews$/);
  });

  it('whose call is called off is asked about no more', async () => {
    await choose();
    await as('ada').say('calls cancel 1');
    expect(await here.count(`calls_call where state = 'cancelled'`)).toBe(1);
    expect(await here.count('calls_dating where closed_at is null')).toBe(0);
  });
});

describe('who speaks', () => {
  const change = async (confirmed: boolean) => {
    const speakers = [
      { member: ben, name: 'ben', role: 'speaker' as const, confirmed },
      { member: eva, name: 'eva', role: 'backup' as const, confirmed: true },
    ];
    await here.tell(speakersChanged, { community: here.community, call: callOf(), speakers });
    await here.house.settle();
  };

  it('is shown as they are asked and as they are sure', async () => {
    await plan('Curfews at: 2026-03-24T20:00Z');
    await change(false);
    expect(here.told()[0]).toContain('With: ben (asked)');
    await change(true);
    expect(here.told()[0]).toContain('With: ben |');
    expect(here.slate.diary.in('S1')[0]?.shown.at(-1)?.description).toBe('With ben');
  });

  it('is looked for again when a call moves, unless somebody is sure', async () => {
    await plan('Curfews at: 2026-03-24T20:00Z');
    await change(false);
    await as('ada').say('calls move 1 at: 2026-03-25T20:00Z');
    expect(facts('calls.speakerWanted').map((each) => each['startsAt'])).toEqual([
      '2026-03-24T20:00:00.000Z',
      '2026-03-25T20:00:00.000Z',
    ]);
    await change(true);
    await as('ada').say('calls move 1 at: 2026-03-26T20:00Z');
    expect(facts('calls.speakerWanted')).toHaveLength(2);
    expect(facts('calls.moved')).toHaveLength(2);
  });
});

describe('another date that a speaker wants', () => {
  const wanted = async (note = 'In May rather') => {
    await plan('Curfews at: 2026-03-24T20:00Z');
    await here.tell(otherDateWanted, { community: here.community, call: callOf(), by: ben, note });
    await here.house.settle();
    const [message] = standingIn(here.paper, 'desk');
    if (!message) throw new Error('nobody was told');
    return message;
  };

  it('is told to the coordinators, who may keep the date', async () => {
    const message = await wanted();
    expect(here.told('desk')).toEqual([
      'Another date is wanted: Curfews | ben would speak, but not 2026-03-24T20:00:00.000Z. | They write: In May rather',
    ]);
    const kept = await as('ada').press(control(message, 'Keep the date'));
    expect(toldIn(kept)).toBe('The date stays as it is\nCurfews is 2026-03-24T20:00:00.000Z.');
    expect(await here.count('calls_dating')).toBe(0);
  });

  it('is asked of everyone once, however many coordinators press, and the date stands until then', async () => {
    const find = control(await wanted(''), 'Find another date');
    expect(said(await as('ben').press(find))).toMatch(/^Only a coordinator/);
    const replies = await Promise.all([as('ada').press(find), as('ada').press(find)]);
    expect(replies.map(said).toSorted()).toEqual([
      'Everyone is asked which time suits them',
      'Everyone is being asked for another date of this call already.',
    ]);
    expect(await here.count('calls_dating')).toBe(1);
    await here.house.settle();
    expect(announcement(here, 'Curfews').headline).toBe('Curfews');
    expect(here.told()[0]).toContain('2026-03-24T20:00:00.000Z');
  });

  it('is not looked for once the call has begun or was called off', async () => {
    const message = await wanted();
    await as('ada').say('calls cancel 1');
    for (const label of ['Find another date', 'Keep the date']) {
      expect(said(await as('ada').press(control(message, label)))).toMatch(/^This call has begun or was called off/);
    }
    expect(await here.count('calls_dating')).toBe(0);
  });
});
