import type { TopicState } from '../model.ts';

export const LEAST_CHOICES = 2;
export const MOST_CHOICES = 40;

/** Which topics a coordinator wants to put to the vote. */
export type Selection =
  | { readonly kind: 'top'; readonly count: number }
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] };

const TOP =
  /^(?:(?:the|las?|los?) )?(?:(?:top|first|primer[oa]s|mejores) (?<after>\d{1,4})|(?<before>\d{1,4}) (?:primer[oa]s|mejores))$/;

/** `3, 7 and 12`, `#3 #7`, `top 5`, `las 5 primeras`, or a form's topic numbers; undefined for anything else. */
export function readSelection(raw: readonly string[]): Selection | undefined {
  const typed = raw.join(' ').toLowerCase().trim().replace(/\s+/g, ' ');
  const top = TOP.exec(typed)?.groups;
  if (top) return { kind: 'top', count: Number(top['after'] ?? top['before']) };
  const words = typed.split(/[\s,;]+|\b(?:and|y)\b/).filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => /^#?\d{1,6}$/.test(word))) return undefined;
  return { kind: 'numbers', numbers: [...new Set(words.map((word) => Number(word.replace('#', ''))))] };
}

export interface Candidate {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: TopicState;
  /** Stands in a poll that is open. */
  readonly polled: boolean;
}

export type SelectionRefusal =
  | { readonly kind: 'unknown' | 'not-open' | 'polled'; readonly numbers: readonly number[] }
  | { readonly kind: 'too-few' | 'too-many'; readonly count: number };
export type Selected =
  | { readonly ok: true; readonly topics: readonly Candidate[] }
  | { readonly ok: false; readonly refusal: SelectionRefusal };

/** `candidates`: every topic asked for by number, or as many as were asked for from the top of the backlog. */
export function select(selection: Selection, candidates: readonly Candidate[]): Selected {
  const refused =
    selection.kind === 'numbers'
      ? (listed('unknown', missingFrom(selection.numbers, candidates)) ??
        listed(
          'not-open',
          numbersOf(candidates, (each) => each.state !== 'open'),
        ) ??
        listed(
          'polled',
          numbersOf(candidates, (each) => each.polled),
        ))
      : undefined;
  const count = selection.kind === 'top' && selection.count > MOST_CHOICES ? selection.count : candidates.length;
  const refusal = refused ?? counted(count);
  return refusal ? { ok: false, refusal } : { ok: true, topics: candidates };
}

const missingFrom = (numbers: readonly number[], candidates: readonly Candidate[]): readonly number[] =>
  numbers.filter((number) => !candidates.some((each) => each.number === number));

const numbersOf = (candidates: readonly Candidate[], which: (one: Candidate) => boolean): readonly number[] =>
  candidates.filter(which).map((each) => each.number);

const listed = (kind: 'unknown' | 'not-open' | 'polled', numbers: readonly number[]): SelectionRefusal | undefined =>
  numbers.length > 0 ? { kind, numbers } : undefined;

function counted(count: number): SelectionRefusal | undefined {
  if (count < LEAST_CHOICES) return { kind: 'too-few', count };
  return count > MOST_CHOICES ? { kind: 'too-many', count } : undefined;
}
