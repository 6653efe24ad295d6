import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_LIMIT, QUESTION_LIMIT } from '../model.ts';
import { ASKING_LIMIT, asAnswer, asAsking, asQuestion, looksAsked, quotes } from './excerpt.ts';

const message = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 3_000 }),
  fc
    .array(fc.constantFrom('word', 'ünïcode', '👩‍👩‍👧', 'كيف', '?', '.', '\n', ' ', 'https://a.example/'), {
      maxLength: 900,
    })
    .map((parts) => parts.join(' ')),
);

describe('a message as a question', () => {
  it('is a line that fits, whatever it is', () => {
    fc.assert(
      fc.property(message, (text) => {
        const line = asQuestion(text);
        expect(line.length).toBeLessThanOrEqual(QUESTION_LIMIT);
        expect(line).not.toMatch(/[\r\n]/);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is what of a long message asks', () => {
    const story = 'We are a city of ninety thousand and have had the same trucks for years. '.repeat(3);
    expect(asQuestion(`${story}How do you price waste? Thanks to all of you.`)).toBe('How do you price waste?');
  });

  it('else is its first line, cut at a word with a sign', () => {
    expect(asQuestion(`${'word '.repeat(60)}\nsecond`)).toMatch(/ word…$/);
    expect(asQuestion(`First line\n${'word '.repeat(60)}`)).toBe('First line');
    expect(asQuestion('x'.repeat(300))).toHaveLength(QUESTION_LIMIT);
  });
});

describe('a message as an answer', () => {
  it('fits, and is whole where it is not too long', () => {
    fc.assert(
      fc.property(message, (text) => {
        const words = asAnswer(text);
        expect(words.length).toBeLessThanOrEqual(ANSWER_LIMIT);
        expect(words.isWellFormed()).toBe(true);
        if (text.length <= ANSWER_LIMIT) expect(words.endsWith('…') && !text.includes('…')).toBe(false);
      }),
    );
  });

  it('quotes whoever wrote it as it opens, however long it was', () => {
    fc.assert(
      fc.property(message, (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(asAnswer(text)));
        expect(quotes(asAnswer(text), asAnswer(text))).toBe(true);
      }),
    );
  });
});

describe('how somebody asked', () => {
  it('is kept where it is no story', () => {
    expect(asAsking('how much\nper bag')).toBe('how much per bag');
    expect(asAsking('x'.repeat(ASKING_LIMIT + 1))).toBeUndefined();
    expect(asAsking('🤷')).toBeUndefined();
  });
});

describe('whether it asks', () => {
  it.each(['Who pays?', 'who pays for lights in your city', '¿Quién paga?', 'alguien sabe quién paga', 'من يدفع؟'])(
    'it does: %s',
    (text) => expect(looksAsked(text)).toBe(true),
  );
  it.each(['The city pays.', 'Paga la ciudad.', '', '👍', 'Thanks, what a great answer!'])('it does not: %s', (text) =>
    expect(looksAsked(text)).toBe(false),
  );
});

describe('words of somebody', () => {
  it('are quoted by a part of them as well', () => {
    const said = 'We charge by the bag: two dollars for a big one, and one for a small one.';
    expect(quotes(said, 'We charge by the bag')).toBe(true);
    expect(quotes(said, 'Households pay per sack; size decides.')).toBe(false);
  });

  it('of nothing but signs are nobody’s', () => expect(quotes('👍', '👍')).toBe(false));
});
