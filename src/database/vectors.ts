import { sql } from 'drizzle-orm';
import type { Db } from './connect.ts';

/**
 * Lets the database compare vectors, where its server has pgvector and lets us use it; without, whoever needs that does it
 * as far as it goes. https://github.com/pgvector/pgvector#enabling-the-extension
 */
export async function allowVectors(db: Db): Promise<boolean> {
  const { rows } = await db.execute(sql`select from pg_available_extensions where name = 'vector'`);
  if (rows.length === 0) return false;
  try {
    await db.execute(sql`create extension if not exists vector`);
    return true;
  } catch {
    return false; // not ours to decide: an administrator of the server may create it
  }
}
