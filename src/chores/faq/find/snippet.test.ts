import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../surface/typed-words.ts';
import { SNIPPET, snippet } from './snippet.ts';

const answer = `Ask the county first: they have a form for it, and it takes about a month until somebody calls you back.
In our town the street lights are paid from the city budget, and the county gives back half of what they cost.
Whoever needs a lift to the hospital can call the night bus, which comes until two in the morning on weekdays.`;

describe('what an answer says about a query', () => {
  it('is all of it where it is short', () => {
    expect(snippet('Ask the county.\nThey have a form.', 'lights')).toBe('Ask the county. They have a form.');
  });

  it('is the sentence with most of the words, cut at whole words, and each cut shows', () => {
    expect(snippet(answer, 'who pays for street lights, the county?')).toBe(
      '…In our town the street lights are paid from the city budget, and the county gives back half of what they cost. Whoever needs a lift to the hospital can call…',
    );
  });

  it('is the beginning where none of the words is in it', () => {
    expect(snippet(answer, 'zoning')).toBe(
      'Ask the county first: they have a form for it, and it takes about a month until somebody calls you back. In our town the street lights are paid from the city…',
    );
  });

  it('finds words with other endings, accents and cases', () => {
    const text = `${'Aquí no se dice nada de eso todavía. '.repeat(6)}El alumbrado PÚBLICO lo paga la alcaldía. ${'Nada más. '.repeat(20)}`;
    expect(snippet(text, '¿quién paga los alumbrados publicos?')).toMatch(/^…El alumbrado PÚBLICO lo paga/);
  });

  it('shows a word far inside a sentence that has no end', () => {
    const text = `${'one two three '.repeat(60)}curfew ${'four five six '.repeat(60)}`;
    const shown = snippet(text, 'curfew');
    expect(shown).toContain('curfew');
    expect(shown).toMatch(/^….*…$/);
    expect(shown.length).toBeLessThanOrEqual(SNIPPET);
  });

  it('cuts a word that is longer than all the room there is', () => {
    expect(snippet('x'.repeat(500), 'lights')).toBe(`${'x'.repeat(SNIPPET - 1)}…`);
  });

  it('is never longer than there is room, and everything in it stands in the answer', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 800 }),
      fc
        .array(fc.constantFrom('lights', 'are', 'paid', 'alcaldía.', 'مدينة', '街灯は', 'ok?', '👩‍👩‍👧'), {
          maxLength: 120,
        })
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.string({ unit: 'grapheme', maxLength: 60 }), (typed, query) => {
        const shown = snippet(typed, query);
        expect(shown.length).toBeLessThanOrEqual(SNIPPET);
        const flat = cleanLine(typed);
        if (flat.length <= SNIPPET) expect(shown).toBe(flat);
        else expect(flat).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
      }),
    );
  });

  it('cuts no word of a text with spaces in two, and holds a word that was asked for', () => {
    const words = ['county', 'gives', 'half', 'lights', 'budget.', 'ask', 'them', 'first'];
    const text = fc.array(fc.constantFrom(...words), { minLength: 40, maxLength: 150 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('lights', 'budget', 'county'), (typed, query) => {
        const shown = snippet(typed, query);
        for (const word of shown
          .replaceAll('…', '')
          .trim()
          .split(/[\s.]+/)
          .filter(Boolean))
          expect(words.map((each) => each.replace('.', ''))).toContain(word);
        if (typed.includes(query)) expect(shown).toContain(query);
      }),
    );
  });
});
