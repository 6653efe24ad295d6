import { type SQL, sql } from 'drizzle-orm';
import type { Turn } from '../../../kernel/work.ts';
import { entriesByIds, entriesWhere } from '../entries/reading.ts';
import { shownTo, viewerOf } from '../entries/visible.ts';
import { type Entry, isWhole } from '../model.ts';
import { findEntries } from '../search/find.ts';
import { quotes } from './excerpt.ts';
import type { Typed } from './typed.ts';

/**
 * How likely an entry has to answer the same (`likeness` of the search) before somebody is asked about it. Measured in
 * alike.test.ts. A warning too many costs one click; of one too few a steward is warned.
 */
export const ALIKE = 0.6;
/** How likely it has to be before its tags are suggested, which can be taken out again. */
const AKIN = 0.4;
const MOST = 3;

/** Published entries whose question is much like this one, which whoever types may see; the likeliest first. */
export async function alike(turn: Turn, question: string, least = ALIKE): Promise<readonly Entry[]> {
  const { tx, community } = turn;
  const which = sql`(e.state = 'published' and ${shownTo(viewerOf(turn))})`;
  const hits = await findEntries(tx, { community: community.id, query: question, limit: MOST, which });
  const found = await entriesByIds(
    tx,
    hits.filter((each) => each.likeness >= least).map((each) => each.entry),
  );
  return found.filter(isWhole);
}

/** The tags of the entry that is most like a question. */
export async function tagsLike(turn: Turn, question: string): Promise<readonly string[]> {
  const [most] = question === '' ? [] : await alike(turn, question, AKIN);
  return most?.tags ?? [];
}

/** The entry that this very message was made before, or that says this very thing. */
export async function theSame(turn: Turn, typed: Typed): Promise<Entry | undefined> {
  const ofMessage = (await ofSource(turn, typed)).find((entry) => saysTheSame(entry, typed));
  return ofMessage ?? (await wordForWord(turn, typed));
}

async function ofSource({ tx, community }: Turn, { held }: Typed): Promise<readonly Entry[]> {
  if (!held?.source) return [];
  const { platform, workspace, channel, message } = held.source;
  return entriesWhere(
    tx,
    sql`faq_entry.id in (select e.id from faq_entry e where e.community_id = ${community.id} and e.state in ('draft', 'published')
      and e.platform = ${platform} and e.workspace = ${workspace} and e.channel = ${channel} and e.message = ${message})`,
  );
}

/** Whether an entry holds this answer for this place already, in much the same words. */
export const saysTheSame = ({ pieces }: Entry, { answer, place }: Typed): boolean =>
  pieces.some((each) => each.part === 'answer' && each.place === place && quotes(each.text, answer));

/** Of what waits: what is published is found by its likeness. */
async function wordForWord(turn: Turn, { question, answer, place }: Typed): Promise<Entry | undefined> {
  const { tx, community } = turn;
  const says = (part: SQL) => sql`exists (select from faq_piece p join faq_revision r on r.id = p.revision_id
    where r.entry_id = e.id and r.number = e.revision and p.language = '' and ${part})`;
  const [found] = await entriesWhere(
    tx,
    sql`faq_entry.id in (select e.id from faq_entry e where e.community_id = ${community.id} and e.state = 'draft'
      and ${shownTo(viewerOf(turn))} and ${says(sql`p.part = 'question' and p.text = ${question}`)}
      and ${says(sql`p.part = 'answer' and p.place = ${place} and p.text = ${answer}`)} limit 1)`,
  );
  return found;
}
