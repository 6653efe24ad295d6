import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../surface/identity.ts';
import { ANSWER_LIMIT, type Entry, isWhole, LINKS_AT_MOST, type Piece, TAGS_AT_MOST } from '../model.ts';
import { joinedContent } from './joining.ts';

const [eva, leo] = ['eva' as MemberId, 'leo' as MemberId];
const piece = (part: Piece['part'], text: string, more: Partial<Piece> = {}): Piece => ({
  ...{ part, text, place: '', language: null, quotes: null },
  ...more,
});
const entry = (pieces: readonly Piece[], tags: readonly string[] = []): Entry =>
  ({ pieces, tags, links: tags.map((each) => `https://x.example/${each}`) }) as unknown as Entry;
const from = entry([piece('question', 'Lamps?'), piece('answer', 'The state.')], ['a', 'b']);
const into = entry([piece('question', 'Lights?'), piece('answer', 'The city.')], ['b', 'c']);
const answers = (one: Entry, other: Entry, kept: 'keep' | 'add' | 'take') => {
  const joined = joinedContent(one, other, kept);
  return joined.ok
    ? joined.content.pieces.filter(({ part }) => part === 'answer').map(({ text }) => text)
    : joined.because;
};

describe('two entries that become one', () => {
  it('have the answer that was chosen, and always the question of the one that stays', () => {
    expect(answers(from, into, 'keep')).toEqual(['The city.']);
    expect(answers(from, into, 'add')).toEqual(['The city.\n\nThe state.']);
    expect(answers(from, into, 'take')).toEqual(['The state.']);
    expect(joinedContent(from, into, 'take')).toMatchObject({ content: { tags: ['b', 'c', 'a'] } });
  });

  it('keep the answers for places of both', () => {
    const lima = entry([piece('question', 'Lamps?'), piece('answer', 'Lima does.', { place: 'Lima' })]);
    expect(answers(lima, into, 'add')).toEqual(['The city.', 'Lima does.']);
    expect(answers(entry([piece('question', 'Lamps?')]), into, 'take')).toEqual(['The city.']);
  });

  it('are not one text where two people’s own words would be in it, or it would be too long', () => {
    const said = (text: string, quotes: MemberId) => entry([piece('question', 'q'), piece('answer', text, { quotes })]);
    expect(answers(said('One.', eva), said('Two.', leo), 'add')).toBe('two-voices');
    expect(answers(said('One.', eva), said('Two.', eva), 'add')).toEqual(['Two.\n\nOne.']);
    expect(answers(said('x'.repeat(ANSWER_LIMIT), eva), into, 'add')).toBe('too-long');
  });

  it('go with whoever has words in them', () => {
    const theirs = entry([piece('question', 'q'), piece('answer', 'One.', { quotes: eva })]);
    expect(joinedContent(theirs, into, 'add')).toMatchObject({ content: { pieces: [{}, { quotes: eva }] } });
  });

  it('are whole and within what an entry may have, whatever they were', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 6 });
    const any = fc
      .tuple(words, fc.string({ minLength: 1, maxLength: ANSWER_LIMIT }))
      .map(([tags, text]) => entry([piece('question', 'q'), piece('answer', text)], [...new Set(tags)].slice(0, 5)));
    fc.assert(
      fc.property(any, any, fc.constantFrom('keep', 'add', 'take'), (one, other, kept) => {
        const joined = joinedContent(one, other, kept);
        if (!joined.ok) return;
        expect(isWhole(joined.content)).toBe(true);
        expect(joined.content.tags.length).toBeLessThanOrEqual(TAGS_AT_MOST);
        expect(joined.content.links.length).toBeLessThanOrEqual(LINKS_AT_MOST);
        for (const { text } of joined.content.pieces) expect(text.length).toBeLessThanOrEqual(ANSWER_LIMIT);
      }),
    );
  });
});
