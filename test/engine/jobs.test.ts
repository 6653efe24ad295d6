import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { defineChore } from '../../src/kernel/chore.ts';
import { job } from '../../src/kernel/job.ts';
import { schedule } from '../../src/kernel/jobs/schedule.ts';
import type { CommunityId } from '../../src/surface/identity.ts';
import { community, type TestHouse, testHouse } from '../support/house.ts';
import { bell, counts } from './fixture.ts';

let house: TestHouse;
let safeCities: CommunityId;

beforeEach(async () => {
  counts.clear();
  house = await testHouse({ chores: [bell] });
  safeCities = await community(house.db);
});

const plan = (key: string, dueAt: string) =>
  house.db.transaction((tx) =>
    schedule(tx, { name: 'bell.chime', key, community: safeCities, payload: { id: key }, dueAt: new Date(dueAt) }),
  );

it('does a job at its time and not before', async () => {
  await plan('noon', '2026-03-02T16:00:00Z');
  await house.engine.settle();
  expect(counts.get('noon')).toBeUndefined();
  house.clock.set('2026-03-02T16:00:00Z');
  await house.engine.settle();
  expect(counts.get('noon')).toBe(1);
});

it('does a job once, late, that fell due while we were down', async () => {
  await plan('missed', '2026-01-01T00:00:00Z');
  await house.settle();
  await plan('missed', '2026-01-01T00:00:00Z');
  await house.settle();
  expect(counts.get('missed')).toBe(1);
});

it('gives each occurrence to exactly one of eight workers', async () => {
  for (let i = 0; i < 40; i++) await plan(`job-${i % 20}`, '2026-03-02T15:00:00Z');
  await Promise.all(Array.from({ length: 8 }, () => house.engine.settle()));
  expect([...counts.values()]).toEqual(Array.from({ length: 20 }, () => 1));
});

it('tries a failing job again later, does the others meanwhile, and gives up in the end', async () => {
  await plan('broken', '2026-03-02T15:00:00Z');
  await plan('whole', '2026-03-02T15:00:00Z');
  for (let i = 0; i < 12; i++) {
    await house.engine.settle();
    house.clock.pass(30 * 60_000);
  }
  const { rows } = await house.db.execute<{ attempts: number; dead: boolean; error: string }>(
    sql`select attempts, dead_at is not null as dead, error from job where key = 'broken'`,
  );
  expect(rows).toEqual([{ attempts: 10, dead: true, error: 'Error: the bell is broken' }]);
  expect(counts.get('whole')).toBe(1);
});

describe('several at once', () => {
  const log: string[] = [];
  const two = Promise.withResolvers<void>();
  const errand = job<{ readonly name: string; readonly meets?: boolean }>('runner.errand', async (_work, of) => {
    log.push(`${of.name} begins`);
    if (of.meets && log.filter((line) => line.endsWith('begins')).length === 2) two.resolve();
    await (of.meets ? two.promise : new Promise((resolve) => setImmediate(resolve)));
    log.push(`${of.name} ends`);
  });
  const runner = defineChore({ name: 'runner', summary: { en: 'R', es: 'R' }, commands: [], jobs: [errand] });
  const due = (name: string, of: { readonly community: CommunityId; readonly at: string; readonly meets?: boolean }) =>
    house.db.transaction((tx) =>
      schedule(tx, {
        name: 'runner.errand',
        key: name,
        community: of.community,
        payload: { name, meets: of.meets },
        dueAt: new Date(of.at),
      }),
    );

  beforeEach(async () => {
    log.length = 0;
    house = await testHouse({ chores: [runner] });
    safeCities = await community(house.db);
  });

  it('are of several communities, and one that waits holds up no other', async () => {
    const other = await community(house.db, { name: 'Parks', at: [] });
    await due('one', { community: safeCities, at: '2026-03-02T14:00:00Z', meets: true });
    await due('two', { community: other, at: '2026-03-02T14:30:00Z', meets: true });
    await house.engine.settle();
    expect(log.slice(0, 2).toSorted()).toEqual(['one begins', 'two begins']);
    expect(log.slice(2).toSorted()).toEqual(['one ends', 'two ends']);
  });

  it('are never of one community, whose jobs follow each other as they are due', async () => {
    for (const [i, name] of ['c', 'a', 'd', 'b'].entries()) {
      await due(name, { community: safeCities, at: `2026-03-02T1${i % 2}:0${i}:00Z` });
    }
    await house.engine.settle();
    expect(log).toEqual(['c', 'd', 'a', 'b'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });
});
