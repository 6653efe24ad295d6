import { most } from './most.ts';
import type { Count, Tally } from './standing.ts';

/** Each ballot names one topic; the topic that the most ballots name wins. */
export const countSingle = ({ standings }: Tally): Count => most(standings, (each) => each.votes);
