import type { Gathering } from '../surface/gathering.ts';
import type { Look } from './work.ts';

/** Something of ours that stands in the calendar of each workspace that has one, drawn when it is sent, as a card is. */
export interface Gatherings {
  readonly name: string;
  /** Undefined where it is to be taken away. */
  readonly draw: (look: Look, id: string) => Promise<Gathering | undefined>;
}

export const gatherings = (name: string, draw: Gatherings['draw']): Gatherings => ({ name, draw });
