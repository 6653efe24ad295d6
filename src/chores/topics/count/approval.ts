import { most } from './most.ts';
import type { Count, Tally } from './standing.ts';

/** Each ballot names the topics it is for, up to the limit; the topic that the most ballots name wins. */
export const countApproval = ({ standings }: Tally): Count => most(standings, (each) => each.votes);
