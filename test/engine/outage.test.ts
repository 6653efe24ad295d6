import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pressed } from '../../src/kernel/action.ts';
import { whisper } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import type { Turn } from '../../src/kernel/work.ts';
import { encodeAction } from '../../src/surface/action.ts';
import { freshDatabase } from '../support/database.ts';
import { community, type TestHouse, testHouse } from '../support/house.ts';
import { ring } from './fixture.ts';

/** A chore whose button is counted in the database, and which can lose its connection first. */
let interruptions = 0;
const shaky = defineChore({
  name: 'shaky',
  summary: { en: 'Shaky', es: 'Inestable' },
  commands: [],
  presses: [
    pressed(ring, async (turn: Turn, { id }) => {
      await turn.record('shaky.ring', { id });
      if (interruptions > 0) {
        interruptions--;
        await turn.tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      }
      return whisper({ headline: 'Rang', blocks: [] });
    }),
  ],
});

let house: TestHouse;
const press = () => house.person('ada').press(encodeAction({ name: 'bell.ring', args: ['big'] }));
const rings = async () => (await house.db.execute<{ n: number }>(sql`select count(*)::int as n from audit`)).rows[0]?.n;

beforeEach(async () => {
  interruptions = 0;
  const database = await freshDatabase();
  house = await testHouse({ chores: [shaky], database });
  await community(house.db);
  await house.person('ada').say('shaky');
});
afterEach(() => house.database.stop());

it('counts an event once whose connection was lost in the middle', async () => {
  interruptions = 1;
  expect(await press()).toMatchObject({ kind: 'whisper', message: { headline: 'Rang' } });
  expect(await rings()).toBe(1);
});

it('asks to try again while the database stays away, and nothing of the event is left', async () => {
  interruptions = 100;
  expect(await press()).toMatchObject({
    message: {
      headline: 'I cannot reach my database just now. Please try again in a moment; trying again counts once.',
    },
  });
  interruptions = 0;
  expect(await rings()).toBe(0);
  await press();
  expect(await rings()).toBe(1);
});
