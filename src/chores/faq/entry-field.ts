import { sql } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import type { Field, Named } from '../../kernel/field.ts';
import { numbered } from '../../kernel/numbered-field.ts';
import type { Look, Turn } from '../../kernel/work.ts';
import type { Choice } from '../../surface/message.ts';
import { entriesByIds, entriesWhere, entryNumbered } from './entries/reading.ts';
import { isShownTo, shownToAll, viewerOf } from './entries/visible.ts';
import type { Entry } from './model.ts';
import { entryLabel, tag } from './naming.ts';
import { findEntries } from './search/find.ts';
import { faqVoice } from './words.ts';

const NEWEST = 25;

/** An entry by its number; those that are found for what is typed so far are offered. */
export const entryField = (of: Named): Field<number> => ({
  ...numbered({
    ...of,
    options: async (look) => choicesOf(look, await newest(look.tx, look)),
    unreadable: (language, typed) => faqVoice(language).line('entry.unreadable', { typed }),
  }),
  find: async (look, typed, limit) => choicesOf(look, await offered(look, typed, limit)),
});

async function offered(look: Look, typed: string, limit: number): Promise<readonly Entry[]> {
  if (typed.trim() === '') return (await newest(look.tx, look)).slice(0, limit);
  const hits = await findEntries(look.tx, { community: look.community.id, query: typed, limit, which: shownToAll });
  return entriesByIds(
    look.tx,
    hits.map((each) => each.entry),
  );
}

const newest = (tx: Tx, { community }: Pick<Look, 'community'>): Promise<readonly Entry[]> =>
  entriesWhere(
    tx,
    sql`faq_entry.id in (select e.id from faq_entry e where e.community_id = ${community.id} and e.state = 'published'
      and ${shownToAll} order by e.number desc limit ${NEWEST})`,
  );

const choicesOf = ({ language }: Look, all: readonly Entry[]): readonly Choice[] =>
  all.map((each) => ({ label: entryLabel(faqVoice(language), each), value: String(each.number) }));

export type Found = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly problem: string };

/** The entry that was meant, where whoever asks may see it. */
export async function theEntry(turn: Turn, number: number): Promise<Found> {
  const entry = await entryNumbered(turn.tx, turn.community.id, number);
  if (entry && isShownTo(entry, viewerOf(turn))) return { ok: true, entry };
  return { ok: false, problem: faqVoice(turn.language).line('entry.unknown', { number: tag(number) }) };
}
