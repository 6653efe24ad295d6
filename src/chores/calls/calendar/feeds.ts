import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Community } from '../../../community/model.ts';
import { communities, members } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { Language, MemberId } from '../../../surface/identity.ts';
import { feeds } from './tables.ts';

/** 192 bits: nobody finds one by trying. */
const BYTES = 24;
const TOKEN = /^[\w-]{32}$/;

const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** The address's secret part, made when it is first asked for. */
export async function tokenOf(tx: Tx, member: MemberId, now: Date): Promise<string> {
  const [row] = await tx
    .insert(feeds)
    .values({ member, token: newToken(), createdAt: now })
    // Nothing changes; but so the row is there to be read, whoever made it first.
    .onConflictDoUpdate({ target: feeds.member, set: { member } })
    .returning({ token: feeds.token });
  if (!row) throw new Error('an upsert returned no row');
  return row.token;
}

/** Another one; what went by the old one finds nothing any more. */
export async function renewToken(tx: Tx, member: MemberId, now: Date): Promise<string> {
  const token = newToken();
  await tx
    .insert(feeds)
    .values({ member, token, createdAt: now })
    .onConflictDoUpdate({ target: feeds.member, set: { token, createdAt: now } });
  return token;
}

export interface Subscriber {
  readonly community: Community;
  readonly language: Language;
}

/** Whose calendar it is; undefined for a token that nobody has, or has any more. */
export async function subscriberOf(tx: Tx, token: string): Promise<Subscriber | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const { id, name, zone, language } = communities;
  const own = sql<Language>`coalesce((select p.language from person p where p.id = ${members.person}),
    (select a.language from account a where a.person_id = ${members.person} and a.language is not null
      order by a.seen_at desc limit 1), ${language})`;
  const [row] = await tx
    .select({ community: { id, name, zone, language }, language: own })
    .from(feeds)
    .innerJoin(members, eq(members.id, feeds.member))
    .innerJoin(communities, eq(communities.id, members.community))
    .where(eq(feeds.token, token));
  return row;
}

/** Two were one person: the address they keep is the one asked for last. */
export async function mergeFeeds(
  tx: Tx,
  { from, into }: { readonly from: MemberId; readonly into: MemberId },
): Promise<void> {
  await tx.execute(sql`
    delete from calls_feed a using calls_feed b
    where a.member_id in (${from}, ${into}) and b.member_id in (${from}, ${into})
      and (a.created_at, a.member_id = ${into}) < (b.created_at, b.member_id = ${into})`);
  await tx.update(feeds).set({ member: into }).where(eq(feeds.member, from));
}
