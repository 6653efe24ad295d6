import { sql } from 'drizzle-orm';
import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { belongsTo } from '../capture/belonging.ts';
import { entriesWhere, entryNumbered } from '../entries/reading.ts';
import { isShownTo, shownTo, viewerOf } from '../entries/visible.ts';
import type { Entry } from '../model.ts';
import { mergeEntry, pickMerge } from '../review/actions.ts';
import { entriesLike } from '../review/alike.ts';
import { waitingEntry } from '../review/reviewing.ts';
import { merge } from './merging.ts';
import { mergeMenu } from './views.ts';

const LIKELIEST = 10;
const OFFERED = 25;

export const mergeByButton = pressed(
  mergeEntry,
  async (turn, asked): Promise<Answer> => {
    const found = await waitingEntry(turn, asked);
    if (!found.ok) return found.answer;
    const others = await mergeableWith(turn, found.entry);
    return whisper(mergeMenu(turn.language, { entry: found.entry, others, via: asked.via }));
  },
  { who: 'coordinator' },
);

/** The one that whoever captured it named, then those that answer the like, then the newest. */
async function mergeableWith(turn: Turn, entry: Entry): Promise<readonly Entry[]> {
  const viewer = viewerOf(turn);
  const named = await namedFor(turn, entry);
  const like = await entriesLike(turn, entry, { limit: LIKELIEST, viewer });
  const alike = [...named, ...like.filter((each) => each.id !== named[0]?.id)];
  const newest = await entriesWhere(
    turn.tx,
    sql`faq_entry.id in (select e.id from faq_entry e where e.community_id = ${turn.community.id} and e.id <> ${entry.id}
      and e.state in ('draft', 'published') and ${shownTo(viewer)}
      order by e.state desc, e.number desc limit ${OFFERED + LIKELIEST})`,
  );
  const known = new Set(alike.map((each) => each.id));
  const others = newest.filter((each) => !known.has(each.id)).toReversed();
  return [...alike, ...others].slice(0, OFFERED);
}

async function namedFor(turn: Turn, entry: Entry): Promise<readonly Entry[]> {
  const number = await belongsTo(turn.tx, entry.id);
  const found = number === undefined ? undefined : await entryNumbered(turn.tx, turn.community.id, number);
  const stands = found?.state === 'published' || found?.state === 'draft';
  return found && stands && found.id !== entry.id && isShownTo(found, viewerOf(turn)) ? [found] : [];
}

/** Which of the answers stays is asked in the form. */
export const mergePicked = pressed(
  pickMerge,
  async (turn, asked, { values: [into = ''] }): Promise<Answer> => {
    const found = await waitingEntry(turn, asked);
    if (!found.ok) return found.answer;
    return open(merge, { from: [String(found.entry.number)], into: [into], via: [asked.via] });
  },
  { who: 'coordinator', opensForm: true },
);
