import { describe, expect, it } from 'vitest';
import type { CommunityId, MemberId } from '../../surface/identity.ts';
import { refusalOf, speakersInOrder, type Topic, titleOf } from './model.ts';

const here = 'here' as CommunityId;
const topic: Topic = { id: 't', community: here, number: 3, title: 'Curfews', state: 'open', mergedInto: null };

describe('a title', () => {
  it('is kept as typed but for the space around and between its words', () => {
    expect(titleOf('  Gun \t violence\n & <!channel> @everyone  ')).toBe('Gun violence & <!channel> @everyone');
  });

  it('may be written in any script, from right to left too, and may hold emoji', () => {
    for (const title of ['الإضاءة في الشوارع', 'תאורת רחוב', '街灯', 'Waste ♻️ 🚮', '2027?'])
      expect(titleOf(title)).toBe(title);
  });

  it('is refused without a letter or digit', () => {
    for (const typed of ['', '   ', '🔥🔥🔥', '…!?', '\u202e\u200b', '👩‍👩‍👧']) expect(titleOf(typed)).toBeUndefined();
  });

  it('loses what cannot be seen and would turn or hide words', () => {
    expect(titleOf('Cur\u200bfews \u202egnp.exe\u202c\u0000\u0007\u2066!')).toBe('Curfews gnp.exe!');
  });

  it('keeps the joiners that some scripts and emoji are written with', () => {
    expect(titleOf('می\u200cخواهم 👩\u200d🚒')).toBe('می\u200cخواهم 👩\u200d🚒');
  });
});

it('a wish about a topic is refused with the reason why it cannot count', () => {
  expect(refusalOf(topic, here)).toBeUndefined();
  expect(refusalOf(undefined, here)).toBe('gone');
  expect(refusalOf(topic, 'there' as CommunityId)).toBe('elsewhere');
  expect(refusalOf({ ...topic, state: 'chosen' }, here)).toBe('chosen');
  expect(refusalOf({ ...topic, state: 'removed' }, here)).toBe('removed');
});

it('whoever suggested a topic speaks first if they can, then who offered first', () => {
  const [ana, ben, eva] = ['ana', 'ben', 'eva'] as MemberId[] as [MemberId, MemberId, MemberId];
  const volunteers = [
    { member: eva, since: new Date(3) },
    { member: ana, since: new Date(2) },
    { member: ben, since: new Date(1) },
  ];
  expect(speakersInOrder(volunteers, eva)).toEqual([eva, ben, ana]);
  expect(speakersInOrder(volunteers, null)).toEqual([ben, ana, eva]);
  expect(speakersInOrder([], ana)).toEqual([]);
});
