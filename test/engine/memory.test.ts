import { beforeEach, expect, it } from 'vitest';
import { done, whisper } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { line } from '../../src/kernel/field.ts';
import { memories } from '../../src/kernel/memory.ts';
import { community, stillClock, type TestHouse, testHouse } from '../support/house.ts';
import { everyRow } from '../support/rows.ts';

const DAY = 24 * 60 * 60_000;
const both = (words: string) => ({ en: words, es: words });
let house: TestHouse;
let id: string;

const pocket = defineChore({
  name: 'pocket',
  summary: both('P'),
  commands: [
    command({
      path: 'pocket hold',
      summary: both('Hold'),
      fields: { words: line({ label: both('Words'), max: 50 }) },
      run: async ({ memory }, { words }) => {
        id = memory.hold({ words: [words] });
        return done;
      },
    }),
    command({
      path: 'pocket look',
      summary: both('Look'),
      fields: {},
      run: async ({ memory }) => whisper({ headline: memory.held(id)?.['words']?.[0] ?? 'nothing', blocks: [] }),
    }),
  ],
});

beforeEach(async () => {
  house = await testHouse({ chores: [pocket] });
  await community(house.db);
});
const look = async (who: string) => {
  const reply = await house.person(who).say('pocket look');
  return 'message' in reply ? reply.message.headline : reply.kind;
};

it('what somebody said is held for them alone, for a day, and nowhere in the database', async () => {
  await house.person('ada').say('pocket hold words: secret');
  expect(await everyRow(house.db)).not.toContain('secret');
  expect([await look('ada'), await look('ben')]).toEqual(['secret', 'nothing']);
  house.clock.pass(DAY - 1);
  expect(await look('ada')).toBe('secret');
  house.clock.pass(1);
  expect(await look('ada')).toBe('nothing');
});

it('of two thousand things held the oldest goes for the next one', () => {
  const held = memories(stillClock('2026-03-02T15:00:00Z')).of('ada');
  const ids = Array.from({ length: 2_001 }, (_, i) => held.hold({ n: [String(i)] }));
  expect(ids.filter((each) => !held.held(each))).toEqual([ids[0]]);
});

it('what is a day old fades by itself', () => {
  const clock = stillClock('2026-03-02T15:00:00Z');
  const all = memories(clock);
  const old = all.of('ada').hold({});
  clock.pass(DAY);
  all.fade();
  clock.pass(-DAY);
  expect(all.of('ada').held(old)).toBeUndefined();
});

it('is known by nothing that could be guessed', () => {
  expect(memories(stillClock('2026-03-02T15:00:00Z')).of('ada').hold({})).toMatch(
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  );
});
