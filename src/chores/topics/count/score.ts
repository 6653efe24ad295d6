import { most } from './most.ts';
import type { Count, Standing, Tally } from './standing.ts';

/** Points that one ballot can give one topic. What it leaves out has 0. */
export const MOST_POINTS = 5;

/**
 * The most points over all ballots win, so what a ballot leaves out counts as 0. The other rule there is, the mean of
 * the ballots that name a topic, lets one that a single friend gave full points win over one that everybody likes
 * (https://www.rangevoting.org/BetterQuorum.html: it needs a quorum against that, which nobody could follow in a
 * chat). The mean over all who voted, which we show beside the sum, gives the same order.
 */
export const countScore = ({ standings }: Tally): Count => most(standings, (each) => each.points);

/** Over all who voted, from 0 to MOST_POINTS. */
export const meanOf = ({ points }: Pick<Standing, 'points'>, voters: number): number =>
  voters === 0 ? 0 : points / voters;
