import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { communityById } from '../../src/community/places.ts';
import { unasked } from '../../src/kernel/embedding.ts';
import { claimLanes } from '../../src/kernel/outbox/claim.ts';
import { everyone } from '../../src/kernel/work.ts';
import { refreshStale, workIn } from '../../src/kernel/working.ts';
import { encodeAction } from '../../src/surface/action.ts';
import type { CommunityId } from '../../src/surface/identity.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { bell, board, counts } from './fixture.ts';

let house: TestHouse;
let safeCities: CommunityId;
const ring = (id: string) => encodeAction({ name: 'bell.ring', args: [id] });

beforeEach(async () => {
  counts.clear();
  house = await testHouse({ chores: [bell] });
  safeCities = await community(house.db);
  await house.person('ada').say('bell say hello');
  await makeCoordinator(house.db, 'ada');
  await house.settle();
});

const headlines = (channel = 'general') => house.paper.in(channel).map((entry) => entry.shown.at(-1)?.message.headline);
const hang = async () => {
  await house.person('ada').say('bell hang big');
  await house.settle();
};
const letters = async () =>
  (await house.db.execute<{ n: number }>(sql`select count(*)::int as n from outbox`)).rows[0]?.n;

it('keeps the order of one channel', async () => {
  for (const word of ['one', 'two', 'three']) await house.person('ada').say(`bell say ${word}`);
  await house.settle();
  expect(headlines()).toEqual(['hello', 'one', 'two', 'three']);
});

it('shows fifty changes of a card in one edit, and the last of them', async () => {
  await hang();
  await Promise.all(Array.from({ length: 50 }, (_, i) => house.person(`p${i % 7}`).press(ring('big'))));
  await house.settle();
  const shown = house.paper.in('general').at(-1)?.shown ?? [];
  expect(shown.map((each) => each.message.headline)).toEqual(['Rung 0', 'Rung 50']);
});

it('sends in the order in which it was asked for, a refresh too', async () => {
  await hang();
  await house.db.transaction(async (tx) => {
    const of = await communityById(tx, safeCities);
    if (!of) throw new Error('no community');
    const stale = new Set<string>();
    const setting = { tx, community: of, now: house.clock.now(), language: 'en', stale, embeddings: unasked } as const;
    const work = workIn(house.engine.house, setting);
    await work.refresh(board, 'big');
    await work.post(everyone, { headline: 'one', blocks: [] });
    await work.refresh(board, 'big');
    await work.refresh(board, 'big');
    await refreshStale(tx, stale);
  });
  const { rows } = await house.db.execute<{ kind: string }>(sql`select kind from outbox order by id`);
  expect(rows.map((row) => row.kind)).toEqual(['refresh', 'post', 'refresh']);
});

it('sends nothing in a channel sooner than its pace allows', async () => {
  await house.person('ada').say('bell say one');
  await house.person('ada').say('bell say two');
  await house.engine.settle();
  expect(headlines()).toEqual(['hello', 'one']);
  house.clock.pass(999);
  await house.engine.settle();
  expect(headlines()).toEqual(['hello', 'one']);
  house.clock.pass(1);
  await house.engine.settle();
  expect(headlines()).toEqual(['hello', 'one', 'two']);
});

it('waits as long as a platform asks, then sends, in order', async () => {
  house.paper.fail('post', { kind: 'rate-limited', retryAfter: 30_000 });
  await house.person('ada').say('bell say one');
  await house.person('ada').say('bell say two');
  await house.engine.settle();
  house.clock.pass(29_999);
  await house.engine.settle();
  expect(headlines()).toEqual(['hello']);
  house.clock.pass(1);
  await house.settle();
  expect(headlines()).toEqual(['hello', 'one', 'two']);
});

it('looks before it posts again when the answer was lost', async () => {
  house.paper.fail('post', { kind: 'unclear' }, { after: true });
  await house.person('ada').say('bell say once');
  await house.settle();
  expect(headlines()).toEqual(['hello', 'once']);
  expect(await letters()).toBe(0);
});

it('posts again when it looked and nothing was there', async () => {
  house.paper.fail('post', { kind: 'unclear' });
  await house.person('ada').say('bell say once');
  await house.settle();
  expect(headlines()).toEqual(['hello', 'once']);
});

it('goes on looking when a platform is away after an unclear outcome', async () => {
  house.paper.fail('post', { kind: 'unclear' }, { after: true });
  await house.person('ada').say('bell say once');
  await house.engine.settle();
  const { rows } = await house.db.execute<{ unclear: boolean }>(
    sql`select unclear_since is not null as unclear from outbox`,
  );
  expect(rows).toEqual([{ unclear: true }]);
});

