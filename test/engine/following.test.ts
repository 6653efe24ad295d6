import { beforeEach, expect, it } from 'vitest';
import { defineChore } from '../../src/kernel/chore.ts';
import { follows } from '../../src/kernel/following.ts';
import { everyone } from '../../src/kernel/work.ts';
import type { CommunityId } from '../../src/surface/identity.ts';
import { community, type TestHouse, testHouse } from '../support/house.ts';
import { everyRow } from '../support/rows.ts';
import { board, counts } from './fixture.ts';

let house: TestHouse;
let safeCities: CommunityId;
const seen: unknown[] = [];

const keeper = defineChore({
  name: 'keeper',
  summary: { en: 'K', es: 'K' },
  commands: [],
  cards: [board],
  follows: [
    follows('keeper.broken', {
      find: async () => safeCities,
      run: async () => {
        throw new Error('cannot keep “The plumber drinks”');
      },
    }),
    follows('keeper.entry', {
      find: async (_tx, { id }) => (id === 'w1' ? safeCities : undefined),
      run: async (work, of) => {
        seen.push(of);
        await work.post(everyone, { headline: of.text ?? 'It is gone', blocks: [] });
        await work.refresh(board, 'big');
      },
    }),
  ],
});

beforeEach(async () => {
  seen.length = 0;
  house = await testHouse({ chores: [keeper] });
  safeCities = await community(house.db);
});

const altered = (id: string, text?: string) =>
  house.paper.inbox().altered({ workspace: 'W1', channel: 'general', id, ...(text !== undefined && { text }) });
const headlines = () => house.paper.in('general').map(({ shown }) => shown.at(-1)?.message.headline);

it('a message that was changed or deleted is told of to the chore that follows it', async () => {
  await altered('w1', 'The plumber, <@cleo|Cleo>, is sober');
  await altered('w1');
  await house.settle();
  expect(headlines()).toEqual(['The plumber, @Cleo, is sober', 'It is gone']);
  expect(seen.at(-1)).toEqual({
    platform: 'paper',
    workspace: 'W1',
    channel: 'general',
    id: 'w1',
    text: undefined,
  });
});

it('what the follower refreshes is brought up to date', async () => {
  counts.set('big', 7);
  await house.db.transaction(async (tx) => {
    const { enqueueCard } = await import('../../src/kernel/outbox/enqueue.ts');
    const letter = { community: safeCities, language: 'en', now: house.clock.now(), card: 'bell.board/big' } as const;
    await enqueueCard(tx, everyone, letter);
  });
  await house.settle();
  counts.set('big', 8);
  await altered('w1', 'x');
  await house.settle();
  expect(headlines()).toEqual(['Rung 8', 'x']);
});

it('a message that nobody follows leaves no trace', async () => {
  house = await testHouse({ chores: [{ ...keeper, follows: keeper.follows.slice(1) }] });
  await community(house.db);
  const before = await everyRow(house.db);
  await altered('w2', 'The plumber drinks');
  expect(await everyRow(house.db)).toBe(before);
  expect(house.lines).toEqual([]);
});

it('a follower that fails keeps none of the others from it, and its words are not in the log', async () => {
  await altered('w1', 'The plumber drinks');
  expect(seen).toHaveLength(1);
  expect(house.lines).toMatchObject([{ level: 'error', fields: { follower: 'keeper.broken', type: 'Error' } }]);
  expect(JSON.stringify(house.lines)).not.toMatch(/plumber/);
  expect(house.lines[0]?.fields).not.toHaveProperty('err');
});
