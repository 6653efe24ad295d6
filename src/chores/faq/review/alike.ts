import type { SQL } from 'drizzle-orm';
import type { Look } from '../../../kernel/work.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, list, note } from '../../../surface/message.ts';
import { bold, rich } from '../../../surface/text.ts';
import { entriesByIds } from '../entries/reading.ts';
import { shownTo, shownToAll, type Viewer } from '../entries/visible.ts';
import { type Entry, questionOf } from '../model.ts';
import { tag, titleOf } from '../naming.ts';
import { findEntries } from '../search/find.ts';
import { faqVoice } from '../words.ts';

/** Below this probability that they answer the same, nobody is warned. */
const ALIKE = 0.4;
const WARNED_OF = 3;

/** Published entries that answer a question like this one's, the likeliest first. */
export async function entriesLike(
  { tx, community }: Look,
  entry: Entry,
  {
    limit,
    viewer,
    least = 0,
  }: { readonly limit: number; readonly viewer?: Viewer | undefined; readonly least?: number },
): Promise<readonly Entry[]> {
  const query = questionOf(entry)?.text;
  if (query === undefined) return [];
  const which: SQL = viewer ? shownTo(viewer) : shownToAll;
  const hits = await findEntries(tx, { community: community.id, query, limit: limit + 1, which });
  const others = hits.filter((each) => each.entry !== entry.id && each.likeness >= least).slice(0, limit);
  return entriesByIds(
    tx,
    others.map((each) => each.entry),
  );
}

/** A warning that a draft may be there already. */
export async function alikeBlocks(look: Look, entry: Entry, viewer: Viewer | undefined): Promise<readonly Block[]> {
  if (entry.state !== 'draft') return [];
  const found = await entriesLike(look, entry, { limit: WARNED_OF, viewer, least: ALIKE });
  if (found.length === 0) return [];
  const voice = faqVoice(look.language);
  const items = found.map((each) => rich`${bold(tag(each.number))} ${isolated(titleOf(voice, each))}`);
  return [note(voice.text('review.alike', { count: found.length })), list(items)];
}
