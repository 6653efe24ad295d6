import { beforeEach, expect, it } from 'vitest';
import type { Gathering } from '../../src/surface/gathering.ts';
import { community, type TestHouse, testHouse } from '../support/house.ts';
import { type Notebook, notebook } from '../support/notebook.ts';
import { errands, planned } from './errands.ts';

let house: TestHouse;
let paper: Notebook;
let slate: Notebook;

const walk: Gathering = {
  name: 'Walk',
  description: 'Round the park',
  place: 'https://meet.example.org/walk',
  startsAt: new Date('2026-04-01T15:00:00Z'),
  endsAt: new Date('2026-04-01T16:00:00Z'),
};
const later = { ...walk, startsAt: new Date('2026-04-02T15:00:00Z'), endsAt: new Date('2026-04-02T16:00:00Z') };

beforeEach(async () => {
  planned.clear();
  [paper, slate] = [notebook('paper'), notebook('slate', { gatherings: true })];
  house = await testHouse({ chores: [errands], platforms: [paper, slate] });
  const at = [
    { platform: 'paper', workspace: 'W1', channel: 'general' },
    { platform: 'slate', workspace: 'S1', channel: 'red' },
    { platform: 'slate', workspace: 'S1', channel: 'blue' },
    { platform: 'slate', workspace: 'S2', channel: 'green' },
  ];
  await community(house.db, { at });
});

async function gather(what: Gathering | undefined): Promise<void> {
  if (what) planned.set('w', what);
  else planned.delete('w');
  await house.person('ada').say('errands gather w');
}
const inCalendars = () =>
  [slate.diary.in('S1'), slate.diary.in('S2')].map((all) => all.map(({ shown }) => shown.at(-1)));

it('stands once in the calendar of each workspace that has one', async () => {
  await gather(walk);
  await house.settle();
  expect(inCalendars()).toEqual([[walk], [walk]]);
});

it('is changed where it stands, not put in again', async () => {
  await gather(walk);
  await house.settle();
  await gather(later);
  await house.settle();
  expect(inCalendars()).toEqual([[later], [later]]);
});

it('goes out as it is when it goes out, however often it was changed before', async () => {
  await gather(walk);
  await gather(later);
  await house.settle();
  expect(inCalendars()).toEqual([[later], [later]]);
});

it('is taken away, and can come back', async () => {
  await gather(walk);
  await house.settle();
  await gather(undefined);
  await house.settle();
  expect(inCalendars()).toEqual([[], []]);
  await gather(later);
  await house.settle();
  expect(inCalendars()).toEqual([[later], [later]]);
});

it('is nothing to do where it never stood', async () => {
  await gather(undefined);
  await house.settle();
  expect(inCalendars()).toEqual([[], []]);
});

it('waits as long as the platform asks', async () => {
  slate.fail('gather', { kind: 'rate-limited', retryAfter: 120_000 });
  await gather(walk);
  await house.settle();
  expect(inCalendars().flat()).toHaveLength(1);
  house.clock.pass(120_000);
  await house.settle();
  expect(inCalendars()).toEqual([[walk], [walk]]);
});

it('that is refused is told to the coordinators and given up, and asked for anew it is put in anew', async () => {
  slate.fail('gather', { kind: 'refused', gone: false }, { times: 2 });
  await gather(walk);
  await house.settle();
  expect(inCalendars()).toEqual([[], []]);
  await gather(walk);
  await house.settle();
  expect(inCalendars()).toEqual([[walk], [walk]]);
});
