import { personById, readerOf } from './identity.ts';
import type { Reader } from './moments.ts';
import { type Place, placeFor } from './places.ts';
import type { Person } from './sample.ts';
import { type Words, wordsIn } from './words.ts';

export type Side = 'a' | 'b';

/** One person's view of one place, beside which there may be another. */
export interface Pane {
  readonly side: Side;
  readonly person: Person;
  readonly place: Place;
  readonly reader: Reader;
  readonly words: Words;
}

/** What one page shows, all of it in its address: a reload or a copy of the address shows the same. */
export interface View {
  readonly first: Pane;
  readonly second: Pane | undefined;
}

export const panesOf = ({ first, second }: View): readonly Pane[] => (second ? [first, second] : [first]);

export const paneOn = ({ first, second }: View, side: Side): Pane | undefined => (side === 'a' ? first : second);

/** Reads `as=marisol&in=safecities&beside=karen&beside-in=sandbox`; undefined where nobody is chosen. */
export function readView(query: URLSearchParams): View | undefined {
  const first = pane('a', query.get('as'), query.get('in'));
  return first && { first, second: pane('b', query.get('beside'), query.get('beside-in')) };
}

function pane(side: Side, who: string | null, where: string | null): Pane | undefined {
  const person = personById(who ?? '');
  return person && paneOf(side, person, placeFor(person, where));
}

export function paneOf(side: Side, person: Person, place: Place): Pane {
  const reader = readerOf(person);
  return { side, person, place, reader, words: wordsIn(reader.language) };
}

export function writeView({ first, second }: View): string {
  const query = new URLSearchParams({ as: first.person.id, in: first.place.id });
  if (second) {
    query.set('beside', second.person.id);
    query.set('beside-in', second.place.id);
  }
  return query.toString();
}

/** The same page with another place in one of its panes. */
export function inPlace(view: View, side: Side, place: Place): View {
  if (side === 'a') return { ...view, first: { ...view.first, place } };
  return { ...view, second: view.second && { ...view.second, place } };
}
