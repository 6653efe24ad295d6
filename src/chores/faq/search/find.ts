import type { SQL } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { Embeddings } from '../../../kernel/embedding.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { candidates } from './candidates.ts';
import { countsOf } from './counting.ts';
import { queryOf } from './likeness.ts';
import { type Meant, meant, together } from './meaning.ts';
import type { Hit } from './model.ts';
import { probabilities } from './probability.ts';
import { type Candidate, rank } from './ranking.ts';
import { rarityOf } from './rarity.ts';
import { readerWith } from './reading.ts';
import { hashFor } from './terms.ts';
import { meaningsOf, nearest, strangers } from './vectors.ts';

/** As much of a question as a model is asked for, in UTF-16 units. */
const READ = 500;

export interface Search {
  readonly community: CommunityId;
  /** Whatever somebody typed. */
  readonly query: string;
  readonly limit: number;
  /** What else has to hold of an entry, `e`, as `e.state = 'published'`. */
  readonly which?: SQL;
  /** What words mean, where a model is configured that knows: what its handler was given. */
  readonly embeddings?: Embeddings;
}

/** The community's entries whose phrasings are most like what was asked, the best first. Two trips to the database. */
export async function findEntries(tx: Tx, search: Search): Promise<readonly Hit[]> {
  const { community, query, limit, which } = search;
  const hash = hashFor(community);
  const rarity = rarityOf(await countsOf(tx, community), hash);
  const found = await candidates(tx, { community, which }, { text: query, rarity, hash });
  const reader = readerWith(rarity);
  const asked = queryOf(query, reader);
  const ranked = rank(asked, found, reader);
  const likely = probabilities(asked, ranked);
  const hits = ranked.map(({ entry, phrasing }, at) => ({ entry, phrasing, likeness: likely[at] ?? 0 }));
  const meanings = await meaningsFor(tx, search, found);
  return (meanings.length > 0 ? together(hits, meanings) : hits).slice(0, limit);
}

/** None where no model knows what was asked. */
async function meaningsFor(tx: Tx, search: Search, found: readonly Candidate[]): Promise<readonly Meant[]> {
  const { community, query, which, embeddings } = search;
  const model = embeddings?.model;
  const asked = query.trim().slice(0, READ);
  const vector = model === undefined || asked === '' ? undefined : embeddings?.([asked])?.[0];
  if (model === undefined || !vector) return [];
  const near = await nearest(tx, { community, which }, { model, vector });
  const entries = [...new Set([...found.map(({ entry }) => entry), ...near])];
  return meant(vector, await meaningsOf(tx, model, entries), await strangers(tx, model, community));
}
