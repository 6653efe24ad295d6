import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { type Listed, roster } from '../../../community/roster.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Carrier } from './fairness.ts';
import { burdens } from './tables.ts';
import type { Past } from './why.ts';

/** What is longer ago weighs no more. */
const MEMORY = 365 * 24 * 60 * 60_000;
/** How many calls back "the last … times" is told. */
const TOLD_CALLS = 4;

/**
 * Everybody with what they carried in the last year. Who has not come to a call yet is taken to have carried as much as
 * those who live by the same clock, or else as everybody: otherwise the inconvenient hours would fall to newcomers, and
 * to those who stay away because of the hour.
 */
export async function carriersOf(tx: Tx, community: CommunityId, now: Date): Promise<readonly Carrier[]> {
  const everyone = await roster(tx, community);
  const carried = await carriedSince(tx, community, new Date(now.getTime() - MEMORY));
  const mean = (of: readonly Listed[]): number | undefined => {
    const known = of.flatMap(({ id }) => carried.get(id) ?? []);
    return known.length === 0 ? undefined : Math.round(known.reduce((sum, each) => sum + each, 0) / known.length);
  };
  const usual = mean(everyone) ?? 0;
  const byZone = new Map(
    [...Map.groupBy(everyone, ({ zone }) => zone)].map(([zone, here]) => [zone, mean(here) ?? usual]),
  );
  return everyone.map(({ id, zone }) => ({ zone, burden: carried.get(id) ?? byZone.get(zone) ?? usual }));
}

async function carriedSince(tx: Tx, community: CommunityId, since: Date): Promise<ReadonlyMap<MemberId, number>> {
  const rows = await tx
    .select({ member: burdens.member, minutes: sql<number>`sum(${burdens.minutes})::int` })
    .from(burdens)
    .where(and(eq(burdens.community, community), gt(burdens.at, since)))
    .groupBy(burdens.member);
  return new Map(rows.map((row) => [row.member, row.minutes]));
}

/** The last calls, the latest first, with the zones from which somebody came outside their hours. */
export async function pastCalls(tx: Tx, community: CommunityId): Promise<readonly Past[]> {
  const held = await tx
    .selectDistinct({ call: burdens.call, at: burdens.at })
    .from(burdens)
    .where(eq(burdens.community, community))
    .orderBy(desc(burdens.at))
    .limit(TOLD_CALLS);
  if (held.length === 0) return [];
  const rows = await tx
    .select({ call: burdens.call, member: burdens.member })
    .from(burdens)
    .where(
      and(
        inArray(
          burdens.call,
          held.map((each) => each.call),
        ),
        gt(burdens.minutes, 0),
      ),
    );
  const zones = new Map((await roster(tx, community)).map(({ id, zone }) => [id, zone]));
  return held.map(({ call, at }) => ({
    startsAt: at,
    outside: [...new Set(rows.filter((row) => row.call === call).flatMap((row) => zones.get(row.member) ?? []))],
  }));
}
