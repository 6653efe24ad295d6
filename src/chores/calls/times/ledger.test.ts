import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { emptyTables, testDatabase } from '../../../../test/support/database.ts';
import { community } from '../../../../test/support/house.ts';
import type { Db } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { carriersOf, pastCalls } from './ledger.ts';

const now = new Date('2026-03-02T15:00:00Z');
let db: Db;
let here: CommunityId;
const ids = new Map<string, MemberId>();

beforeEach(async () => {
  ({ db } = await testDatabase());
  await emptyTables(db);
  here = await community(db);
  for (const [name, zone] of Object.entries({
    ada: null,
    ben: 'Europe/Madrid',
    eva: 'Asia/Manila',
    gil: 'Asia/Manila',
  })) {
    const { rows } = await db.execute<{ id: MemberId }>(sql`
      with p as (insert into person (name, zone) values (${name}, ${zone}) returning id)
      insert into member (community_id, person_id, joined_at) select ${here}, id, ${now} from p returning id`);
    for (const { id } of rows) ids.set(name, id);
  }
});

/** A call that was held, with what it cost who came. */
async function held(at: string, cost: Readonly<Record<string, number>>): Promise<void> {
  const when = new Date(at);
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into calls_call (community_id, number, minutes, state, starts_at, created_at, changed_at)
    select ${here}, count(*) + 1, 60, 'held', ${when}, ${when}, ${when} from calls_call returning id`);
  for (const [name, minutes] of Object.entries(cost)) {
    await db.execute(sql`insert into calls_burden (community_id, call_id, member_id, minutes, at)
      values (${here}, ${rows[0]?.id}, ${ids.get(name)}, ${minutes}, ${when})`);
  }
}
const carriers = () => db.transaction((tx) => carriersOf(tx, here, now));

it('everybody starts alike, each by their own clock or else the community’s', async () => {
  expect(await carriers()).toEqual([
    { zone: 'America/Chicago', burden: 0 },
    { zone: 'Europe/Madrid', burden: 0 },
    { zone: 'Asia/Manila', burden: 0 },
    { zone: 'Asia/Manila', burden: 0 },
  ]);
});

it('carries what their calls of the last year cost them together', async () => {
  await held('2025-03-01T15:00:00Z', { ben: 500 });
  await held('2025-11-03T14:00:00Z', { ada: 0, ben: 0, eva: 60 });
  await held('2026-02-02T14:00:00Z', { ada: 60, ben: 0, eva: 60 });
  expect((await carriers()).slice(0, 3).map(({ burden }) => burden)).toEqual([60, 0, 120]);
});

it('whoever has not come yet counts like those by the same clock, or else like everybody', async () => {
  await held('2026-02-02T14:00:00Z', { ada: 30, eva: 60 });
  expect(await carriers()).toEqual([
    { zone: 'America/Chicago', burden: 30 },
    { zone: 'Europe/Madrid', burden: 45 },
    { zone: 'Asia/Manila', burden: 60 },
    { zone: 'Asia/Manila', burden: 60 },
  ]);
});

it('the last calls are told with the zones for which they were outside', async () => {
  expect(await db.transaction((tx) => pastCalls(tx, here))).toEqual([]);
  await held('2026-02-02T14:00:00Z', { ada: 0, eva: 60, gil: 60 });
  await held('2026-02-16T01:00:00Z', { ben: 120, eva: 0 });
  await held('2026-02-23T15:00:00Z', { ada: 0 });
  expect(await db.transaction((tx) => pastCalls(tx, here))).toEqual([
    { startsAt: new Date('2026-02-23T15:00:00Z'), outside: [] },
    { startsAt: new Date('2026-02-16T01:00:00Z'), outside: ['Europe/Madrid'] },
    { startsAt: new Date('2026-02-02T14:00:00Z'), outside: ['Asia/Manila'] },
  ]);
});
