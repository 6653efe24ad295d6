import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { PASSED } from '../slots/model.ts';
import { absences, calls, moves, slots, volunteers } from '../tables.ts';
import type { Move } from './order.ts';
import type { Absence, History, Pass, PastTurn, Spell } from './replay.ts';

/** All that the order of a community's speakers follows from. */
export async function historyOf(tx: Tx, community: CommunityId): Promise<History> {
  return {
    spells: await spellsOf(tx, community),
    absences: await absencesOf(tx, community),
    turns: await turnsOf(tx, community),
    passes: await passesOf(tx, community),
  };
}

const spellsOf = (tx: Tx, community: CommunityId): Promise<readonly Spell[]> =>
  tx
    .select({ member: volunteers.member, joinedAt: volunteers.joinedAt, leftAt: volunteers.leftAt })
    .from(volunteers)
    .where(eq(volunteers.community, community));

export const absencesOf = (tx: Tx, community: CommunityId): Promise<readonly Absence[]> =>
  tx
    .select({ member: absences.member, from: absences.from, until: absences.until, saidAt: absences.saidAt })
    .from(absences)
    .where(eq(absences.community, community));

/** A promise counts from the moment of asking, so that nobody is asked twice; a co-speaker's once they have said yes. */
async function turnsOf(tx: Tx, community: CommunityId): Promise<readonly PastTurn[]> {
  const rows = await tx
    .select({
      member: slots.member,
      call: slots.call,
      startsAt: calls.startsAt,
      at: slots.invitedAt,
      role: slots.role,
      state: slots.state,
    })
    .from(slots)
    .innerJoin(calls, eq(calls.id, slots.call))
    .where(
      and(
        eq(slots.community, community),
        ne(slots.role, 'backup'),
        ne(slots.how, 'substitute'),
        inArray(slots.state, ['invited', 'accepted', 'held']),
      ),
    );
  return rows.filter(({ role, state }) => role === 'speaker' || state !== 'invited');
}

const passesOf = (tx: Tx, community: CommunityId): Promise<readonly Pass[]> =>
  tx
    .selectDistinct({ member: slots.member, call: slots.call })
    .from(slots)
    .where(and(eq(slots.community, community), eq(slots.role, 'speaker'), inArray(slots.state, [...PASSED])));

export const movesOf = (tx: Tx, community: CommunityId): Promise<readonly Move[]> =>
  tx
    .select({ member: moves.member, place: moves.place, at: moves.at })
    .from(moves)
    .where(eq(moves.community, community));

/** Who speaks in the last call before another one starts; where none is named, in the last call there is. */
export async function speakerBefore(
  tx: Tx,
  { community, before }: { readonly community: CommunityId; readonly before: Date | undefined },
): Promise<MemberId | undefined> {
  const [row] = await tx
    .select({ member: slots.member })
    .from(slots)
    .innerJoin(calls, eq(calls.id, slots.call))
    .where(
      and(
        eq(slots.community, community),
        eq(slots.role, 'speaker'),
        inArray(slots.state, ['invited', 'accepted', 'held']),
        before && lt(calls.startsAt, before),
      ),
    )
    .orderBy(desc(calls.startsAt), desc(calls.id))
    .limit(1);
  return row?.member;
}
