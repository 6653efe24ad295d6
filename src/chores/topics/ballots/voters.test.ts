import { beforeEach, expect, it } from 'vitest';
import { crowd } from '../../../../test/support/crowd.ts';
import { emptyTables, testDatabase } from '../../../../test/support/database.ts';
import { community } from '../../../../test/support/house.ts';
import type { Db, Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { addTopic } from '../backlog/store.ts';
import { type Anonymity, USUAL } from '../polls/model.ts';
import { openPoll } from '../polls/polls.ts';
import { castBallot, takeBallot } from './ballots.ts';
import { hasVoted, voterPage } from './voters.ts';

const now = new Date('2026-03-02T15:00:00Z');
let db: Db;
let here: CommunityId;
let voters: readonly MemberId[];

beforeEach(async () => {
  ({ db } = await testDatabase());
  await emptyTables(db);
  here = await community(db);
  voters = await crowd(db, here, 10);
});

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(work);

/** A poll in which all but the last member, who only reached for a ballot, give the second topic three points. */
async function voted(anonymity: Anonymity): Promise<string> {
  const [by = '' as MemberId] = voters;
  const poll = await within(async (tx) => {
    const of = { community: here, why: undefined, speak: 'no' as const, by, now };
    const topics = [(await addTopic(tx, { ...of, title: 'One' })).id, (await addTopic(tx, { ...of, title: 'Two' })).id];
    const manner = { ...USUAL, method: 'score', anonymity } as const;
    const asked = {
      ...manner,
      community: here,
      question: undefined,
      votesEach: 40,
      closesAt: new Date(+now + 3_600_000),
    };
    return openPoll(tx, { ...asked, topics, by, now });
  });
  for (const [i, member] of voters.entries())
    await within(async (tx) => {
      const hand = { poll: poll.id, member, community: here, now };
      const paper = await takeBallot(tx, hand);
      if (i < voters.length - 1) await castBallot(tx, { hand, voter: paper?.voter }, { ballot: [2], points: [3] });
    });
  return poll.id;
}

it('who voted is told by name, page by page, with their points', async () => {
  const poll = await voted('open');
  const first = await within((tx) => voterPage(tx, poll, 1));
  expect(first).toMatchObject({ page: 1, pages: 2, voters: { length: 8 } });
  expect(first.voters[0]).toEqual({ name: 'member 1', ballot: [2], points: [3] });
  expect(await within((tx) => voterPage(tx, poll, 9))).toMatchObject({ page: 2, voters: [{ name: 'member 9' }] });
});

it.each(['hidden', 'sealed'] as const)('of a %s poll nobody is told, whoever asks for what page', async (anonymity) => {
  const poll = await voted(anonymity);
  expect(await within((tx) => voterPage(tx, poll, 1))).toEqual({ voters: [], page: 1, pages: 1 });
});

it('who only reached for a ballot has not voted', async () => {
  const poll = await voted('hidden');
  const [first, last] = [voters[0] ?? ('' as MemberId), voters.at(-1) ?? ('' as MemberId)];
  expect(await within((tx) => hasVoted(tx, poll, first))).toBe(true);
  expect(await within((tx) => hasVoted(tx, poll, last))).toBe(false);
});
