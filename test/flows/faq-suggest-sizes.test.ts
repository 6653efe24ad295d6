import { describe, expect, it } from 'vitest';
import type { Entry, Piece } from '../../src/chores/faq/model.ts';
import type { Outcome } from '../../src/chores/faq/suggest/learning.ts';
import { quietMessage, type Suggested, suggestionMessage, wholeEntry } from '../../src/chores/faq/suggest/views.ts';
import type { CommunityId, MemberId } from '../../src/surface/identity.ts';
import { labelsIn } from './reading.ts';
import { expectTaken } from './taken.ts';

const uuid = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
/** What counts double on one platform or the other. */
const filler = (length: number) => '*Wörter* & <alle> שלום `x` '.repeat(Math.ceil(length / 20)).slice(0, length);
const piece = (part: Piece['part'], place: string, text: string): Piece => ({
  ...{ part, place, text, language: null, quotes: null },
});
const entry = (i: number): Entry => ({
  ...{ id: uuid(i), community: 'c' as CommunityId, number: 9_000 + i, state: 'published', origin: 'added' },
  ...{
    revision: 1,
    closedIn: null,
    source: null,
    link: null,
    authors: [],
    capturedBy: null,
    mergedInto: null,
    waitsSince: null,
  },
  ...{ sourceChanged: null, verifiedUntil: null, createdAt: new Date(0), tags: [], links: [] },
  pieces: [
    piece('question', '', filler(200)),
    ...['', 'San Salvador', 'Salem'].map((place) => piece('answer', place, filler(2_000))),
  ],
});
const suggested = (i: number, outcome: Outcome | null): Suggested => ({
  entry: entry(i),
  suggestion: {
    ...{ id: uuid(i), community: 'c' as CommunityId, member: 'm' as MemberId, entry: uuid(i), message: uuid(99) },
    ...{ asking: null, learned: null, place: 'paper/W1/general', outcome },
  },
});

describe.each(['en', 'es'] as const)('in %s, every platform takes', (language) => {
  it.each([null, 'helped', 'missed'] as const)('three suggestions as long as they may be, judged %s', (outcome) => {
    const all = [1, 2, 3].map((i) => suggested(i, outcome));
    const message = suggestionMessage(language, { all, memory: uuid(7), words: filler(500), learned: filler(300) });
    for (const sent of expectTaken(message)) {
      for (const label of labelsIn(message)) expect(sent).toContain(label);
    }
  });

  it('one of them whole, however much there is to it', () => {
    for (const sent of expectTaken(wholeEntry(language, suggested(1, null), { memory: uuid(7), now: new Date(0) }))) {
      expect(sent).toContain('faq.suggested-helped');
    }
  });

  it('that nothing is suggested, or is again', () => {
    for (const quiet of [true, false]) expectTaken(quietMessage(language, quiet));
  });
});
