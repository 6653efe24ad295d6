import type { Turn } from '../../../kernel/work.ts';
import { shownTo, viewerOf } from '../entries/visible.ts';
import { findEntries } from '../search/find.ts';
import { SUGGEST_AT } from '../search/gate.ts';
import type { Hit } from '../search/model.ts';
import { readSoon } from '../search/reading-meanings.ts';
import { mentioning } from './mentions.ts';
import type { Session } from './session.ts';

/** As many as are shown at once. */
const BEST = 5;
const ALSO = 3;
/**
 * One in fifty: the likeness is the probability that an entry answers what was asked. Whoever searches by hand reads three lines in
 * a moment, and an answer withheld costs everybody's time, while *Ask everyone* stands under whatever is found. On the four sets that
 * were measured it leaves two to four of five lines, and in them nineteen in twenty of the answers that stood in the five; three in
 * four where an entry of many meanings has one phrasing or five.
 */
const FLOOR = 0.02;
/** As sure as a search has to be to speak up unasked, and the next not half as likely: then a list would only stand in the way. */
const CLEAR = SUGGEST_AT;

/** What a search finds for this reader, the likeliest first; and what only mentions it. */
export async function search(turn: Turn, query: string): Promise<Omit<Session, 'memory' | 'query'>> {
  const { tx, community, embeddings } = turn;
  const which = shownTo(viewerOf(turn));
  const found = await findEntries(tx, { community: community.id, query, limit: BEST, which, embeddings });
  await readSoon(turn);
  const hits = worthShowing(found);
  const clear = isClear(hits);
  const known = hits.map(({ entry }) => entry);
  const also = clear ? [] : await mentioning(tx, { community: community.id, query, which, known, limit: ALSO });
  return { best: known, phrasings: hits.map(({ phrasing }) => phrasing), also, clear };
}

export const worthShowing = <H extends Pick<Hit, 'likeness'>>(found: readonly H[]): readonly H[] =>
  found.filter(({ likeness }) => likeness >= FLOOR);

export function isClear([first, second]: readonly Pick<Hit, 'likeness'>[]): boolean {
  return first !== undefined && first.likeness >= CLEAR && (second?.likeness ?? 0) * 2 <= first.likeness;
}
