import { expect, it } from 'vitest';
import type { MemberId } from '../../../surface/identity.ts';
import { fairVoice } from './voice.ts';

const id = (name: string) => name as MemberId;
const spoke = (name: string, on: number) => ({
  member: id(name),
  call: `call ${on}`,
  at: new Date(Date.UTC(2026, 0, on)),
  role: 'speaker' as const,
  how: 'rotation' as const,
});
const members = [
  { id: id('ana'), site: 'Chicago', sector: 'public' },
  { id: id('ben'), site: 'Madrid', sector: null },
  { id: id('eva'), site: 'Madrid', sector: 'public' },
  { id: id('kim'), site: null, sector: null },
];

it('each turn counts for where its speaker belongs, beside the part of the community they are', () => {
  const fair = fairVoice([spoke('ana', 1), spoke('ana', 2), spoke('ben', 3)], members);
  expect(fair.bySite).toEqual([
    { name: 'Chicago', turns: 2, percentOfTurns: 67, percentOfMembers: 25 },
    { name: 'Madrid', turns: 1, percentOfTurns: 33, percentOfMembers: 50 },
    { name: null, turns: 0, percentOfTurns: 0, percentOfMembers: 25 },
  ]);
  expect(fair.bySector.map(({ name, turns }) => [name, turns])).toEqual([
    ['public', 2],
    [null, 1],
  ]);
});

it('a voice is new once', () => {
  const fair = fairVoice([spoke('ana', 1), spoke('ana', 2), spoke('ben', 3), spoke('gone', 4)], members);
  expect(fair.first).toEqual({ turns: 2, percent: 67 });
  expect(fairVoice([], members).first).toEqual({ turns: 0, percent: 0 });
});
