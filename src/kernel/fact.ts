import type { Work } from './work.ts';

declare const told: unique symbol;
/** Something that happened in one chore and that others act on, in the same transaction. Lives in the teller's `facts.ts`. */
export interface Fact<P> {
  readonly name: string;
  readonly [told]?: P;
}
export const fact = <P>(name: string): Fact<P> => ({ name });

export interface Listener {
  readonly fact: string;
  readonly run: (work: Work, payload: never) => Promise<void>;
}
export const hearing = <P>(of: Fact<P>, run: (work: Work, payload: P) => Promise<void>): Listener => ({
  fact: of.name,
  run,
});
