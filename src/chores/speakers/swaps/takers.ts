import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { candidatesFor, knownIn } from '../asking/candidates.ts';
import { awayOn } from '../rotation/replay.ts';
import { absencesOf } from '../rotation/store.ts';
import type { Seat } from '../slots/store.ts';
import { calls, slots } from '../tables.ts';
import { MOST_OFFERS, type Offer } from './model.ts';

/** So many of them are people with a turn of their own; the others are next in the order. */
const MOST_EXCHANGES = 3;

/** Who could take somebody's turn: those who speak later, for their own turn, and those next in the order, for their place. */
export async function takersFor(work: Work, seat: Seat): Promise<readonly Pick<Offer, 'member' | 'slot'>[]> {
  const exchanges = await exchangesFor(work, seat);
  const places = (await nextFor(work, seat)).filter((member) => !exchanges.some((each) => each.member === member));
  const next = places.map((member) => ({ member, slot: null }));
  return [...exchanges.slice(0, MOST_EXCHANGES), ...next, ...exchanges.slice(MOST_EXCHANGES)].slice(0, MOST_OFFERS);
}

async function exchangesFor(work: Work, seat: Seat): Promise<readonly Pick<Offer, 'member' | 'slot'>[]> {
  const { tx, community, now } = work;
  const later = await tx
    .select({ member: slots.member, slot: slots.id, call: slots.call, startsAt: calls.startsAt })
    .from(slots)
    .innerJoin(calls, eq(calls.id, slots.call))
    .where(
      and(
        eq(slots.community, community.id),
        eq(slots.role, 'speaker'),
        inArray(slots.state, ['invited', 'accepted']),
        eq(calls.state, 'open'),
        gt(calls.startsAt, seat.call.startsAt),
      ),
    )
    .orderBy(asc(calls.startsAt), asc(slots.id));
  const absences = await absencesOf(tx, community.id);
  const awayThen = awayOn(absences, seat.call.startsAt, now);
  const known = await knownIn(work, seat.call.id);
  const able: Pick<Offer, 'member' | 'slot'>[] = [];
  for (const { member, slot, call, startsAt } of later) {
    if (known.has(member) || awayThen.has(member) || able.some((each) => each.member === member)) continue;
    if (awayOn(absences, startsAt, now).has(seat.slot.member)) continue;
    if ((await knownIn(work, call)).has(seat.slot.member)) continue;
    able.push({ member, slot });
  }
  return able;
}

/** Those of whom fairness asks the turn now: nobody gets two turns ahead by taking another's. */
async function nextFor(work: Work, { call }: Seat): Promise<readonly MemberId[]> {
  const free = (await candidatesFor(work, call)).filter(({ place, skipped }) => place && !skipped);
  return free.filter(({ place }) => place?.ahead === 0).map(({ member }) => member);
}
