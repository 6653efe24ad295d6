import type { Work } from './work.ts';

/** Done once at or after its time, in one transaction with all it changes; `language` in its work is the community's. */
export interface Job<P = never> {
  readonly name: string;
  readonly run: (work: Work, payload: P) => Promise<void>;
}
/** The payload is kept as JSON. */
export const job = <P>(name: string, run: Job<P>['run']): Job<P> => ({ name, run });
