import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import type { Entry } from '../model.ts';
import { entriesWhere } from './reading.ts';

const lacks = (part: SQL): SQL =>
  sql`not exists (select from faq_piece p join faq_revision r on r.id = p.revision_id
    where r.entry_id = e.id and r.number = e.revision and ${part})`;

/** Published once and not whole any more, since somebody's words went with them. A condition on `faq_entry` as `e`. */
export const broken: SQL = sql`(e.state = 'published' and (${lacks(sql`p.part = 'question' and p.language = ''`)}
  or ${lacks(sql`p.part = 'answer'`)}))`;

/** Entries that are not shown until somebody writes their words anew. */
export const brokenEntries = (tx: Tx, community: CommunityId): Promise<readonly Entry[]> =>
  entriesWhere(
    tx,
    sql`faq_entry.id in (select e.id from faq_entry e where e.community_id = ${community} and ${broken})`,
  );
