import { ANSWER_LIMIT, type Content, type Entry, LINKS_AT_MOST, type Piece, TAGS_AT_MOST } from '../model.ts';

/** Which answer two entries have that become one: the one's that stays, both, or the other's. */
export type Kept = 'keep' | 'add' | 'take';

export type Joined =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly because: 'too-long' | 'two-voices' };

const isAnswer = ({ part }: Piece): boolean => part === 'answer';

/** What `into` says after `from` was merged into it. It keeps its own question; how the other asked is told by its phrasings. */
export function joinedContent(from: Entry, into: Entry, kept: Kept): Joined {
  const tags = [...new Set([...into.tags, ...from.tags])].slice(0, TAGS_AT_MOST);
  const links = [...new Set([...into.links, ...from.links])].slice(0, LINKS_AT_MOST);
  const given = from.pieces.filter(isAnswer);
  if (kept === 'keep' || given.length === 0) return { ok: true, content: { pieces: into.pieces, tags, links } };
  if (kept === 'take') {
    const pieces = [...into.pieces.filter((each) => !isAnswer(each)), ...given];
    return { ok: true, content: { pieces, tags, links } };
  }
  const added = addedTo(into.pieces, given);
  return typeof added === 'string'
    ? { ok: false, because: added }
    : { ok: true, content: { pieces: added, tags, links } };
}

function addedTo(pieces: readonly Piece[], given: readonly Piece[]): readonly Piece[] | 'too-long' | 'two-voices' {
  let all = pieces;
  for (const each of given) {
    const there = all.find((one) => isAnswer(one) && one.place === each.place && one.language === each.language);
    const both = there && below(there, each);
    if (typeof both === 'string') return both;
    all = there && both ? all.map((one) => (one === there ? both : one)) : [...all, each];
  }
  return all;
}

/** One text for two. It goes with whoever has words in it, so it cannot hold the words of two people. */
function below(one: Piece, other: Piece): Piece | 'too-long' | 'two-voices' {
  if (one.text === other.text) return one;
  if (one.quotes !== null && other.quotes !== null && one.quotes !== other.quotes) return 'two-voices';
  const text = `${one.text}\n\n${other.text}`;
  return text.length > ANSWER_LIMIT ? 'too-long' : { ...one, text, quotes: one.quotes ?? other.quotes };
}
