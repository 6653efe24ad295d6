import { cleanLine, cleanLines } from '../../../surface/typed-words.ts';
import { rewritten, type Spoken } from '../entries/rewriting.ts';
import type { Content, Entry } from '../model.ts';

export interface Typed {
  readonly question: string;
  readonly answer: string;
  readonly tags: readonly string[] | undefined;
  readonly links: readonly string[] | undefined;
  /** Given by a form, whose empty fields were emptied; what a typed line leaves out stays. */
  readonly revision: string | undefined;
}

/** What an entry says after it was edited. */
export function editedContent(entry: Entry, typed: Typed, spoken: readonly Spoken[]): Content {
  const anywhere = { place: '', language: null };
  const question = { part: 'question', ...anywhere, text: cleanLine(typed.question) } as const;
  const answer = { part: 'answer', ...anywhere, text: cleanLines(typed.answer) ?? '' } as const;
  const emptied = typed.revision !== undefined;
  return {
    pieces: rewritten(rewritten(entry.pieces, question, spoken), answer, spoken),
    tags: typed.tags ?? (emptied ? [] : entry.tags),
    links: typed.links ?? (emptied ? [] : entry.links),
  };
}

export const sameContent = (one: Content, other: Content): boolean => asText(one) === asText(other);

const asText = ({ pieces, tags, links }: Content): string =>
  JSON.stringify([
    pieces
      .map(({ part, place, language, text, quotes }) => [part, place, language ?? '', text, quotes].join('\u0000'))
      .toSorted(),
    tags,
    links,
  ]);
