import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
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
import { ballots } from '../tables.ts';
import { type Ballot, vote } from './ballot.ts';
import { castBallot, type Hand, lockBallots, takeBallot } from './ballots.ts';
import { mergeBallots } from './merging.ts';

const now = new Date('2026-03-02T15:00:00Z');
const later = (minutes: number) => new Date(+now + minutes * 60_000);
let db: Db;
let here: CommunityId;
let voters: readonly MemberId[];

beforeEach(async () => {
  ({ db } = await testDatabase());
  await emptyTables(db);
  here = await community(db);
  voters = await crowd(db, here, 6);
});

const voter = (i: number): MemberId => voters[i] ?? ('' as MemberId);
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(work);

/** A poll of so many topics that closes in an hour. */
const poll = (choices: number, votesEach = 3) =>
  within(async (tx) => {
    const of = { community: here, why: undefined, speak: 'no' as const, by: voter(0), now };
    const topics: string[] = [];
    for (let i = 1; i <= choices; i++) topics.push((await addTopic(tx, { ...of, title: `Topic ${i}` })).id);
    const { id } = await openPoll(tx, {
      ...{ ...USUAL, community: here, question: undefined, votesEach, closesAt: later(60), topics, by: voter(0), now },
    });
    return id;
  });

const hand = (of: string, member: MemberId, at = now): Hand => ({ poll: of, member, community: here, now: at });
const put = (of: string, member: MemberId, ballot: Ballot, at = now) =>
  within(async (tx) => {
    const taken = await takeBallot(tx, hand(of, member, at));
    return taken?.mine ? castBallot(tx, { ...taken, hand: hand(of, member, at) }, { ballot }) : false;
  });
const press = (of: string, member: MemberId, position: number) =>
  within(async (tx) => {
    const paper = await takeBallot(tx, hand(of, member));
    const verdict = paper?.mine && vote(paper, paper.mine.ballot, position);
    return paper && verdict?.ok === true && castBallot(tx, { ...paper, hand: hand(of, member) }, verdict);
  });
const tally = async (of: string) => {
  const tallied = await within((tx) => talliedPoll(tx, of));
  return { votes: tallied?.standings.map((each) => each.votes), voters: tallied?.voters };
};

describe('a ballot', () => {
  it('is empty when first reached for, and holds what was cast when reached for again', async () => {
    const id = await poll(3);
    expect(await within((tx) => takeBallot(tx, hand(id, voter(0))))).toMatchObject({
      ...{ poll: id, community: here, votesEach: 3, closesAt: later(60), mine: { ballot: [] } },
      choices: [{ position: 1, title: 'Topic 1', removed: false }, { position: 2 }, { position: 3 }],
    });
    await put(id, voter(0), [1, 3]);
    expect((await within((tx) => takeBallot(tx, hand(id, voter(0)))))?.mine).toEqual({ ballot: [1, 3] });
    expect(await tally(id)).toEqual({ votes: [1, 0, 1], voters: 1 });
  });

  it('cannot be had for another community’s poll, after its time, or once it is closed', async () => {
    const id = await poll(3);
    const there = await community(db, { name: 'Other', at: [] });
    const [stranger] = await crowd(db, there, 1);
    const elsewhere = { ...hand(id, stranger ?? voter(0)), community: there };
    expect(await within((tx) => takeBallot(tx, elsewhere))).toMatchObject({ community: here, mine: undefined });
    expect((await within((tx) => takeBallot(tx, hand(id, voter(0), later(60)))))?.mine).toBeUndefined();
    await within(async (tx) => markClosed(tx, (await talliedPoll(tx, id)) ?? fail(), now));
    expect((await within((tx) => takeBallot(tx, hand(id, voter(0)))))?.mine).toBeUndefined();
    expect(await db.select().from(ballots)).toEqual([]);
  });

  it('of a poll there is none of is none', async () => {
    expect(await within((tx) => takeBallot(tx, hand(here, voter(0))))).toBeUndefined();
  });

  it('counts two presses at once one after the other', async () => {
    const id = await poll(6, 6);
    await Promise.all([1, 2, 3, 4, 5, 6].map((position) => press(id, voter(0), position)));
    expect(await tally(id)).toEqual({ votes: [1, 1, 1, 1, 1, 1], voters: 1 });
    await Promise.all([1, 1, 2, 2, 2].map((position) => press(id, voter(0), position)));
    expect(await tally(id)).toEqual({ votes: [1, 0, 1, 1, 1, 1], voters: 1 });
  });

  it('reached for and not cast is no turnout', async () => {
    const id = await poll(3);
    await within((tx) => takeBallot(tx, hand(id, voter(0))));
    expect(await tally(id)).toEqual({ votes: [0, 0, 0], voters: 0 });
  });
});

