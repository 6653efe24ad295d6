import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { type Counts, nothingCounted } from './rarity.ts';
import { statistics } from './tables.ts';
import { LOTS } from './terms.ts';

/** As many entries are enough to tell which terms are common; a small community is counted whole. */
const SAMPLE = 400;
/** The change in the community's size, or in the sample's terms, after which it is counted again. */
const DRIFT = 0.05;

/** What was counted last. */
export async function countsOf(tx: Tx, community: CommunityId): Promise<Counts> {
  const [row] = await tx.select().from(statistics).where(eq(statistics.community, community));
  return row ? { entries: row.entries, size: row.size, having: unpacked(row.counts) } : nothingCounted;
}

/**
 * Counts again where enough has changed. Others who write at the same time do not wait: whoever comes first counts, and
 * what is missed, or went with a deleted entry, is seen at one of the next changes.
 */
export async function recount(tx: Tx, community: CommunityId): Promise<void> {
  const [now] = (await tx.execute<Seen>(look(community))).rows;
  if (!now) return;
  const size = sizeOf(now);
  const drifted = (was: number, is: number): boolean => Math.abs(was - is) > DRIFT * was;
  if (now.size !== null && !drifted(now.size, size) && !drifted(now.counted ?? 0, now.terms)) return;
  const lock = sql`select pg_try_advisory_xact_lock(hashtextextended(${`faq_statistics ${community}`}, 0)) as mine`;
  if (!(await tx.execute<{ mine: boolean }>(lock)).rows[0]?.mine) return;
  const { rows } = await tx.execute<Pair>(count(community));
  const row = { community, entries: now.entries, terms: now.terms, size, counts: packed(rows) };
  await tx.insert(statistics).values(row).onConflictDoUpdate({ target: statistics.community, set: row });
}

/** The sample as it is, and what was counted of it. */
type Seen = {
  readonly entries: number;
  readonly terms: number;
  readonly lot: number;
  readonly size: number | null;
  readonly counted: number | null;
};
type Pair = { readonly term: number; readonly entries: number };

const sampled = (community: CommunityId) =>
  sql`(select terms, lot from faq_entry_terms where community_id = ${community} order by lot limit ${SAMPLE})`;

const look = (community: CommunityId) => sql`
  select s.*, c.size, c.terms as counted from (
    select count(*)::int as entries, coalesce(sum(cardinality(terms)), 0)::int as terms, coalesce(max(lot), 0) as lot
    from ${sampled(community)} s
  ) s left join faq_statistics c on c.community_id = ${community}`;

const count = (community: CommunityId) => sql`
  select term, count(*)::int as entries from ${sampled(community)} s, unnest(s.terms) term group by term having count(*) > 1`;

/** Lots are spread evenly, so the last one of a full sample tells how many there are in all. */
const sizeOf = ({ entries, lot }: Seen): number =>
  entries < SAMPLE ? entries : Math.round(((entries - 1) * LOTS) / Math.max(lot, 1));

function packed(pairs: readonly Pair[]): Buffer {
  const bytes = Buffer.alloc(pairs.length * 8);
  for (const [at, { term, entries }] of pairs.entries()) {
    bytes.writeInt32LE(term, at * 8);
    bytes.writeInt32LE(entries, at * 8 + 4);
  }
  return bytes;
}

function unpacked(bytes: Buffer): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (let at = 0; at + 8 <= bytes.length; at += 8) pairs.set(bytes.readInt32LE(at), bytes.readInt32LE(at + 4));
  return pairs;
}
