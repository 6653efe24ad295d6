import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../surface/identity.ts';
import type { Piece } from '../model.ts';
import { rewritten, without } from './rewriting.ts';

const eva = 'eva' as MemberId;
const said = 'We charge by the bag: two dollars for a big one, and one for a small one.';
const piece = (more: Partial<Piece> = {}): Piece => ({
  ...{ part: 'answer', place: '', language: null, text: said, quotes: eva },
  ...more,
});
const spot = { part: 'answer', place: '', language: null } as const;

describe('a piece written anew', () => {
  it('stays its speaker’s while it consists of their words', () => {
    expect(rewritten([piece()], { ...spot, text: `${said} Ask first.` })).toEqual([
      piece({ text: `${said} Ask first.` }),
    ]);
  });

  it('is nobody’s in other words', () => {
    expect(rewritten([piece()], { ...spot, text: 'Bags cost 1 or 2 $.' })[0]?.quotes).toBeNull();
  });

  it('is its speaker’s again when their words are put back', () => {
    const others = piece({ text: 'Bags cost 1 or 2 $.', quotes: null });
    const spoken = [{ part: 'answer', text: said, quotes: eva }] as const;
    expect(rewritten([others], { ...spot, text: said }, spoken)[0]?.quotes).toBe(eva);
    expect(
      rewritten([others], { ...spot, text: `${said} ${'And much else beside it. '.repeat(9)}` }, spoken)[0]?.quotes,
    ).toBeNull();
  });

  it('for another place or language is beside the others, and can be taken out alone', () => {
    const both = rewritten([piece()], { ...spot, place: 'Tampa', text: 'By weight.' });
    expect(both.map(({ place }) => place)).toEqual(['', 'Tampa']);
    expect(without(both, { ...spot, place: 'Tampa' })).toEqual([piece()]);
  });
});
