/** What came of one question. */
export interface Outcome {
  /** Whether anything answers it. */
  readonly answerable: boolean;
  /** The place of the first right entry, from 1; 0 where it was not found. */
  readonly place: number;
  /** How likely the best hit was said to be, from 0 to 1; 0 without a hit. */
  readonly likeness: number;
}

export interface Ranking {
  readonly first: number;
  readonly three: number;
  readonly mrr: number;
}

/** R@1, R@3 and the mean reciprocal rank, over the questions that have an answer. */
export function rankingOf(all: readonly Outcome[]): Ranking {
  const asked = all.filter(({ answerable }) => answerable);
  const share = (holds: (place: number) => number) =>
    asked.reduce((sum, { place }) => sum + holds(place), 0) / Math.max(asked.length, 1);
  return {
    first: share((place) => (place === 1 ? 1 : 0)),
    three: share((place) => (place > 0 && place <= 3 ? 1 : 0)),
    mrr: share((place) => (place > 0 ? 1 / place : 0)),
  };
}

export interface Gate {
  /** Of the suggestions, those whose first entry is right; of the answerable questions, those that got one. */
  readonly precision: number;
  readonly recall: number;
  /** Of the questions that nothing answers, those that got a suggestion. */
  readonly astray: number;
  /** How well the likeness tells questions with an answer from those without. */
  readonly auc: number;
  readonly precisionAtHalf: number;
}

/** NaN where there is nothing to divide by. */
export function gateOf(all: readonly Outcome[], threshold: number): Gate {
  const asked = all.filter(({ answerable }) => answerable);
  const others = all.filter(({ answerable }) => !answerable);
  const spoken = all.filter(({ likeness }) => likeness >= threshold);
  const right = spoken.filter(({ place }) => place === 1).length;
  return {
    precision: right / spoken.length,
    recall: right / asked.length,
    astray: others.filter(({ likeness }) => likeness >= threshold).length / others.length,
    auc: aucOf(asked, others),
    precisionAtHalf: halfOf(all, asked.length),
  };
}

function aucOf(asked: readonly Outcome[], others: readonly Outcome[]): number {
  const wins = asked.reduce(
    (sum, one) => sum + others.reduce((n, two) => n + (Math.sign(one.likeness - two.likeness) + 1) / 2, 0),
    0,
  );
  return wins / (asked.length * others.length);
}

/** Precision at the likeness at which half of the answerable questions have got their answer; 0 where that is never so. */
function halfOf(all: readonly Outcome[], answerable: number): number {
  let right = 0;
  for (const [at, { place }] of all.toSorted((one, two) => two.likeness - one.likeness).entries()) {
    if (place === 1) right++;
    if (right >= answerable / 2) return right / (at + 1);
  }
  return 0;
}
