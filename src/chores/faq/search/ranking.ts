import { type Compare, comparing } from './alike.ts';
import { type Coverage, coverage, type Likeness, likeness, type Query, share } from './likeness.ts';
import type { Reader } from './reading.ts';
import { FINALISTS, NEAREST, NEXT, RANKING, VOTE, VOTERS } from './weights.ts';

/** An entry that may answer, with its phrasings. */
export interface Candidate {
  readonly entry: string;
  readonly texts: readonly string[];
}

/** What speaks for an entry. */
export interface Evidence {
  /** The score of its best phrasing alone. */
  readonly best: number;
  /** The telling words that the query and the best phrasing have in common; words that are merely alike count for less. */
  readonly shared: number;
  /** The part of the query's nearest phrasings, whichever entry they are of, that are its own; from 0 to 1. */
  readonly near: number;
  /** How many phrasings it has: among many, one is like the query by chance. */
  readonly phrasings: number;
  /** Of query and best phrasing, the shorter's length in words by the longer's. */
  readonly length: number;
}

export interface Ranked {
  readonly entry: string;
  readonly phrasing: string;
  readonly score: number;
  readonly evidence: Evidence;
}

/** Candidates in order, the best first, at most 12. Of equals, the one that has a phrasing letter by letter is first. */
export function rank(query: Query, candidates: readonly Candidate[], reader: Reader): readonly Ranked[] {
  const compare = comparing(query.words);
  const wanted = query.text.trim();
  const exact = ({ phrasing }: Ranked): number => (phrasing.trim() === wanted ? 1 : 0);
  const read = candidates
    .filter(({ texts }) => texts.length > 0)
    .map(({ entry, texts }) => ({ entry, texts: coverages(query, texts, { reader, compare }) }));
  const nearest = nearestOf(read);
  return read
    .toSorted((one, other) => (other.texts[0]?.both ?? 0) - (one.texts[0]?.both ?? 0))
    .slice(0, FINALISTS)
    .map((each) => ranked(query, each, { reader, nearest }))
    .toSorted((one, other) => other.score - one.score || exact(other) - exact(one));
}

interface Text extends Coverage {
  readonly text: string;
}

/** An entry with its phrasings, the best covered first. */
interface Read {
  readonly entry: string;
  readonly texts: readonly Text[];
}

const coverages = (
  query: Query,
  texts: readonly string[],
  { reader, compare }: { readonly reader: Reader; readonly compare: Compare },
): readonly Text[] =>
  texts
    .map((text) => ({ text, ...coverage(query, reader.words(text), compare) }))
    .toSorted((one, other) => other.both - one.both);

/** The entries of the phrasings that are nearest, each as often as it has one. */
const nearestOf = (all: readonly Read[]): readonly string[] =>
  all
    .flatMap(({ entry, texts }) => texts.slice(0, NEAREST).map(({ both }) => ({ entry, both })))
    .toSorted((one, other) => other.both - one.both)
    .slice(0, NEAREST)
    .map(({ entry }) => entry);

/** Comparing in full is dear, and phrasings that share few words lose anyway: so do entries. */
function ranked(
  query: Query,
  { entry, texts }: Read,
  { reader, nearest }: { readonly reader: Reader; readonly nearest: readonly string[] },
): Ranked {
  const compared = texts.slice(0, VOTERS);
  const union = share(query.words, together(query, compared));
  const [best, ...others] = compared
    .map((each) => ({ each, like: likeness(query, each, reader) }))
    .map((both) => ({ ...both, score: scoreOf(both.like) + RANKING.union * union }))
    .toSorted((one, other) => other.score - one.score);
  if (!best) throw new Error('an entry without phrasings was ranked');
  const votes = others.reduce((sum, { score }, at) => sum + VOTE * NEXT ** at * score, 0);
  const evidence = {
    best: best.score,
    shared: sharedBy(query, best.each),
    near: nearest.filter((each) => each === entry).length / NEAREST,
    phrasings: texts.length,
    length: best.like.length,
  };
  return { entry, phrasing: best.each.text, score: best.score + votes, evidence };
}

const together = (query: Query, all: readonly Coverage[]): readonly number[] =>
  query.words.map((_, at) => all.reduce((most, { covered }) => Math.max(most, covered[at] ?? 0), 0));

const sharedBy = (query: Query, { covered }: Coverage): number =>
  query.words.reduce((sum, { small }, at) => sum + (small ? 0 : (covered[at] ?? 0)), 0);

const scoreOf = (like: Likeness): number =>
  RANKING.parts * like.parts +
  RANKING.stems * like.stems +
  RANKING.asked * like.asked +
  RANKING.said * like.said +
  RANKING.both * like.both +
  RANKING.length * like.length;
