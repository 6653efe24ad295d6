import { sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { Vector } from '../../../kernel/embedding.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import type { Place } from './candidates.ts';
import { vectors } from './tables.ts';

/** Phrasings whose vectors one search compares at most, and of those that have nothing to do with it. */
const COMPARED = 300;
const STRANGERS = 64;
/** Entries that are found by their meaning alone, where the database can tell. */
const NEAREST = 20;

/** A phrasing's vector. */
export interface Meaning {
  readonly entry: string;
  readonly text: string;
  readonly vector: Float32Array;
}

type Row = { readonly entry: string; readonly text: string; readonly bytes: Uint8Array };

/** What the phrasings of these entries mean, as far as it is known by now. */
export async function meaningsOf(tx: Tx, model: string, entries: readonly string[]): Promise<readonly Meaning[]> {
  const { rows } = await tx.execute<Row>(sql`
    select p.entry_id as entry, p.text, array_send(v.vector) as bytes
    from faq_vector v join faq_phrasing p on p.id = v.phrasing_id
    where v.model = ${model} and p.entry_id = any(${sql.param([...entries])}::uuid[])
    order by array_position(${sql.param([...entries])}::uuid[], p.entry_id), p.id limit ${COMPARED}`);
  return rows.map(read);
}

/** Of a handful of the community's phrasings, whichever: how like a question anything is that does not answer it. */
export async function strangers(tx: Tx, model: string, community: CommunityId): Promise<readonly Meaning[]> {
  const { rows } = await tx.execute<Row>(sql`
    select p.entry_id as entry, p.text, array_send(v.vector) as bytes
    from faq_vector v join faq_phrasing p on p.id = v.phrasing_id join faq_entry e on e.id = p.entry_id
    where v.model = ${model} and e.community_id = ${community} order by v.phrasing_id limit ${STRANGERS}`);
  return rows.map(read);
}

/**
 * The entries whose phrasings mean most nearly this, where the database has pgvector (https://github.com/pgvector/pgvector);
 * it compares all there are, so the answer is exact.
 */
export async function nearest(
  tx: Tx,
  { community, which }: Place,
  { model, vector }: { readonly model: string; readonly vector: Vector },
): Promise<readonly string[]> {
  if (!(await canTell(tx))) return [];
  const wanted = sql`${sql.param([...vector])}::real[]::vector`;
  const { rows } = await tx.execute<{ entry: string }>(sql`
    select p.entry_id as entry from faq_vector v
    join faq_phrasing p on p.id = v.phrasing_id join faq_entry e on e.id = p.entry_id
    where v.model = ${model} and cardinality(v.vector) = ${vector.length} and e.community_id = ${community}
      and ${which ?? sql`true`}
    group by p.entry_id order by min(v.vector::vector <=> ${wanted}) limit ${NEAREST}`);
  return rows.map(({ entry }) => entry);
}

async function canTell(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from pg_extension where extname = 'vector'`);
  return rows.length > 0;
}

/** A phrasing that was not given to the model yet. */
export interface Unread {
  readonly id: string;
  readonly text: string;
}

export async function unread(
  tx: Tx,
  community: CommunityId,
  { model, limit }: { readonly model: string; readonly limit: number },
): Promise<readonly Unread[]> {
  const { rows } = await tx.execute<Unread & Record<string, unknown>>(sql`
    select p.id, p.text from faq_phrasing p join faq_entry e on e.id = p.entry_id
    where e.community_id = ${community}
      and not exists (select from faq_vector v where v.phrasing_id = p.id and v.model = ${model})
    order by p.id limit ${limit}`);
  return rows;
}

/** In place of those of another model. */
export async function keepVectors(
  tx: Tx,
  model: string,
  all: readonly { readonly phrasing: string; readonly vector: Vector }[],
): Promise<void> {
  if (all.length === 0) return;
  await tx
    .insert(vectors)
    .values(all.map(({ phrasing, vector }) => ({ phrasing, model, vector: [...vector] })))
    .onConflictDoUpdate({
      target: vectors.phrasing,
      set: { model: sql`excluded.model`, vector: sql`excluded.vector` },
    });
}

const HEAD = 20;
const EACH = 8;

/**
 * As PostgreSQL sends an array of one dimension: twenty bytes ahead, then for each number its length and itself
 * (array_send in src/backend/utils/adt/arrayfuncs.c). Ten times as quick to read as its digits.
 */
function read({ entry, text, bytes }: Row): Meaning {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const vector = new Float32Array(Math.max(0, (bytes.length - HEAD) / EACH));
  for (let at = 0; at < vector.length; at++) vector[at] = view.getFloat32(HEAD + at * EACH + 4);
  return { entry, text, vector };
}
