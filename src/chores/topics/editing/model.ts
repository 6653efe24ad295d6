import { type Candidate, LEAST_CHOICES, MOST_CHOICES, type SelectionRefusal } from '../polls/selection.ts';
import type { Choice } from './store.ts';

/** Which choices of a poll are to change, by the numbers of their topics. */
export interface Wanted {
  readonly add: readonly number[];
  readonly remove: readonly number[];
}

export interface Change {
  readonly add: readonly Pick<Candidate, 'id' | 'title'>[];
  readonly remove: readonly Choice[];
}

export type Edit =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly field: 'add'; readonly refusal: SelectionRefusal }
  | { readonly ok: false; readonly field: 'remove'; readonly refusal: RemoveRefusal };
export type RemoveRefusal =
  | { readonly kind: 'not-in'; readonly numbers: readonly number[] }
  | { readonly kind: 'too-few'; readonly count: number };

/** What an edit changes. `found` are the topics to be added, as far as there are such; one that runs already stays. */
export function editOf(wanted: Wanted, standing: readonly Choice[], found: readonly Candidate[]): Edit {
  const running = standing.filter((each) => each.running);
  const isIn = ({ number }: { readonly number: number }) => running.some((each) => each.number === number);
  const added = found.filter((each) => !isIn(each));
  const refusal =
    listed(
      'unknown',
      wanted.add.filter((number) => !found.some((each) => each.number === number)),
    ) ??
    listed('not-open', numbersOf(added.filter((each) => each.state !== 'open'))) ??
    listed('polled', numbersOf(added.filter((each) => each.polled)));
  if (refusal) return { ok: false, field: 'add', refusal };
  const total = standing.length + added.filter((each) => !standing.some(({ topic }) => topic === each.id)).length;
  if (total > MOST_CHOICES) return { ok: false, field: 'add', refusal: { kind: 'too-many', count: total } };
  const missing = wanted.remove.filter((number) => !isIn({ number }));
  if (missing.length > 0) return { ok: false, field: 'remove', refusal: { kind: 'not-in', numbers: missing } };
  const removed = running.filter((each) => wanted.remove.includes(each.number));
  const count = running.length + added.length - removed.length;
  if (count < LEAST_CHOICES) return { ok: false, field: 'remove', refusal: { kind: 'too-few', count } };
  return { ok: true, change: { add: added, remove: removed } };
}

const numbersOf = (of: readonly Candidate[]): readonly number[] => of.map((each) => each.number);

const listed = (kind: 'unknown' | 'not-open' | 'polled', numbers: readonly number[]): SelectionRefusal | undefined =>
  numbers.length > 0 ? { kind, numbers } : undefined;
