import type { MemberId } from '../../../surface/identity.ts';

/** A member's place in the fair queue, as what happened so far has made it. */
export interface Standing {
  readonly member: MemberId;
  readonly joinedAt: Date;
  /** Of two members, the one on the lower level speaks first. A turn lifts by one; so does a round that went by without them. */
  readonly level: number;
  /** Turns since they joined. */
  readonly turns: number;
  /** When they last spoke, or are to speak: the start of that call. */
  readonly lastTurn: Date | undefined;
  /** How many turns the rotation had given when they joined. */
  readonly since: number;
  /** Who has been there for every turn that this member was there for, since this member joined. */
  readonly peers: ReadonlySet<MemberId>;
}

/** The fair queue: start-time fair queueing with turns of one length (Goyal, Vin, Cheng 1996, doi:10.1145/248156.248171). */
export interface Queue {
  readonly standings: ReadonlyMap<MemberId, Standing>;
  /** How those stood who have left. */
  readonly left: ReadonlyMap<MemberId, Standing>;
  /** When each who ever spoke spoke last, in the rotation or not. */
  readonly spoke: ReadonlyMap<MemberId, Date>;
  /** The lowest level among those who were there for the last turn. It never falls. */
  readonly floor: number;
  readonly turns: number;
}

export const emptyQueue: Queue = { standings: new Map(), left: new Map(), spoke: new Map(), floor: 0, turns: 0 };

export interface Joining {
  readonly member: MemberId;
  readonly at: Date;
  /** Who is away that day: a newcomer is not measured by them. */
  readonly away: ReadonlySet<MemberId>;
}

/** Starts level with the least of those present: nobody has to wait for a newcomer to catch up, nor the newcomer for them. */
export function joined(queue: Queue, { member, at, away }: Joining): Queue {
  if (queue.standings.has(member)) return queue;
  const here = [...queue.standings.values()].filter((each) => !away.has(each.member));
  const least = here.length > 0 ? leastLevel(here) : queue.floor;
  const level = Math.max(least, queue.left.get(member)?.level ?? 0);
  const newcomer: Standing = {
    member,
    joinedAt: at,
    level,
    turns: 0,
    lastTurn: queue.spoke.get(member),
    since: queue.turns,
    peers: new Set(queue.standings.keys()),
  };
  const standings = new Map(queue.standings).set(member, newcomer);
  for (const each of queue.standings.values()) {
    if (each.since === queue.turns) standings.set(each.member, { ...each, peers: new Set(each.peers).add(member) });
  }
  return { ...queue, standings, left: without(queue.left, member) };
}

export function departed(queue: Queue, member: MemberId): Queue {
  const standing = queue.standings.get(member);
  if (!standing) return queue;
  const standings = new Map<MemberId, Standing>();
  for (const each of queue.standings.values()) {
    if (each.member !== member) standings.set(each.member, apartFrom(each, new Set([member])));
  }
  return { ...queue, standings, left: new Map(queue.left).set(member, standing) };
}

export interface Taking {
  readonly member: MemberId;
  /** Of the call. */
  readonly startsAt: Date;
  /** Who could not have had this turn: away, or passed by their own word or a coordinator's. */
  readonly missing: ReadonlySet<MemberId>;
}

/** Somebody has a turn. Whoever could not have had it keeps their place, and is owed one turn at most. */
export function taken(queue: Queue, { member, startsAt, missing }: Taking): Queue {
  const before = queue.spoke.get(member);
  const spoke = new Map(queue.spoke).set(member, before && before > startsAt ? before : startsAt);
  const taker = queue.standings.get(member);
  if (!taker) return { ...queue, spoke };
  const absent = new Set([...missing].filter((each) => each !== member && queue.standings.has(each)));
  const risen = { ...taker, level: taker.level + 1, turns: taker.turns + 1, lastTurn: spoke.get(member) };
  const after = new Map(queue.standings).set(member, risen);
  const floor = Math.max(queue.floor, leastLevel([...after.values()].filter((each) => !absent.has(each.member))));
  for (const each of after.values()) {
    after.set(each.member, absent.has(each.member) ? lifted(each, floor) : apartFrom(each, absent));
  }
  return { ...queue, standings: after, spoke, floor, turns: queue.turns + 1 };
}

const leastLevel = (of: readonly Standing[]): number =>
  of.reduce((least, each) => Math.min(least, each.level), Infinity);

const lifted = (of: Standing, floor: number): Standing => (of.level < floor ? { ...of, level: floor } : of);

/** Those who missed what this member was there for have not been available as long. */
function apartFrom(of: Standing, others: ReadonlySet<MemberId>): Standing {
  if (![...others].some((each) => of.peers.has(each))) return of;
  return { ...of, peers: new Set([...of.peers].filter((each) => !others.has(each))) };
}

function without<V>(map: ReadonlyMap<MemberId, V>, member: MemberId): ReadonlyMap<MemberId, V> {
  const rest = new Map(map);
  rest.delete(member);
  return rest;
}
