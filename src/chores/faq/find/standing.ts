import type { Tx } from '../../../database/connect.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { entryById, entryNumbered } from '../entries/reading.ts';
import { isShownTo, type Viewer, viewerOf } from '../entries/visible.ts';
import { type Entry, isWhole } from '../model.ts';

/** What there is to show of an entry now. */
export type Standing =
  | {
      readonly is: 'there';
      readonly entry: Entry /** Those that were merged into it on the way. */;
      readonly merged: boolean;
    }
  | { readonly is: 'waiting' | 'removed' | 'wordless' | 'unknown' };

/** Merges point from one entry to the next; two that were merged into each other by mistake would lead in circles. */
const HOPS = 10;

interface Asked {
  readonly community: CommunityId;
  readonly viewer: Viewer;
}

/** Follows merges. Whoever may not see an entry learns nothing of it. */
export async function standingOf(tx: Tx, first: Entry | undefined, { community, viewer }: Asked): Promise<Standing> {
  let entry = first;
  for (let hop = 0; hop <= HOPS; hop++) {
    if (!entry || entry.community !== community || !isShownTo(entry, viewer)) return { is: 'unknown' };
    if (entry.state !== 'merged') return here(entry, hop > 0);
    entry = entry.mergedInto === null ? undefined : await entryNumbered(tx, community, entry.mergedInto);
  }
  return { is: 'unknown' };
}

function here(entry: Entry, merged: boolean): Standing {
  if (entry.state === 'draft') return { is: 'waiting' };
  if (entry.state === 'removed') return { is: 'removed' };
  if (entry.state !== 'published') return { is: 'unknown' };
  return isWhole(entry) ? { is: 'there', entry, merged } : { is: 'wordless' };
}

/** Of entries at hand, those that this reader finds: in this community, approved and whole. */
export const findable = (all: readonly Entry[], { community, viewer }: Asked): readonly Entry[] =>
  all.filter(
    (each) => each.community === community && each.state === 'published' && isWhole(each) && isShownTo(each, viewer),
  );

/** Of an entry that a control names. */
export async function standingById(
  turn: Turn,
  id: string,
): Promise<{ readonly standing: Standing; readonly number: number }> {
  const entry = await entryById(turn.tx, id);
  const standing = await standingOf(turn.tx, entry, { community: turn.community.id, viewer: viewerOf(turn) });
  return { standing, number: entry?.number ?? 0 };
}
