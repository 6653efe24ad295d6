import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { author, exported, paper, piece } from '../../../../test/support/faq-paper.ts';
import { faqVoice } from '../words.ts';
import { escaped, escapedLines, markdownOf } from './markdown.ts';

const voice = faqVoice('en');
/** What a reader of Markdown makes of backslashes: https://spec.commonmark.org/0.31.2/#backslash-escapes */
const read = (written: string): string => written.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('what somebody typed, in Markdown', () => {
  it('is the same words when it is read, and means nothing', () => {
    const signs = fc.constantFrom(...'\\`*_[]<>&~|#+-=1.) aé'.split(''));
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (all) => {
        const line = all.join('').replace(/\s+/g, ' ').trim();
        const written = escaped(line);
        expect(read(written)).toBe(line);
        expect(written).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]<>&~|#]/);
        expect(written).not.toMatch(/^(?:[+=-]|\d{1,9}[.)])/);
      }),
    );
  });

  it('keeps its lines and paragraphs', () => {
    expect(escapedLines('- a\n# b\n\n1. c')).toBe('\\- a\\\n\\# b\n\n1\\. c');
  });
});

describe('entries in Markdown', () => {
  it('stand under their tags and then in full', () => {
    const of = exported(
      12,
      {
        tags: ['street_lights'],
        links: ['https://example.org/a_(b)', 'javascript:x'],
        link: 'https://chat.example/p/1',
        authors: [author('Ana', 'named'), author('Hans', 'unnamed')],
        verifiedUntil: new Date('2026-09-02T12:00:00Z'),
        pieces: [
          piece('question', 'Who pays *all* of it?'),
          piece('question', '¿Quién paga?', { language: 'es' }),
          piece('answer', 'The city.'),
          piece('answer', 'La alcaldía.', { language: 'es' }),
          piece('answer', 'The county.', { place: 'San Salvador' }),
        ],
      },
      { phrasings: ['who pays'] },
    );
    expect(markdownOf(voice, paper([of], { part: 2, parts: 3 }))).toBe(`# Questions and answers of SafeCities

1 entry, as of March 2, 2026. Part 2 of 3.

## By tag

### street\\_lights

- [\\#12 Who pays \\*all\\* of it?](#faq-12)

## Entries

<a id="faq-12"></a>

### \\#12 Who pays \\*all\\* of it?

The city.

*Spanish*

La alcaldía.

**In San Salvador:**

The county.

*The question in Spanish* ¿Quién paga?

- Answered by Ana
- Tags: street\\_lights
- Also asked as: who pays
- [https://example.org/a\\_(b)](<https://example.org/a_(b)>)
- javascript:x
- [Where it was said](<https://chat.example/p/1>)
- Counts as right until September 2, 2026
`);
  });
});
