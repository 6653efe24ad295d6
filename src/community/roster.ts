import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import type { CommunityId, Language, MemberId, TimeZone } from '../surface/identity.ts';
import { fold } from '../time/fold.ts';
import { communities, members, people, sites } from './tables.ts';

/** A member as the chores see all of them. */
export interface Listed {
  readonly id: MemberId;
  readonly name: string;
  /** Chosen, else as their platform says, else the community's. */
  readonly zone: TimeZone;
  readonly language: Language;
  readonly site: string | null;
  readonly sector: string | null;
  readonly joinedAt: Date;
  readonly coordinator: boolean;
}

/** Everybody in a community, by name. */
export const roster = (tx: Tx, community: CommunityId): Promise<readonly Listed[]> =>
  list(tx, eq(members.community, community));

/** One of them; undefined where there is no such member any more. */
export async function listed(tx: Tx, member: MemberId): Promise<Listed | undefined> {
  const [row] = await list(tx, eq(members.id, member));
  return row;
}

async function list(tx: Tx, which: SQL): Promise<readonly Listed[]> {
  const latest = (column: string) =>
    sql`(select ${sql.raw(column)} from account a where a.person_id = ${people.id} and ${sql.raw(column)} is not null
      order by seen_at desc limit 1)`;
  return tx
    .select({
      id: members.id,
      name: people.name,
      zone: sql<TimeZone>`coalesce(${people.zone}, ${latest('a.zone')}, ${communities.zone})`,
      language: sql<Language>`coalesce(${people.language}, ${latest('a.language')}, ${communities.language})`,
      site: sites.name,
      sector: members.sector,
      joinedAt: members.joinedAt,
      coordinator: members.coordinator,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.person))
    .innerJoin(communities, eq(communities.id, members.community))
    .leftJoin(sites, eq(sites.id, members.site))
    .where(which)
    .orderBy(people.name, members.id);
}

/** What a member says of themselves in one community; null takes it back. */
export interface Belonging {
  readonly site?: string | null;
  readonly sector?: string | null;
}

/** A site or sector that the community has already is meant however it is spelt; a new one is made as written. */
export async function belong(
  tx: Tx,
  of: { readonly community: CommunityId; readonly member: MemberId } & Belonging,
): Promise<void> {
  const { community, member, site, sector } = of;
  const change = {
    ...(site !== undefined && { site: site === null ? null : await siteNamed(tx, community, site) }),
    ...(sector !== undefined && { sector: sector === null ? null : await sectorAsKnown(tx, community, sector) }),
  };
  if (Object.keys(change).length > 0) await tx.update(members).set(change).where(eq(members.id, member));
}

async function siteNamed(tx: Tx, community: CommunityId, name: string): Promise<string> {
  const [row] = await tx
    .insert(sites)
    .values({ community, name, folded: fold(name) })
    .onConflictDoUpdate({ target: [sites.community, sites.folded], set: { folded: fold(name) } })
    .returning({ id: sites.id });
  if (!row) throw new Error('an upsert returned no row');
  return row.id;
}

async function sectorAsKnown(tx: Tx, community: CommunityId, sector: string): Promise<string> {
  const known = await sectorsOf(tx, community);
  return known.find((each) => fold(each) === fold(sector)) ?? sector;
}

export async function sitesOf(tx: Tx, community: CommunityId): Promise<readonly string[]> {
  const rows = await tx
    .select({ name: sites.name })
    .from(sites)
    .where(eq(sites.community, community))
    .orderBy(sites.name);
  return rows.map((row) => row.name);
}

export async function sectorsOf(tx: Tx, community: CommunityId): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ sector: members.sector })
    .from(members)
    .where(and(eq(members.community, community), sql`${members.sector} is not null`))
    .orderBy(members.sector);
  return rows.flatMap((row) => row.sector ?? []);
}
