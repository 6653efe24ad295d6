import { and, count, desc, eq, ne, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { calls, slots } from '../tables.ts';
import type { Spoken } from './voice.ts';

/** How often somebody has spoken in a turn of their own, and as somebody's substitute. */
export interface Record {
  readonly times: number;
  readonly stoodIn: number;
}

export async function heldBy(tx: Tx, community: CommunityId): Promise<ReadonlyMap<MemberId, Record>> {
  const stoodIn = sql<number>`count(*) filter (where ${slots.how} = 'substitute')::int`;
  const rows = await tx
    .select({ member: slots.member, all: count(), stoodIn })
    .from(slots)
    .where(and(eq(slots.community, community), eq(slots.state, 'held')))
    .groupBy(slots.member);
  return new Map(rows.map(({ member, all, stoodIn }) => [member, { times: all - stoodIn, stoodIn }]));
}

export interface PastCall extends Spoken {
  readonly title: string;
  readonly name: string;
}

/** Who spoke when on what, the last first. */
export async function spokenIn(tx: Tx, community: CommunityId): Promise<readonly PastCall[]> {
  return tx
    .select({
      member: slots.member,
      name: people.name,
      call: slots.call,
      title: calls.title,
      at: calls.startsAt,
      role: slots.role,
      how: slots.how,
    })
    .from(slots)
    .innerJoin(calls, eq(calls.id, slots.call))
    .innerJoin(members, eq(members.id, slots.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(and(eq(slots.community, community), eq(slots.state, 'held'), ne(slots.role, 'backup')))
    .orderBy(desc(calls.startsAt), slots.role, slots.id);
}