it('looks for what a process was posting when it was killed', async () => {
  await house.person('ada').say('bell say once');
  const [lane] = await claimLanes(house.db, { now: house.clock.now(), platforms: ['paper'], limit: 1 });
  await house.db.execute(sql`update outbox set unclear_since = ${house.clock.now().toISOString()}, attempts = 1`);
  const { rows } = await house.db.execute<{ once: string }>(sql`select once from outbox`);
  const message = { headline: 'once', blocks: [] };
  await house.paper.post({ workspace: 'W1', channel: 'general', message, language: 'en', once: rows[0]?.once ?? '' });
  expect(lane?.channel).toBe('general');
  await house.engine.settle();
  expect(await letters()).toBe(1);
  house.clock.pass(60_000);
  await house.settle();
  expect(headlines()).toEqual(['hello', 'once']);
  expect(await letters()).toBe(0);
});

it('sets a refused message aside, goes on with the next, and tells the coordinators once', async () => {
  for (const word of ['one', 'two']) {
    house.paper.fail('post', { kind: 'refused', gone: false });
    await house.person('ada').say(`bell say ${word}`);
    await house.settle();
  }
  await house.person('ada').say('bell say three');
  await house.settle();
  expect(headlines()).toEqual(['hello', 'three']);
  expect(headlines('direct-ada')).toEqual(['A message could not be delivered']);
});

it('stops writing to a channel that is gone, and begins again when something is said there', async () => {
  house.paper.fail('post', { kind: 'refused', gone: true });
  await house.person('ada').say('bell say lost');
  await house.settle();
  await house.person('ada', { channel: 'elsewhere' }).say('bell say unheard');
  await house.settle();
  expect(headlines()).toEqual(['hello']);
  await house.person('ada').say('bell say back');
  await house.settle();
  expect(headlines()).toEqual(['hello', 'back']);
});

it('leaves a card alone whose message was deleted', async () => {
  await hang();
  house.paper.fail('edit', { kind: 'refused', gone: false });
  await house.person('ada').press(ring('big'));
  await house.settle();
  await house.person('ada').press(ring('big'));
  await house.settle();
  expect(house.paper.in('general').at(-1)?.shown).toHaveLength(1);
});

it('shows one card in the channels of two platforms', async () => {
  const { notebook } = await import('../support/notebook.ts');
  const [paper, slate] = [notebook('paper'), notebook('slate')];
  house = await testHouse({ chores: [bell], platforms: [paper, slate] });
  await community(house.db, {
    at: [
      { platform: 'paper', workspace: 'W1', channel: 'general' },
      { platform: 'slate', workspace: 'S1', channel: 'allgemein' },
    ],
  });
  await house.person('ada').say('bell say hello');
  await makeCoordinator(house.db, 'ada');
  await hang();
  await house.person('bob', { platform: slate, workspace: 'S1', channel: 'allgemein' }).press(ring('big'));
  await house.settle();
  const last = (of: typeof paper, channel: string) => of.in(channel).at(-1)?.shown.at(-1)?.message.headline;
  expect([last(paper, 'general'), last(slate, 'allgemein')]).toEqual(['Rung 1', 'Rung 1']);
});

it('gives each lane to one of many workers', async () => {
  for (let i = 0; i < 20; i++) {
    await house.db.execute(sql`insert into lane (id, platform, workspace, channel, ready_at)
      values (${`paper/W1/c${i}`}, 'paper', 'W1', ${`c${i}`}, ${house.clock.now().toISOString()})`);
    await house.db.execute(sql`insert into outbox (lane_id, kind, language, message)
      values (${`paper/W1/c${i}`}, 'post', 'en', '{"headline":"x","blocks":[]}')`);
  }
  const claims = await Promise.all(
    Array.from({ length: 8 }, () => claimLanes(house.db, { now: house.clock.now(), platforms: ['paper'], limit: 5 })),
  );
  const ids = claims.flat().map((lane) => lane.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(20);
});

it('keeps what is for a platform that does not run, and goes on with the others', async () => {
  await house.db.execute(sql`insert into lane (id, platform, workspace, channel, ready_at)
    values ('gone/W1/c', 'gone', 'W1', 'c', ${house.clock.now().toISOString()})`);
  await house.db.execute(sql`insert into outbox (lane_id, kind, language, message)
    values ('gone/W1/c', 'post', 'en', '{"headline":"x","blocks":[]}')`);
  await house.person('ada').say('bell say here');
  await house.settle();
  expect(headlines()).toEqual(['hello', 'here']);
  expect(await letters()).toBe(1);
});
