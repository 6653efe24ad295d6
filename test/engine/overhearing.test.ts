import { beforeEach, describe, expect, it } from 'vitest';
import { done, fleeting, whisper } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { type Glance, type Overheard, overhears } from '../../src/kernel/overhearing.ts';
import type { Turn } from '../../src/kernel/work.ts';
import { community, type TestHouse, testHouse } from '../support/house.ts';
import { everyRow } from '../support/rows.ts';
import { errands } from './errands.ts';

let house: TestHouse;
let cares: (look: Glance, text: string) => Promise<boolean>;
let run: (turn: Turn, said: Overheard) => Promise<void>;
const taken: Overheard[] = [];

const neighbour = defineChore({
  name: 'neighbour',
  summary: { en: 'N', es: 'N' },
  commands: [],
  overhears: [
    overhears('neighbour.question', {
      cares: (look, { channel, text }) => (channel === 'general' ? cares(look, text) : Promise.resolve(false)),
      run: async (turn, said) => {
        taken.push(said);
        await run(turn, said);
        return fleeting(whisper({ headline: `You asked: ${said.text}`, blocks: [] }));
      },
    }),
    overhears('neighbour.deaf', { cares: async () => false, run: async () => done }),
  ],
});

beforeEach(async () => {
  taken.length = 0;
  cares = async (_look, text) => text.endsWith('?');
  run = async () => undefined;
  house = await testHouse({ chores: [errands, neighbour] });
  await community(house.db);
});

const zoe = (channel = 'general') => house.person('zoe', { channel });

describe('what people say to each other', () => {
  it('leaves no trace where nobody cares, not even of who said it', async () => {
    const before = await everyRow(house.db);
    expect(await zoe().write('The plumber drinks')).toEqual({ kind: 'done' });
    expect(await zoe('garden').write('Does the plumber drink?')).toEqual({ kind: 'done' });
    expect(await everyRow(house.db)).toEqual(before);
    expect([taken, house.lines]).toEqual([[], []]);
  });

  it('reaches the chore that cares, and what that answers is for whoever said it', async () => {
    const reply = await zoe().write('Who pays, <@cleo|Cleo>?', { id: 'w7', link: 'https://paper/w7' });
    expect(reply).toMatchObject({ kind: 'whisper', message: { headline: 'You asked: Who pays, @Cleo?' } });
    const spot = { platform: 'paper', workspace: 'W1', channel: 'general' };
    expect(taken).toEqual([{ id: 'w7', text: 'Who pays, @Cleo?', link: 'https://paper/w7', spot }]);
  });

  it('is never kept by the engine', async () => {
    await zoe().write('Does the plumber drink?');
    expect(await everyRow(house.db)).not.toMatch(/plumber/);
  });

  it('is dropped where it answers a message that is not ours', async () => {
    const before = await everyRow(house.db);
    expect(await zoe().answer('m999', 'Does the plumber drink?')).toEqual({ kind: 'done' });
    expect(await everyRow(house.db)).toBe(before);
    expect(taken).toEqual([]);
  });

  it('is taken once however often it is delivered', async () => {
    const from = { event: 'same', workspace: 'W1', channel: 'general', person: 'zoe' };
    for (let i = 0; i < 3; i++) {
      await house.paper.inbox().handle({ kind: 'heard', from, id: 'w1', text: 'Who pays?' });
    }
    expect(taken).toHaveLength(1);
  });

  it.each([
    [
      'telling whether it cares',
      (fail: () => Promise<never>) => {
        cares = fail;
      },
    ],
    [
      'answering',
      (fail: () => Promise<never>) => {
        run = fail;
      },
    ],
  ])('is not in the log when the chore fails at %s', async (_, fails) => {
    fails(async () => {
      throw new Error('cannot read “Does the plumber drink?”');
    });
    expect(await zoe().write('Does the plumber drink?')).toEqual({ kind: 'done' });
    expect(house.lines).toMatchObject([{ level: 'error', fields: { type: 'Error', what: 'overheard' } }]);
    expect(JSON.stringify(house.lines.map(({ fields }) => [fields, String(fields['err'])]))).not.toMatch(/plumber/);
    expect(await everyRow(house.db)).not.toMatch(/plumber/);
  });

  it('may be looked up in the database before anything is written', async () => {
    cares = async ({ tx }) => (await tx.execute('select 1 from community')).rows.length === 1;
    expect(await zoe().write('The plumber drinks')).toMatchObject({ kind: 'whisper' });
  });
});
