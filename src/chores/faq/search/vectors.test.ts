import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { vectorOf } from '../../../../test/support/stand-in-model.ts';
import type { Db, Tx } from '../../../database/connect.ts';
import { MIGRATIONS } from '../../../database/migrate.ts';
import { allowVectors } from '../../../database/vectors.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { keepVectors, meaningsOf, nearest, strangers, unread } from './vectors.ts';

const TEXTS = ['Who takes the refuse away?', 'Which lamps last?', 'Is the tram on time?'];
const ASKED = { model: 'stand-in', vector: vectorOf('garbage, please') };

/** The database that comes along has no pgvector; this one has, and is the same PostgreSQL without its processes. */
let pglite: PGlite;
let db: Tx;
let towns: readonly CommunityId[];
let entries: readonly string[];

const put = async (table: string, columns: string): Promise<string> => {
  const { rows } = await db.execute<{ id: string }>(sql.raw(`insert into ${table} ${columns} returning id`));
  return rows[0]?.id ?? '';
};
const founded = async (name: string) =>
  (await put('community', `(name, zone, language, created_at) values ('${name}', 'UTC', 'en', now())`)) as CommunityId;
async function entryOf(town: CommunityId, number: number, text: string): Promise<string> {
  const columns = '(community_id, number, state, origin, revision, created_at)';
  const entry = await put('faq_entry', `${columns} values ('${town}', ${number}, 'published', 'added', 1, now())`);
  const phrasing = await put('faq_phrasing', `(entry_id, text) values ('${entry}', '${text}')`);
  await keepVectors(db, 'stand-in', [{ phrasing, vector: vectorOf(text) }]);
  return entry;
}

beforeAll(async () => {
  pglite = await PGlite.create({ extensions: { vector, pg_trgm } });
  const own = drizzle(pglite);
  await migrate(own, { migrationsFolder: MIGRATIONS });
  db = own as unknown as Tx;
  towns = [await founded('here'), await founded('elsewhere')];
  const [here, elsewhere] = towns as [CommunityId, CommunityId];
  entries = await Promise.all(TEXTS.map((text, i) => entryOf(here, i + 1, text)));
  await entryOf(elsewhere, 1, 'garbage, please');
}, 60_000);
afterAll(() => pglite.close());

const found = () => nearest(db, { community: towns[0] as CommunityId, which: undefined }, ASKED);

describe('with pgvector', () => {
  it('nothing is compared until it is allowed, which it then is for good', async () => {
    expect(await found()).toEqual([]);
    expect(await allowVectors(db as unknown as Db)).toBe(true);
    expect(await allowVectors(db as unknown as Db)).toBe(true);
  });

  it('what means most nearly the same comes first, without a word in common, of this community alone', async () => {
    expect((await found())[0]).toBe(entries[0]);
    expect((await found()).toSorted()).toEqual([...entries].toSorted());
  });

  it('what else has to hold is asked for', async () => {
    const which = sql`e.number > 1`;
    const others = await nearest(db, { community: towns[0] as CommunityId, which }, ASKED);
    expect(others.toSorted()).toEqual([...entries.slice(1)].toSorted());
  });

  it('vectors of another model, or of another length, are not compared', async () => {
    const place = { community: towns[0] as CommunityId, which: undefined };
    expect(await nearest(db, place, { ...ASKED, model: 'another' })).toEqual([]);
    expect(await nearest(db, place, { ...ASKED, vector: [1, 0] })).toEqual([]);
  });
});

it('a vector comes back as it was kept', async () => {
  const [meaning] = await meaningsOf(db, 'stand-in', entries.slice(0, 1));
  expect(meaning?.text).toBe(TEXTS[0]);
  expect([...(meaning?.vector ?? [])]).toEqual([...Float32Array.from(vectorOf(TEXTS[0] ?? ''))]);
  expect(await strangers(db, 'stand-in', towns[0] as CommunityId)).toHaveLength(3);
  expect(await unread(db, towns[0] as CommunityId, { model: 'another', limit: 2 })).toHaveLength(2);
});

it('without pgvector, as in the database that comes along, nothing is found by its meaning alone', async () => {
  const { db: plain } = await testDatabase();
  expect(await allowVectors(plain)).toBe(false);
  const place = { community: '00000000-0000-4000-8000-000000000000' as CommunityId, which: undefined };
  expect(await plain.transaction((tx) => nearest(tx, place, ASKED))).toEqual([]);
});
