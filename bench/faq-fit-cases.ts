import { lotOf } from '../src/chores/faq/search/terms.ts';
import { wordsOf } from '../src/chores/faq/search/words.ts';
import { type Told, townOf } from './faq-fit-town.ts';
import { type FaqQuery, type FaqSet, type Mode, modesOf, phrasingsOf } from './faq-sets.ts';

/** Questions asked of communities of one kind, with what was found. */
export interface Case {
  readonly set: string;
  readonly mode: Mode;
  readonly kind: Kind;
  readonly asked: readonly Asked[];
}

/**
 * `whole`: all entries of a set. `half`: every other one, so that what the rest answer is answered by nothing, though much is
 * like it. `small`: communities of a handful, as they all begin. `words`: single words of what those know, which ask nothing.
 */
export type Kind = 'whole' | 'half' | 'small' | 'words';

export interface Asked {
  readonly answerable: boolean;
  readonly found: readonly { readonly signs: readonly number[]; readonly right: boolean }[];
}

const QUERIES = 1_000;
const HALF_OF = 100;
const SMALL = [5, 8, 10, 10, 12, 16, 20, 20, 25, 30];
/** Asked of each small community: what it answers, what its set's other entries do or nothing, and what other sets ask. */
const OWN = 25;
const OTHERS = 25;
const STRANGE = 8;
/** Single words asked of each, from phrasings of so many. */
const WORDS = 10;
const LONG = 4;

export function casesOf(sets: readonly FaqSet[]): readonly Case[] {
  return sets.flatMap((set) => {
    const strange = sets.filter((each) => each !== set).flatMap(({ queries }) => queries);
    return modesOf(set).flatMap((mode) => [
      whole(set, mode),
      ...half(set, mode),
      small(set, mode, strange),
      words(set, mode),
    ]);
  });
}

const whole = (set: FaqSet, mode: Mode): Case => {
  const queries = shuffled(set.queries, 'whole', ({ q }) => q).slice(0, QUERIES);
  return { set: set.name, mode, kind: 'whole', asked: askedOf(told(set, mode), queries) };
};

function half(set: FaqSet, mode: Mode): readonly Case[] {
  if (set.entries.length < HALF_OF) return [];
  const entries = shuffled(told(set, mode), 'half', ({ id }) => id).slice(0, set.entries.length / 2);
  const queries = shuffled(set.queries, 'half', ({ q }) => q).slice(0, QUERIES);
  return [{ set: set.name, mode, kind: 'half', asked: askedOf(entries, queries) }];
}

function small(set: FaqSet, mode: Mode, strange: readonly FaqQuery[]): Case {
  const sizes = SMALL.filter((size) => size < set.entries.length);
  const asked = sizes.flatMap((size, at) => {
    const seed = `small ${at}`;
    const entries = shuffled(told(set, mode), seed, ({ id }) => id).slice(0, size);
    const answered = ({ gold }: FaqQuery) => entries.some(({ id }) => gold.includes(id));
    const queries = shuffled(set.queries, seed, ({ q }) => q);
    return askedOf(entries, [
      ...queries.filter(answered).slice(0, OWN),
      ...queries.filter((each) => !answered(each)).slice(0, OTHERS),
      ...shuffled(strange, seed, ({ q }) => q)
        .slice(0, STRANGE)
        .map(({ q }) => ({ q, gold: [] })),
    ]);
  });
  return { set: set.name, mode, kind: 'small', asked };
}

function words(set: FaqSet, mode: Mode): Case {
  const asked = SMALL.filter((size) => size < set.entries.length).flatMap((size, at) => {
    const entries = shuffled(told(set, mode), `words ${at}`, ({ id }) => id).slice(0, size);
    const texts = entries.flatMap((entry) => entry.texts).map(wordsOf);
    const whole = new Set(texts.map((text) => text.join(' ')));
    const long = texts
      .filter(({ length }) => length >= LONG)
      .map((text) => shuffled(text, text.join(' '), (word) => word)[0]);
    const picked = shuffled([...new Set(long)], 'words', (word) => word ?? '').filter((word) => !whole.has(word ?? ''));
    return askedOf(
      entries,
      picked.slice(0, WORDS).map((word) => ({ q: word ?? '', gold: [] })),
    );
  });
  return { set: set.name, mode, kind: 'words', asked };
}

const told = (set: FaqSet, mode: Mode): readonly Told[] =>
  set.entries.map((entry) => ({ id: entry.id, texts: phrasingsOf(entry, mode) }));

function askedOf(entries: readonly Told[], queries: readonly FaqQuery[]): readonly Asked[] {
  const find = townOf(entries);
  return queries.map(({ q, gold }) => ({
    answerable: entries.some(({ id }) => gold.includes(id)),
    found: find(q).map(({ entry, signs }) => ({ signs, right: gold.includes(entry) })),
  }));
}

/** The same order in every run. */
const shuffled = <T>(all: readonly T[], seed: string, keyOf: (one: T) => string): readonly T[] =>
  all
    .map((one) => ({ one, lot: lotOf(`${seed} ${keyOf(one)}`) }))
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ one }) => one);
