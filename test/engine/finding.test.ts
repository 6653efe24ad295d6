import { beforeEach, expect, it } from 'vitest';
import { done } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { type Field, line } from '../../src/kernel/field.ts';
import { community, type TestHouse, testHouse } from '../support/house.ts';

const both = (words: string) => ({ en: words, es: words });
let house: TestHouse;
const searched: unknown[] = [];

/** Finds what no part of the name tells. */
const find: Field<string>['find'] = async ({ community: { name } }, typed, limit) => {
  searched.push([name, typed, limit]);
  return [
    { value: '1', label: 'Curfews' },
    { value: '2', label: 'Street lights' },
  ];
};
const one: Field<string> = { ...line({ label: both('One'), max: 50 }), find };
const several: Field<string> = { ...one, kind: 'choices' };

const library = defineChore({
  name: 'library',
  summary: both('L'),
  commands: [command({ path: 'library get', summary: both('Get'), fields: { one, several }, run: async () => done })],
});

beforeEach(async () => {
  searched.length = 0;
  house = await testHouse({ chores: [library] });
  await community(house.db);
});
const typing = (name: string, typed: string, { limit = 25, channel = 'general' } = {}) => {
  const from = { event: 'c', workspace: channel === 'general' ? 'W1' : 'W2', channel, person: 'ada' };
  return house.paper.inbox().complete({ from, path: ['library', 'get'], name, typed, limit });
};

it('an option that is searched in the database completes as it is typed', () => {
  expect(house.paper.inbox().commands[0]?.options.map(({ completes }) => completes)).toEqual([true, true]);
});

it('what was found is offered as it is, and no more of it than asked for', async () => {
  expect(await typing('one', ' night ')).toEqual([
    { value: '1', label: 'Curfews' },
    { value: '2', label: 'Street lights' },
  ]);
  expect(await typing('one', 'night', { limit: 1 })).toHaveLength(1);
  expect(searched).toEqual([
    ['SafeCities', 'night', 25],
    ['SafeCities', 'night', 1],
  ]);
});

it('of several the last is searched, and what is there already is not offered again', async () => {
  expect(await typing('several', '2, night')).toEqual([{ value: '2,1', label: '2, Curfews' }]);
  expect(searched).toEqual([['SafeCities', 'night', 25]]);
});

it('where no community lives nothing is searched', async () => {
  expect(await typing('one', 'night', { channel: 'nowhere' })).toEqual([]);
  expect(searched).toEqual([]);
});
