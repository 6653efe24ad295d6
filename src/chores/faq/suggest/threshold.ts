import type { Outcome } from './learning.ts';

/** Of ten suggestions that somebody says something of, nine are to help: one that does not weighs as much as nine that do. */
const HELPED_FOR_ONE_MISSED = 9;
/** By how much one that does not help raises the threshold. */
export const STEP = 0.02;
/** What more likely than not is no answer is never suggested. */
export const LEAST = 0.5;
/** What is surer than this is suggested in every channel that is watched: none falls silent for good. */
export const MOST = 0.99;

const within = (threshold: number): number => Math.min(MOST, Math.max(LEAST, threshold));

const STEPS: Readonly<Record<Outcome, number>> = { helped: -STEP / HELPED_FOR_ONE_MISSED, missed: STEP };

/**
 * How sure we have to be in a channel after somebody said what a suggestion was worth; `was`: what they said of it before, which
 * is taken back. Stochastic approximation (Robbins and Monro, 1951) with steps that stay as they are, so that it follows a
 * channel that changes: as long as it is within its bounds the steps add up to nothing, and so nine of ten have helped.
 */
export function moved(threshold: number, { was, is }: { was: Outcome | null; is: Outcome | null }): number {
  if (was === is) return within(threshold);
  const back = was === null ? threshold : within(threshold - STEPS[was]);
  return within(is === null ? back : back + STEPS[is]);
}

/** What several entries suggested at once were worth: one that helped is what was wanted; none is, where each was refused. */
export function worth(outcomes: readonly (Outcome | null)[]): Outcome | null {
  if (outcomes.includes('helped')) return 'helped';
  return outcomes.length > 0 && outcomes.every((each) => each === 'missed') ? 'missed' : null;
}
