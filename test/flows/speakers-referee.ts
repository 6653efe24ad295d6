import type { MemberId } from '../../src/surface/identity.ts';

/** Counts by hand what the order of speakers is to guarantee: who was available for what, and who had how many turns. */
export interface Referee {
  joins(member: MemberId): void;
  leaves(member: MemberId): void;
  /** Somebody has a turn that these could have had. */
  takes(member: MemberId, available: ReadonlySet<MemberId>): void;
  /** Whether a turn would leave nobody, of those available as long, two behind. */
  mayTake(member: MemberId, available: ReadonlySet<MemberId>): boolean;
  /** The most turns that anybody ever was ahead of another who had been available as long. */
  furthestAhead(): number;
}

export function referee(): Referee {
  const turns = new Map<MemberId, number>();
  const asLong = new Map<MemberId, Set<MemberId>>();
  const newSinceTurn = new Set<MemberId>();
  let furthest = 0;
  const had = (member: MemberId) => turns.get(member) ?? 0;
  const others = (member: MemberId) => [...(asLong.get(member) ?? [])];
  return {
    joins: (member) => {
      asLong.set(member, new Set(turns.keys()));
      for (const other of newSinceTurn) asLong.get(other)?.add(member);
      turns.set(member, 0);
      newSinceTurn.add(member);
    },
    leaves: (member) => {
      turns.delete(member);
      newSinceTurn.delete(member);
      for (const each of asLong.values()) each.delete(member);
    },
    takes: (member, available) => {
      newSinceTurn.clear();
      const missing = [...turns.keys()].filter((each) => !available.has(each));
      for (const there of available) for (const each of missing) asLong.get(there)?.delete(each);
      turns.set(member, had(member) + 1);
      furthest = Math.max(furthest, ...others(member).map((other) => had(member) - had(other)));
    },
    mayTake: (member, available) => others(member).every((other) => !available.has(other) || had(other) >= had(member)),
    furthestAhead: () => furthest,
  };
}

/** Small, quick and the same everywhere (mulberry32). From 0 up to, not including, 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