const fail = (): never => {
  throw new Error('not there');
};

describe('closing', () => {
  it('waits for the votes under way, counts them, and lets none in after', async () => {
    const id = await poll(2);
    const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const before = within(async (tx) => {
      await takeBallot(tx, hand(id, voter(0)));
      held.resolve();
      await release.promise;
      return castBallot(tx, { hand: hand(id, voter(0)), voter: undefined }, { ballot: [1] });
    });
    await held.promise;
    const closing = within(async (tx) => {
      await lockBallots(tx, [id]);
      const tallied = (await talliedPoll(tx, id)) ?? fail();
      await markClosed(tx, tallied, now);
      return tallied.standings.map((each) => each.votes);
    });
    await waitingForLocks(1);
    const after = put(id, voter(1), [2]);
    await waitingForLocks(2);
    release.resolve();
    expect(await before).toBe(true);
    expect(await closing).toEqual([1, 0]);
    expect(await after).toBe(false);
    expect(await tally(id)).toEqual({ votes: [1, 0], voters: 1 });
  });

  it('keeps the tally for good, also when a voter leaves', async () => {
    const id = await poll(2);
    await put(id, voter(1), [2]);
    await within(async (tx) => markClosed(tx, (await talliedPoll(tx, id)) ?? fail(), later(5)));
    await db.delete(members).where(eq(members.id, voter(1)));
    const closed = await within((tx) => talliedPoll(tx, id));
    expect(closed).toMatchObject({ voters: 1, members: 6, closedAt: later(5) });
    expect(closed?.standings.map((each) => each.votes)).toEqual([0, 1]);
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

describe('one person with two ballots', () => {
  it('keeps the one cast last, in each poll by itself', async () => {
    const [first, second, third] = [await poll(3), await poll(3), await poll(3)];
    await put(first, voter(0), [1], later(1));
    await put(first, voter(1), [2], later(2));
    await put(second, voter(0), [3], later(4));
    await put(second, voter(1), [1, 2], later(3));
    await put(third, voter(0), [1], later(5));
    const touched = await within((tx) => mergeBallots(tx, { from: voter(0), into: voter(1) }));
    expect(touched.toSorted()).toEqual([first, second, third].toSorted());
    expect([await tally(first), await tally(second), await tally(third)]).toEqual([
      { votes: [0, 1, 0], voters: 1 },
      { votes: [0, 0, 1], voters: 1 },
      { votes: [1, 0, 0], voters: 1 },
    ]);
    expect((await db.select().from(ballots)).every((each) => each.member === voter(1))).toBe(true);
  });

  it('never loses a vote to a ballot that was only reached for', async () => {
    const id = await poll(3);
    await put(id, voter(0), [1]);
    await within((tx) => takeBallot(tx, hand(id, voter(1), later(9))));
    await within((tx) => mergeBallots(tx, { from: voter(0), into: voter(1) }));
    expect(await tally(id)).toEqual({ votes: [1, 0, 0], voters: 1 });
  });
});

it('the tally is what counting by hand gives, and joining people leaves one ballot for each', async () => {
  const id = await poll(5, 2);
  const cast = fc.record({ voter: fc.nat(5), position: fc.integer({ min: 1, max: 5 }) });
  const joined = fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(fc.array(cast, { maxLength: 25 }), joined, async (sequence, pair) => {
      await db.delete(ballots);
      const byHand = new Map<number, Set<number>>();
      for (const { voter: who, position } of sequence) {
        await press(id, voter(who), position);
        const mine = byHand.get(who) ?? new Set();
        if (!mine.delete(position) && mine.size < 2) mine.add(position);
        byHand.set(who, mine);
      }
      const counted = [1, 2, 3, 4, 5].map((on) => [...byHand.values()].filter((mine) => mine.has(on)).length);
      expect((await tally(id)).votes).toEqual(counted);
      const before = await db.select().from(ballots);
      const [from = 0, into = 1] = pair;
      await within((tx) => mergeBallots(tx, { from: voter(from), into: voter(into) }));
      const after = await db.select().from(ballots);
      expect(new Set(after.map((each) => each.member)).size).toBe(after.length);
      expect(after.length).toBeLessThanOrEqual(before.length);
      expect(after.some((each) => each.member === voter(from))).toBe(false);
    }),
    { numRuns: 25 },
  );
});
