import type { MemberId } from '../../../surface/identity.ts';

/** One way in which an entry is asked for: its own question, or as somebody asked. */
export interface Phrasing {
  readonly text: string;
  readonly kind: 'question' | 'asked';
  /** Whose own words it is: it goes with them. */
  readonly saidBy?: MemberId | null;
}

/** An entry found. */
export interface Hit {
  readonly entry: string;
  /** The stored phrasing that is most like what was asked. */
  readonly phrasing: string;
  /** The probability that the entry answers it, from 0 to 1; comparable between searches. */
  readonly likeness: number;
}
