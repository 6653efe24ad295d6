import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { crowd } from '../../../../test/support/crowd.ts';
import { emptyTables, testDatabase } from '../../../../test/support/database.ts';
import { community } from '../../../../test/support/house.ts';
import { members } from '../../../community/tables.ts';
import type { Db, Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { addTopic } from '../backlog/store.ts';
import { USUAL } from '../polls/model.ts';
import { openPoll } from '../polls/polls.ts';
import { markClosed, talliedPoll } from '../polls/tally.ts';
import { sealedBallots, seals } from '../tables.ts';
import type { Ballot } from './ballot.ts';
import { castBallot, lockBallots, takeBallot } from './ballots.ts';
import { mergeBallots } from './merging.ts';
import { voterFor, voterOf } from './sealed.ts';

const now = new Date('2026-03-02T15:00:00Z');
let db: Db;
let here: CommunityId;
let voters: readonly MemberId[];
let poll: string;

beforeEach(async () => {
  ({ db } = await testDatabase());
  await emptyTables(db);
  here = await community(db);
  voters = await crowd(db, here, 4);
  poll = await within(async (tx) => {
    const of = { community: here, why: undefined, speak: 'no' as const, by: voter(0), now };
    const topics: string[] = [];
    for (const title of ['One', 'Two', 'Three']) topics.push((await addTopic(tx, { ...of, title })).id);
    const manner = { ...USUAL, anonymity: 'sealed', reveal: 'at-close' } as const;
    const asked = {
      ...manner,
      community: here,
      question: undefined,
      votesEach: 3,
      closesAt: new Date(+now + 3_600_000),
    };
    return (await openPoll(tx, { ...asked, topics, by: voter(0), now })).id;
  });
});

const voter = (i: number): MemberId => voters[i] ?? ('' as MemberId);
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(work);
const hand = (member: MemberId) => ({ poll, member, community: here, now });
const take = (member: MemberId) => within((tx) => takeBallot(tx, hand(member)));
const put = (member: MemberId, ballot: Ballot) =>
  within(async (tx) => {
    const paper = await takeBallot(tx, hand(member));
    return paper?.mine !== undefined && castBallot(tx, { hand: hand(member), voter: paper.voter }, { ballot });
  });
const close = (tx: Tx) =>
  talliedPoll(tx, poll).then((tally) => (tally ? markClosed(tx, tally, now) : Promise.reject(new Error('no poll'))));
const votes = async () => {
  const tally = await within((tx) => talliedPoll(tx, poll));
  return { votes: tally?.standings.map((each) => each.votes), voters: tally?.voters };
};

it('a voter’s digest is the same here and in the database, and each poll’s own', async () => {
  const [seal] = await db.select().from(seals);
  const key = seal?.key ?? '';
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  const { rows } = await db.execute<{ voter: string }>(
    sql`select ${voterOf(sql`${key}::text`, sql`${voter(1)}::uuid`)} as voter`,
  );
  expect(rows[0]?.voter).toBe(voterFor(key, voter(1)));
  expect(
    voterFor(
      key.replace(/./, (digit) => (digit === '0' ? '1' : '0')),
      voter(1),
    ),
  ).not.toBe(rows[0]?.voter);
});

describe('a sealed ballot', () => {
  it('holds what was cast when reached for again, and counts', async () => {
    expect((await take(voter(0)))?.mine).toEqual({ ballot: [] });
    expect(await votes()).toEqual({ votes: [0, 0, 0], voters: 0 });
    await put(voter(0), [1, 3]);
    await put(voter(0), [2, 3]);
    await put(voter(1), [3]);
    expect((await take(voter(0)))?.mine).toEqual({ ballot: [2, 3] });
    expect(await votes()).toEqual({ votes: [0, 1, 2], voters: 2 });
    expect(await db.select().from(sealedBallots)).toHaveLength(2);
  });

  it('cannot be had once its time is over or it is closed, nor for another community', async () => {
    const late = { ...hand(voter(0)), now: new Date(+now + 3_600_000) };
    expect((await within((tx) => takeBallot(tx, late)))?.mine).toBeUndefined();
    const there = await community(db, { name: 'Other', at: [] });
    expect((await within((tx) => takeBallot(tx, { ...hand(voter(0)), community: there })))?.mine).toBeUndefined();
    await within(close);
    expect(await put(voter(0), [1])).toBe(false);
    expect(await db.select().from(sealedBallots)).toEqual([]);
  });

  it('under way is counted by a closing that comes meanwhile, and one that comes after is not taken', async () => {
    const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const before = within(async (tx) => {
      const paper = await takeBallot(tx, hand(voter(0)));
      held.resolve();
      await release.promise;
      return castBallot(tx, { hand: hand(voter(0)), voter: paper?.voter }, { ballot: [1] });
    });
    await held.promise;
    const closing = within(async (tx) => {
      await lockBallots(tx, [poll]);
      await close(tx);
    });
    await waitingForLocks(1);
    const after = put(voter(1), [2]);
    await waitingForLocks(2);
    release.resolve();
    expect([await before, await after]).toEqual([true, false]);
    await closing;
    expect(await votes()).toEqual({ votes: [1, 0, 0], voters: 1 });
  });

  it('of somebody who has left does not count', async () => {
    await put(voter(0), [1]);
    await put(voter(1), [1]);
    await db.delete(members).where(eq(members.id, voter(1)));
    expect(await votes()).toEqual({ votes: [1, 0, 0], voters: 1 });
  });
});

async function waitingForLocks(count: number): Promise<void> {
  const waiting = sql`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  for (let tries = 0; tries < 2_000; tries++) {
    const { rows } = await db.execute<{ n: number }>(waiting);
    if (rows[0]?.n === count) return;
  }
  throw new Error(`never ${count} waiting`);
}

describe('one person with two sealed ballots', () => {
  const merge = () => within((tx) => mergeBallots(tx, { from: voter(0), into: voter(1) }));

  it('keeps that of the member they go on as', async () => {
    await put(voter(1), [2]);
    await put(voter(0), [1]);
    await put(voter(2), [3]);
    expect(await merge()).toEqual([poll]);
    expect(await votes()).toEqual({ votes: [0, 1, 1], voters: 2 });
  });

  it('keeps the only one there is, whichever member’s, also beside one that was only reached for', async () => {
    await put(voter(0), [1]);
    await take(voter(1));
    await merge();
    expect(await votes()).toEqual({ votes: [1, 0, 0], voters: 1 });
    expect((await take(voter(1)))?.mine).toEqual({ ballot: [1] });
    expect(await db.select().from(sealedBallots)).toHaveLength(1);
  });
});
