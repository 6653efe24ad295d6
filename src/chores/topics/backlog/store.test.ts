import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { crowd } from '../../../../test/support/crowd.ts';
import { emptyTables, testDatabase } from '../../../../test/support/database.ts';
import { community } from '../../../../test/support/house.ts';
import { members } from '../../../community/tables.ts';
import type { Db, Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { USUAL } from '../polls/model.ts';
import { openPoll } from '../polls/polls.ts';
import { topics } from '../tables.ts';
import { backlogPage, candidates } from './backlog.ts';
import { mergeInterests } from './interests.ts';
import { similarTopics } from './similar.ts';
import { addTopic, lockTopics, type NewTopic, noteWish, topicById, topicOfDraft, volunteersFor } from './store.ts';

const now = new Date('2026-03-02T15:00:00Z');
let db: Db;
let here: CommunityId;
let [ana, ben, eva]: readonly MemberId[] = [];
const later = (minutes: number) => new Date(+now + minutes * 60_000);

beforeEach(async () => {
  ({ db } = await testDatabase());
  await emptyTables(db);
  here = await community(db);
  [ana, ben, eva] = await crowd(db, here, 3);
});

const someone = (id: MemberId | undefined): MemberId => id ?? ('' as MemberId);
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(work);
const add = (title: string, more: Partial<NewTopic> = {}) =>
  within(async (tx) => {
    const of = { community: here, title, why: undefined, speak: 'no' as const, by: someone(ana), now, ...more };
    await lockTopics(tx, of.community);
    return addTopic(tx, of);
  });
const page = (number = 1, member = ana) =>
  within((tx) => backlogPage(tx, { community: here, member: someone(member), page: number }));
const wish = (topic: string, member: MemberId | undefined, said: { wants?: boolean; speak?: 'yes' | 'no' }, at = now) =>
  within((tx) => noteWish(tx, { topic, member: someone(member), now: at, ...said }));

describe('topics', () => {
  it('are numbered from 1 without gaps, also when ten come at once and one fails', async () => {
    const failing = within(async (tx) => {
      await lockTopics(tx, here);
      await addTopic(tx, { community: here, title: 'X', why: undefined, speak: 'no', by: someone(ana), now });
      throw new Error('undone');
    }).catch(() => undefined);
    const added = await Promise.all(Array.from({ length: 9 }, (_, i) => add(`Topic ${i}`)));
    await failing;
    expect(added.map((each) => each.number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('are counted by each community for itself', async () => {
    await add('One');
    const there = await community(db, { name: 'Other', at: [] });
    const [member] = await crowd(db, there, 1);
    expect((await add('Two', { community: there, by: someone(member) })).number).toBe(1);
  });

  it('are found by their id and by the draft they came from', async () => {
    const draft = '7a4f4b0e-6f2b-4f4e-9f0a-0d7c6f1f3b11';
    const made = await add('One', { draft });
    expect(await within((tx) => topicById(tx, made.id))).toMatchObject({ number: 1, title: 'One', state: 'open' });
    expect(await within((tx) => topicOfDraft(tx, draft))).toEqual(made);
    expect(await within((tx) => topicOfDraft(tx, made.id))).toBeUndefined();
  });

  it('outlive whoever suggested them', async () => {
    const made = await add('One');
    await db.delete(members).where(eq(members.id, someone(ana)));
    expect((await page(1, ben)).topics).toMatchObject([{ id: made.id, suggestedBy: null, wants: 0 }]);
  });
});

describe('the backlog', () => {
  it('shows the most wanted first, then what has waited longest', async () => {
    const [old, young, wanted] = [
      await add('Old'),
      await add('Young', { now: later(1) }),
      await add('Wanted', { now: later(2) }),
    ];
    await wish(wanted.id, ben, { wants: true });
    expect((await page()).topics.map((each) => each.id)).toEqual([wanted.id, old.id, young.id]);
  });

  it('tells each reader what they said themselves', async () => {
    const made = await add('One', { why: 'Because', speak: 'someone' });
    await wish(made.id, ben, { speak: 'yes' });
    expect((await page(1, ana)).topics).toEqual([
      {
        ...{ id: made.id, number: 1, title: 'One', why: 'Because', createdAt: now, suggestedBy: 'member 1' },
        ...{ wants: 1, speakers: 1, introduced: true, polled: false, mine: { wants: true, speak: 'someone' } },
      },
    ]);
    expect((await page(1, eva)).topics[0]?.mine).toEqual({ wants: false, speak: 'no' });
    await wish(made.id, ben, { wants: true });
    expect((await page(1, ben)).topics[0]?.mine).toEqual({ wants: true, speak: 'yes' });
  });

  it('has pages of five, and one past the end is the last', async () => {
    for (let i = 1; i <= 6; i++) await add(`Topic ${i}`, { now: later(i) });
    expect((await page()).topics).toHaveLength(5);
    expect(await page(9)).toMatchObject({ page: 2, pages: 2, topics: [{ number: 6 }] });
  });

  it('holds open topics of this community only', async () => {
    const made = await add('One');
    await db.update(topics).set({ state: 'removed' }).where(eq(topics.id, made.id));
    expect(await page()).toEqual({ topics: [], page: 1, pages: 1 });
  });

  it('offers for a poll what stands in none, from the top or by number in the order asked', async () => {
    const [one, two, three] = [
      await add('One'),
      await add('Two', { now: later(1) }),
      await add('Three', { now: later(2) }),
    ];
    const poll = {
      ...USUAL,
      community: here,
      question: undefined,
      votesEach: 1,
      closesAt: later(9),
      by: someone(ana),
      now,
    };
    await within((tx) => openPoll(tx, { ...poll, topics: [one.id] }));
    const top = await within((tx) => candidates(tx, here, { kind: 'top', count: 5 }));
    expect(top.map((each) => each.id)).toEqual([two.id, three.id]);
    const asked = await within((tx) => candidates(tx, here, { kind: 'numbers', numbers: [3, 1, 99] }));
    expect(asked).toMatchObject([
      { number: 3, polled: false, state: 'open' },
      { number: 1, polled: true },
    ]);
  });
});

describe('a title like another', () => {
  const similar = (title: string) =>
    within((tx) => similarTopics(tx, { community: here, member: someone(ben), title }));

  it('finds open topics of the community, at most three, the most alike first', async () => {
    for (const title of [
      'Youth curfews at night',
      'Youth curfews',
      'Youth curfews in summer',
      'Youth curfew laws',
      'Parks',
    ]) {
      await add(title);
    }
    expect((await similar('Do youth curfews work?')).map((each) => each.title)).toHaveLength(3);
    expect((await similar('youth curfews'))[0]).toMatchObject({ title: 'Youth curfews', wants: 1 });
    expect(await similar('Street lighting')).toEqual([]);
  });

  it('is found in any script when it says the same', async () => {
    await add('街灯と犯罪');
    await add('الإضاءة في الشوارع');
    expect(await similar('街灯と犯罪！')).toHaveLength(1);
    expect(await similar('الإضاءة في الشوارع؟')).toHaveLength(1);
  });

  it('is not found among topics that were withdrawn or are another community’s', async () => {
    await add('Youth curfews');
    await db.update(topics).set({ state: 'removed' });
    const there = await community(db, { name: 'Other', at: [] });
    const [member] = await crowd(db, there, 1);
    await add('Youth curfews', { community: there, by: someone(member) });
    expect(await similar('Youth curfews')).toEqual([]);
  });
});

describe('interest', () => {
  it('of one person said in two ways becomes one, and a yes outweighs a no', async () => {
    const [one, two] = [await add('One', { by: someone(ben) }), await add('Two')];
    await wish(one.id, eva, { speak: 'yes' }, later(3));
    await wish(two.id, ben, { speak: 'yes' });
    await wish(two.id, eva, { wants: true });
    await within((tx) => mergeInterests(tx, { from: someone(ben), into: someone(eva) }));
    const [first, second] = (await page(1, eva)).topics.toSorted((a, b) => a.number - b.number);
    expect(first).toMatchObject({
      wants: 1,
      speakers: 1,
      suggestedBy: 'member 3',
      mine: { wants: true, speak: 'yes' },
    });
    expect(second).toMatchObject({ wants: 2, speakers: 1, mine: { wants: true, speak: 'yes' } });
    const { rows } = await db.execute(sql`select 1 from topics_interest where member_id = ${ben}`);
    expect(rows).toEqual([]);
  });

  it('tells who could speak and who suggested a topic', async () => {
    const made = await add('One', { speak: 'yes' });
    await wish(made.id, ben, { speak: 'yes' }, later(1));
    await wish(made.id, eva, { speak: 'no' }, later(2));
    expect(await within((tx) => volunteersFor(tx, made.id))).toEqual({
      suggestedBy: ana,
      volunteers: expect.arrayContaining([
        { member: ana, since: now },
        { member: ben, since: later(1) },
      ]),
    });
  });
});
