import { beforeEach, expect, it } from 'vitest';
import { convener } from '../../src/chores/convener/chore.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { job } from '../../src/kernel/job.ts';
import { schedule } from '../../src/kernel/jobs/schedule.ts';
import type { CommunityId } from '../../src/surface/identity.ts';
import { plain } from '../../src/surface/plain.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { bell } from '../engine/fixture.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { notebook } from '../support/notebook.ts';

let house: TestHouse;
let safeCities: CommunityId;

const slate = notebook('slate', {
  hearing: { words: 'answers', grant: { en: 'Tick a box.', es: 'Marca una casilla.' } },
});
const ring = job('tower.ring', async () => {
  throw new Error('the bell is broken');
});
const tower = defineChore({
  name: 'tower',
  summary: { en: 'T', es: 'T' },
  commands: [],
  jobs: [ring],
  status: [async ({ language, community: { name } }) => [[{ kind: 'plain', text: `${name}: ${language} bells hang` }]]],
});

beforeEach(async () => {
  house = await testHouse({ chores: [convener, bell, tower], platforms: [notebook('paper'), slate] });
  const at = [
    { platform: 'paper', workspace: 'W1', channel: 'general' },
    { platform: 'paper', workspace: 'W1', channel: 'garden' },
    { platform: 'slate', workspace: 'S1', channel: 'red' },
  ];
  safeCities = await community(house.db, { at });
  await house.person('rosa').say('bell say hello');
  await house.settle();
  await makeCoordinator(house.db, 'rosa');
});

const plan = (key: string, dueAt: Date) =>
  house.db.transaction((tx) => schedule(tx, { name: 'tower.ring', key, community: safeCities, payload: {}, dueAt }));
function linesOf(reply: Reply): readonly string[] {
  if (!('message' in reply)) return [reply.kind];
  return reply.message.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(plain);
    return block.kind === 'facts' ? block.rows.map(({ label, value }) => `${label}: ${plain(value)}`) : [];
  });
}
const status = async (who = 'rosa') => linesOf(await house.person(who).say('convener status'));

it('tells where the community lives and what reaches us there', async () => {
  expect((await status()).slice(0, 2)).toEqual([
    'Paper: In 2 channels. What people write there reaches Convener.',
    'Slate: In 1 channel. Of what people write there, only answers to Convener reach it. Tick a box.',
  ]);
});

it('tells whether the coordinators have a channel of their own', async () => {
  expect(await status()).toContain(
    'Coordinators: They have no channel of their own, so each is told privately. /convener settings makes one.',
  );
  await house.person('rosa', { channel: 'desk' }).say('convener settings coordinators: here');
  expect(await status()).toContain('Coordinators: They have a channel of their own.');
});

it('tells what waits and what was given up', async () => {
  expect(await status()).toEqual(expect.arrayContaining(['Messages: 0 to be sent, 0 given up', 'Planned: Nothing.']));
  house.paper.fail('post', { kind: 'refused', gone: false });
  await house.person('rosa').say('bell say hello');
  await plan('first', house.clock.now());
  for (let i = 0; i < 12; i++) {
    await house.settle();
    house.clock.pass(30 * 60_000);
  }
  await plan('second', new Date('2026-04-01T15:00:00Z'));
  await plan('third', new Date('2026-05-01T15:00:00Z'));
  await house.person('rosa').say('bell say hello');
  const lines = await status();
  expect(lines).toContain('Messages: 3 to be sent, 1 given up');
  expect(lines.find((each) => each.startsWith('Planned'))).toMatch(
    /^Planned: 2 things, next: .*2026-04-01T15:00.*\. 1 thing was given up after many tries\.$/,
  );
});

it('counts nothing of another community', async () => {
  const other = await community(house.db, { name: 'Parks', at: [] });
  await house.db.transaction((tx) =>
    schedule(tx, { name: 'tower.ring', key: 'x', community: other, payload: {}, dueAt: new Date('2026-04-01') }),
  );
  expect(await status()).toContain('Planned: Nothing.');
});

it('has what the chores say, in the language of whoever asks', async () => {
  expect((await status()).at(-1)).toBe('SafeCities: en bells hang');
  await house.person('rosa').say('convener profile edit language: es');
  const lines = await status();
  expect(lines[1]).toMatch(/Marca una casilla\.$/);
  expect(lines.at(-1)).toBe('SafeCities: es bells hang');
});

it('is for coordinators', async () => {
  expect(await house.person('ben').say('convener status')).toMatchObject({
    message: { headline: expect.stringMatching(/coordinator/i) },
  });
});
