import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { broken } from '../entries/broken.ts';
import { entriesWhere } from '../entries/reading.ts';
import { shownToAll } from '../entries/visible.ts';
import type { Entry } from '../model.ts';

/** An entry as it is given away: what everybody may see, and no words that somebody would have to be asked for. */
export interface Exported {
  readonly entry: Entry;
  /** Other ways in which it is asked for that are nobody's own words. */
  readonly phrasings: readonly string[];
  /** How many members it helped. */
  readonly helped: number;
}

export interface Part {
  readonly entries: readonly Exported[];
  readonly part: number;
  readonly parts: number;
}

/**
 * Bytes of words in one part. Both platforms take files of ten megabytes; the markup of the greediest format, in which a quotation
 * mark is six characters, stays within that.
 */
const ROOM = 1_200_000;
/** What stands around the words of one entry. */
const FRAME = 600;

/** Published entries that everybody may see, by number, as many as one part holds. Parts count from 1; one past the end is the last one. */
export async function partOf(tx: Tx, community: CommunityId, part: number, room = ROOM): Promise<Part> {
  const { rows } = await tx.execute<{ readonly id: string; readonly part: number }>(sql`
    with weighed as (select e.id, e.number, ${FRAME}::int + coalesce((select sum(octet_length(p.text) + 40)
        from faq_piece p join faq_revision r on r.id = p.revision_id where r.entry_id = e.id and r.number = e.revision), 0) as bytes
      from faq_entry e where e.community_id = ${community} and e.state = 'published' and ${shownToAll} and not ${broken})
    , placed as (select id, number, floor((sum(bytes) over (order by number) - bytes) / ${room}::float8) as box from weighed)
    select id, dense_rank() over (order by box)::int as part from placed order by number`);
  const parts = rows.at(-1)?.part ?? 1;
  const shown = Math.min(part, parts);
  const ids = rows.filter((row) => row.part === shown).map(({ id }) => id);
  return { entries: await exported(tx, ids), part: shown, parts };
}

async function exported(tx: Tx, ids: readonly string[]): Promise<readonly Exported[]> {
  const among = sql`any(${sql.param([...ids])}::uuid[])`;
  const entries = await entriesWhere(tx, sql`faq_entry.id = ${among}`);
  const { rows: asked } = await tx.execute<{ readonly entry: string; readonly text: string }>(sql`
    select entry_id as entry, text from faq_asking where entry_id = ${among} and said_by is null order by at, id`);
  const { rows: judged } = await tx.execute<{ readonly entry: string; readonly helped: number }>(sql`
    select entry_id as entry, count(*)::int as helped from faq_verdict where entry_id = ${among} and helped group by entry_id`);
  const phrasings = Map.groupBy(asked, (each) => each.entry);
  const helped = new Map(judged.map((each) => [each.entry, each.helped]));
  return entries.map((entry) => ({
    entry,
    phrasings: (phrasings.get(entry.id) ?? []).map(({ text }) => text),
    helped: helped.get(entry.id) ?? 0,
  }));
}
