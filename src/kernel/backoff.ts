const FIRST = 2_000;
const LONGEST = 15 * 60_000;

/** Milliseconds before try `attempts + 1`: doubling from 2 s up to 15 min, spread by up to a fifth so that not all come at once. */
export function backoff(attempts: number): number {
  const wait = Math.min(LONGEST, FIRST * 2 ** (attempts - 1));
  return Math.round(wait * (1 + Math.random() / 5));
}
