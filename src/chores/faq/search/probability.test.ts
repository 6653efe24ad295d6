import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryOf } from './likeness.ts';
import { probabilities } from './probability.ts';
import { rank } from './ranking.ts';
import { nothingCounted, rarityOf } from './rarity.ts';
import { readerWith } from './reading.ts';
import { hashFor } from './terms.ts';

/** Of a community of twenty entries whose words are all rare. */
const rarity = rarityOf({ ...nothingCounted, entries: 20, size: 20 }, hashFor('twenty'));

function likelyOf(text: string, entries: readonly (readonly string[])[]): readonly number[] {
  const reader = readerWith(rarity);
  const query = queryOf(text, reader);
  const candidates = entries.map((texts, at) => ({ entry: String(at), texts }));
  return probabilities(query, rank(query, candidates, reader));
}

const first = (text: string, ...entries: readonly (readonly string[])[]): number => likelyOf(text, entries)[0] ?? 0;

const booking = 'How do I book the meeting room?';

describe('what is suggested is surer', () => {
  it('of what is asked word for word than of what is asked in other words', () => {
    expect(first(booking, [booking])).toBeGreaterThan(0.95);
    expect(first('how can we reserve the meeting room', [booking])).toBeLessThan(first(booking, [booking]));
  });

  it('of a long question than of a short one that is as like', () => {
    const short = ['street lights'];
    const long = ['who repairs the street lights of the old market square at night'];
    expect(first(long[0] ?? '', long)).toBeGreaterThan(first(short[0] ?? '', short));
  });

  it('where one entry alone is like it than where another is too', () => {
    const query = 'book a room for a meeting';
    expect(first(query, [booking])).toBeGreaterThan(first(query, [booking], ['How do I book the projector room?']));
  });

  it('where several of the nearest phrasings are the entry’s own than where one of many is', () => {
    const query = 'can we reserve a room for a group';
    const own = ['reserve rooms for groups', 'may groups reserve rooms', 'a room to reserve for my group'];
    const others = ['Who has the keys?', 'Where is the bar?', 'Is there a piano?'];
    const rival = Array.from({ length: 10 }, (_, at) => `can a group borrow tent ${at}`);
    const along = (more: readonly string[]) => first(query, ['reserve a room for our group', ...more], rival);
    expect(along(own)).toBeGreaterThan(along(others));
  });

  it('never of a single word of a question', () => {
    expect(first('room', [booking])).toBeLessThan(0.5);
    expect(first('room', ['room'])).toBeGreaterThan(first('room', [booking]));
  });
});

it('a probability is from 0 to 1, of whatever', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 5 }), (query, entries) => {
      for (const each of likelyOf(query, entries)) expect(each >= 0 && each <= 1).toBe(true);
    }),
  );
});
