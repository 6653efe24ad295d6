import type { Content, Piece } from '../model.ts';

/** One thing that became different. Words are told of questions only: of answers, that they changed. */
export type Difference =
  | { readonly kind: 'question'; readonly before: string; readonly after: string }
  | { readonly kind: 'answer' | 'answer-new' | 'answer-gone' }
  | { readonly kind: 'place' | 'place-new' | 'place-gone'; readonly place: string }
  | { readonly kind: 'translation' | 'translation-new' | 'translation-gone'; readonly language: string }
  | { readonly kind: 'tags' | 'links'; readonly added: readonly string[]; readonly gone: readonly string[] };

/** What became different from one revision to the next. */
export function differences(before: Content, after: Content): readonly Difference[] {
  const spots = new Map([...before.pieces, ...after.pieces].map((each) => [spotOf(each), each]));
  const found = [...spots].flatMap(([spot, piece]): readonly Difference[] => {
    const [one, other] = [at(before, spot), at(after, spot)];
    return one?.text === other?.text ? [] : [told(piece, one?.text, other?.text)];
  });
  return [
    ...onceEach(found),
    ...listed('tags', before.tags, after.tags),
    ...listed('links', before.links, after.links),
  ];
}

const spotOf = ({ part, place, language }: Piece): string => JSON.stringify([part, place, language]);
const at = ({ pieces }: Content, spot: string): Piece | undefined => pieces.find((each) => spotOf(each) === spot);

function told({ part, place, language }: Piece, before: string | undefined, after: string | undefined): Difference {
  const how = before === undefined ? '-new' : after === undefined ? '-gone' : '';
  if (language !== null) return { kind: `translation${how}`, language };
  if (part === 'question') return { kind: 'question', before: before ?? '', after: after ?? '' };
  return place === '' ? { kind: `answer${how}` } : { kind: `place${how}`, place };
}

/** A translation is of question and answer: said once. */
const onceEach = (all: readonly Difference[]): readonly Difference[] => [
  ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
];

function listed(kind: 'tags' | 'links', before: readonly string[], after: readonly string[]): readonly Difference[] {
  const added = after.filter((each) => !before.includes(each));
  const gone = before.filter((each) => !after.includes(each));
  return added.length + gone.length === 0 ? [] : [{ kind, added, gone }];
}
