import type { Language, TimeZone } from '../../../surface/identity.ts';
import { namedAuthors, type Piece, questionOf } from '../model.ts';
import type { Exported } from './exported.ts';

/** What is written down: the same in every format. */
export interface Paper {
  readonly community: string;
  readonly language: Language;
  readonly zone: TimeZone;
  readonly now: Date;
  readonly entries: readonly Exported[];
  readonly part: number;
  readonly parts: number;
}

/** One answer, for a place or for everywhere, with what it is called in other languages. */
export interface Answer {
  /** Empty: everywhere. */
  readonly place: string;
  readonly said: Piece;
  readonly translations: readonly Piece[];
}

/** Entries that have a tag; one without any is under none. */
export interface Shelf {
  /** Undefined: without a tag. */
  readonly tag: string | undefined;
  readonly entries: readonly Exported[];
}

const byName = (a: string, b: string): number => a.localeCompare(b);

export function shelves(entries: readonly Exported[]): readonly Shelf[] {
  const tags = [...new Set(entries.flatMap(({ entry }) => entry.tags))].toSorted(byName);
  const untagged = entries.filter(({ entry }) => entry.tags.length === 0);
  return [
    ...tags.map((tag) => ({ tag, entries: entries.filter(({ entry }) => entry.tags.includes(tag)) })),
    ...(untagged.length > 0 ? [{ tag: undefined, entries: untagged }] : []),
  ];
}

/** The question as it was first written, and its translations. */
export function questionsOf({ entry }: Exported): { readonly said: string; readonly translations: readonly Piece[] } {
  const translations = entry.pieces.filter((each) => each.part === 'question' && each.language !== null);
  return { said: questionOf(entry)?.text ?? '', translations };
}

/** What holds everywhere first, then by place. */
export function answersOf({ entry }: Exported): readonly Answer[] {
  const answers = entry.pieces.filter((each) => each.part === 'answer');
  const places = [...new Set(answers.map(({ place }) => place))].toSorted(byName);
  return places.flatMap((place) => {
    const [said, ...translations] = answers
      .filter((each) => each.place === place)
      .toSorted((a, b) => byName(a.language ?? '', b.language ?? ''));
    return said ? [{ place, said, translations }] : [];
  });
}

/** Only those who agreed to be named. */
export const namesIn = ({ entry }: Exported): readonly string[] => namedAuthors(entry).map(({ name }) => name);

/** Where an entry stands in a file: `faq-12`. */
export const anchorOf = ({ entry }: Exported): string => `faq-${entry.number}`;

/** Only addresses on the web are made into links: anything else could do something when it is followed. */
export const isAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** A language by its name, in the reader's. */
export const languageName = (paper: Pick<Paper, 'language'>, language: string): string =>
  new Intl.DisplayNames([paper.language], { type: 'language', fallback: 'code' }).of(language) ?? language;

export const dayIn = ({ language, zone }: Pick<Paper, 'language' | 'zone'>, at: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(at);
