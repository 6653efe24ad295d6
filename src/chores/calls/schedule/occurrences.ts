import { nextOccurrence, type Occurrence, type Recurrence } from '../../../time/recurrence.ts';

const WEEK = 7 * 24 * 60 * 60_000;
const AHEAD = 13 * WEEK;
const LEAST = 2;
/** A daily series would else fill every calendar. */
const MOST = 26;

/**
 * The occurrences of a series that are to be planned by `now`: those of the next 13 weeks, at least 2 and at most 26. A
 * series has no end, so they are planned as they come near.
 */
export function occurrencesAhead(recurrence: Recurrence, now: Date): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let after = now; found.length < MOST; ) {
    const next = nextOccurrence(recurrence, after);
    if (found.length >= LEAST && next.due.getTime() > now.getTime() + AHEAD) break;
    found.push(next);
    after = next.due;
  }
  return found;
}
