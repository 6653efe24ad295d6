import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { emptyTables, testDatabase } from '../../../../test/support/database.ts';
import { community } from '../../../../test/support/house.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { gist } from './gist.ts';
import { addQuestion } from './questions.ts';
import { similarQuestions } from './similar.ts';

const { db } = await testDatabase();
let here: CommunityId;
beforeAll(async () => {
  await emptyTables(db);
  here = await community(db);
});

/** Gives up all it has written. */
const within = async <T>(act: (tx: Tx) => Promise<T>): Promise<T> => {
  let found: T | undefined;
  await db
    .transaction(async (tx) => {
      found = await act(tx);
      tx.rollback();
    })
    .catch(() => undefined);
  return found as T;
};
const ask = (tx: Tx, text: string) =>
  addQuestion(tx, { community: here, text, kind: 'asked', askedBy: null, named: true, now: new Date(0) });
const alike = (one: string, other: string) =>
  within(async (tx) => {
    await ask(tx, one);
    return (await similarQuestions(tx, here, other)).length > 0;
  });

it.each([
  ['How do we pay for street lights?', 'how can we pay for the street lights'],
  ['How do we pay for street lights?', 'Who pays for street lights?'],
  ['¿Cómo pagamos la iluminación de las calles?', 'Como se paga la iluminacion de las calles'],
  ['كيف ندفع ثمن الإنارة', 'كيف ندفع ثمن الإنارة؟'],
])('%s and %s are one question', async (one, other) => {
  expect(await alike(one, other)).toBe(true);
});

it.each([
  ['How do we pay for street lights?', 'How do we pay for night buses?'],
  ['How do we pay for street lights?', 'Do street lights reduce crime?'],
  ['¿Cómo pagamos la iluminación de las calles?', '¿Cómo pagamos los autobuses nocturnos?'],
])('%s and %s are two', async (one, other) => {
  expect(await alike(one, other)).toBe(false);
});

it('finds two at most, the most alike first, and none that is answered or dropped', async () => {
  const found = await within(async (tx) => {
    for (const text of ['Street light costs', 'Street lights', 'Street lights!', 'Street lights?']) await ask(tx, text);
    await tx.execute(sql`update faq_question set state = 'answered' where number = 2`);
    await tx.execute(sql`update faq_question set state = 'dropped' where number = 3`);
    return similarQuestions(tx, here, 'street lights');
  });
  expect(found.map((each) => each.number)).toEqual([4, 1]);
});

it('compares questions of nothing but small words by those', () => {
  expect(gist('How do we?')).toBe('how do we');
  expect(gist('¿Cómo se PRECIAN los residuos?')).toBe('precian residuos');
});
