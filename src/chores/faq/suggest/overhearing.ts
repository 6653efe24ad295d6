import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../database/connect.ts';
import { type Answer, done, fleeting, whisper } from '../../../kernel/answer.ts';
import { overhears } from '../../../kernel/overhearing.ts';
import type { Site, Turn } from '../../../kernel/work.ts';
import { entriesByIds } from '../entries/reading.ts';
import { type Entry, isWhole, placeKey } from '../model.ts';
import { findEntries } from '../search/find.ts';
import { answers } from '../search/gate.ts';
import type { Hit } from '../search/model.ts';
import { questionIn } from './asks.ts';
import { askingWith } from './learning.ts';
import { addSuggestions, isQuiet, latelyTo, lockSuggestions } from './suggestions.ts';
import { suggestionMessage } from './views.ts';
import { type Watched, watchedAt } from './watched.ts';

/** As many entries in one suggestion. */
const AT_MOST = 3;
/** As many are looked at. */
const LOOKED_AT = 10;

/** A question in a channel that is watched, for which we have an answer: whoever asked is told of it, privately. */
export const suggestAnswers = overhears('faq.suggest', {
  // Nothing is written down: most of what people say to each other is none of our business.
  cares: async ({ tx }, { text, ...site }) => {
    const asked = await askedIn(tx, site, text);
    return asked !== undefined && (await tx.transaction((within) => answersTo(within, asked))).length > 0;
  },
  run: async (turn, { text, spot }) => {
    const asked = await askedIn(turn.tx, spot, text);
    // The channel may have changed hands since.
    if (asked?.watched.community !== turn.community.id) return done;
    return suggest(turn, asked, await answersTo(turn.tx, asked));
  },
});

interface Asked {
  readonly site: Site;
  readonly watched: Watched;
  readonly question: string;
}

async function askedIn(tx: Tx | Db, site: Site, text: string): Promise<Asked | undefined> {
  const watched = await watchedAt(tx, site);
  const question = watched && questionIn(text);
  return watched && question !== undefined ? { site, watched, question } : undefined;
}

/** Of what everybody in that channel may read. By the words alone: no model of somebody else's is told what was overheard. */
async function answersTo(tx: Tx, { site, watched, question }: Asked): Promise<readonly Hit[]> {
  const found = await findEntries(tx, {
    community: watched.community,
    query: question,
    limit: LOOKED_AT,
    which: sql`e.state = 'published' and (e.closed_in is null or e.closed_in = ${placeKey(site)})`,
  });
  return answers(found, watched.threshold);
}

async function suggest(turn: Turn, { question, site }: Asked, hits: readonly Hit[]): Promise<Answer> {
  const { tx, community, actor, now, language, memory } = turn;
  if (await isQuiet(tx, actor.id)) return done;
  await lockSuggestions(tx, actor.id);
  const lately = await latelyTo(tx, actor.id, now);
  if (lately.isEnough) return done;
  const ids = hits.map((each) => each.entry).filter((each) => !lately.entries.has(each));
  const entries = (await entriesByIds(tx, ids)).filter((each) => isForThem(each, turn)).slice(0, AT_MOST);
  if (entries.length === 0) return done;
  const rows = await addSuggestions(tx, {
    community: community.id,
    member: actor.id,
    place: placeKey(site),
    entries: await withAskings(turn, entries, hits),
    now,
  });
  const all = rows.flatMap((suggestion, i) => {
    const entry = entries[i];
    return entry ? [{ suggestion, entry }] : [];
  });
  const held = memory.hold({ words: [question] });
  return fleeting(whisper(suggestionMessage(language, { all, memory: held, words: question })));
}

/** Nobody is told what they have said themselves. */
const isForThem = (entry: Entry, { community, actor }: Turn): boolean =>
  entry.community === community.id &&
  entry.state === 'published' &&
  isWhole(entry) &&
  entry.authors.every((each) => each.member !== actor.id);

async function withAskings({ tx }: Turn, entries: readonly Entry[], hits: readonly Hit[]) {
  const found = [];
  for (const { id } of entries) {
    const phrasing = hits.find((each) => each.entry === id)?.phrasing ?? '';
    found.push({ entry: id, asking: (await askingWith(tx, id, phrasing)) ?? null });
  }
  return found;
}
