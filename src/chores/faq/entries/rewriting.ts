import type { MemberId } from '../../../surface/identity.ts';
import type { Piece } from '../model.ts';
import { stillTheirs } from './theirs.ts';

/** Words of an entry that are or once were somebody's own. */
export type Spoken = Pick<Piece, 'part' | 'text'> & { readonly quotes: MemberId };

export type Written = Omit<Piece, 'quotes'>;

const sameSpot = (one: Written, other: Written): boolean =>
  one.part === other.part && one.place === other.place && one.language === other.language;

/**
 * The pieces with one of them written anew. It stays its speaker's where it still consists of their words, and becomes it
 * again where words of theirs are put back that the entry once held (`spoken`).
 */
export function rewritten(
  pieces: readonly Piece[],
  written: Written,
  spoken: readonly Spoken[] = [],
): readonly Piece[] {
  const before = pieces.find((each) => sameSpot(each, written));
  const piece: Piece = { ...written, quotes: whose(before, written, spoken) };
  if (!before) return [...pieces, piece];
  return pieces.map((each) => (each === before ? piece : each));
}

function whose(before: Piece | undefined, { part, text }: Written, spoken: readonly Spoken[]): MemberId | null {
  if (before?.quotes && stillTheirs(before.text, text)) return before.quotes;
  const back = spoken.find(
    (each) => each.part === part && stillTheirs(each.text, text) && stillTheirs(text, each.text),
  );
  return back?.quotes ?? null;
}

/** The pieces without one of them. */
export const without = (pieces: readonly Piece[], at: Omit<Written, 'text'>): readonly Piece[] =>
  pieces.filter((each) => !sameSpot(each, { ...at, text: '' }));
