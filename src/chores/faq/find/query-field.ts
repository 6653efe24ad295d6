import { sql } from 'drizzle-orm';
import type { Field, Named } from '../../../kernel/field.ts';
import type { Look } from '../../../kernel/work.ts';
import type { Choice } from '../../../surface/message.ts';
import { cleanLine } from '../../../surface/typed-words.ts';
import { entriesByIds, entriesWhere } from '../entries/reading.ts';
import { shownToAll } from '../entries/visible.ts';
import { type Entry, isWhole } from '../model.ts';
import { entryLabel, tag } from '../naming.ts';
import { findEntries } from '../search/find.ts';
import { faqVoice } from '../words.ts';

/** In UTF-16 units. */
export const QUERY_LIMIT = 300;

/**
 * What somebody looks for; entries that everybody may see are offered as they type. However long it is, it is no problem of the
 * field's: a refused form would be kept, and what people search for is not.
 */
export const queryField = (of: Named): Field<string> => ({
  ...of,
  kind: 'line',
  required: true,
  maxLength: QUERY_LIMIT,
  find: async (look, typed, limit) => offers(look, await offered(look, typed, limit)),
  parse: (raw) => ({ ok: true, value: cleanLine(raw.join(' ')) }),
});

async function offered(look: Look, typed: string, limit: number): Promise<readonly Entry[]> {
  const number = numberIn(typed);
  const { tx, community } = look;
  if (typed.trim() === '') return newest(look, limit);
  if (number !== undefined) return openEntries(look, sql`e.number = ${number}`);
  const query = typed.slice(0, QUERY_LIMIT);
  const hits = await findEntries(tx, { community: community.id, query, limit, which: shownToAll });
  return entriesByIds(
    tx,
    hits.map((each) => each.entry),
  );
}

const newest = async (look: Look, limit: number): Promise<readonly Entry[]> =>
  (await openEntries(look, sql`true order by e.number desc limit ${limit}`)).toReversed();

const openEntries = ({ tx, community }: Look, which: ReturnType<typeof sql>): Promise<readonly Entry[]> =>
  entriesWhere(
    tx,
    sql`faq_entry.id in (select e.id from faq_entry e where e.community_id = ${community.id} and e.state = 'published'
      and ${shownToAll} and ${which})`,
  );

const offers = ({ language }: Look, all: readonly Entry[]): readonly Choice[] =>
  all.filter(isWhole).map((each) => ({ label: entryLabel(faqVoice(language), each), value: tag(each.number) }));

const NUMBER = /^#?\s?(?<number>\d{1,9})$/u;

/** `#12` or `12`, and nothing else. */
export function numberIn(typed: string): number | undefined {
  const number = NUMBER.exec(typed.trim())?.groups?.['number'];
  return number === undefined || Number(number) > 2_147_483_647 ? undefined : Number(number);
}
