import type { TimeZone } from '../../../surface/identity.ts';
import { localTime } from '../../../time/settle.ts';
import { overlap } from '../model.ts';
import { type Meeting, onWeekend, type Strain } from './burden.ts';
import { after, type Carrier, costOf, type Group, groupsOf, strainsOf, unease } from './fairness.ts';
import { type Past, type Why, whyOf } from './why.ts';

const MINUTE = 60_000;
/** Candidates begin on the hour and the half hour. */
const STEP = 30 * MINUTE;
/** Two slots this close on the clock help the same people. */
const SAME_HOUR = 90;

export interface Search {
  readonly members: readonly Carrier[];
  /** How long the call takes. */
  readonly minutes: number;
  /** The call begins at or after `from` and ends at or before `to`. */
  readonly from: Date;
  readonly to: Date;
  /** The community's: tells one day from the next. */
  readonly zone: TimeZone;
  /** Calls that are planned already. */
  readonly busy: readonly Meeting[];
  /** Calls that were held, the last first, and the zones for whose members they were outside their hours. */
  readonly past: readonly Past[];
  readonly count: number;
}

export interface Proposal {
  readonly startsAt: Date;
  readonly why: Why;
}

interface Slot extends Meeting {
  readonly strains: readonly Strain[];
  readonly unease: number;
  readonly day: string;
  /** Minutes since the community's midnight. */
  readonly hour: number;
}

/**
 * The fairest slots, the best first: of those that no other slot is better than for everybody, the ones that cost least
 * (fairness.ts), each counted as if the ones before it were held too, so that together they spread what they cost; at the
 * same cost other hours before the same ones, then nearer the middle of people's days, then sooner. On as many days, and on
 * nobody's weekend where that can be. Fewer than `count` where there are no more.
 */
export function propose(search: Search): readonly Proposal[] {
  const groups = groupsOf(search.members, search);
  const front = unbeaten(slotsIn(search, groups));
  const chosen: Slot[] = [];
  while (chosen.length < search.count) {
    const next = cheapest(freeIn(front, chosen), chosen, groups);
    if (!next) break;
    chosen.push(next);
  }
  return chosen.map((slot) => ({ startsAt: slot.startsAt, why: whyOf(slot.strains, groups, search.past) }));
}

function slotsIn({ from, to, minutes, busy, zone }: Search, groups: readonly Group[]): readonly Slot[] {
  const first = Math.ceil(from.getTime() / STEP) * STEP;
  const count = Math.max(0, Math.floor((to.getTime() - minutes * MINUTE - first) / STEP) + 1);
  const open = Array.from({ length: count }, (_, i) => ({ startsAt: new Date(first + i * STEP), minutes })).filter(
    (each) => !busy.some((other) => overlap(each, other)),
  );
  const working = open.filter((each) => !groups.some(({ clock }) => onWeekend(clock, each)));
  return (working.length > 0 ? working : open).map((each) => {
    const local = localTime(each.startsAt, zone);
    const hour = local.hour * 60 + local.minute;
    const day = local.toPlainDate().toString();
    return { ...each, strains: strainsOf(groups, each), unease: unease(groups, each), day, hour };
  });
}

/** Slots than which no other is as good for everybody and better for somebody. */
function unbeaten(slots: readonly Slot[]): readonly Slot[] {
  const name = ({ strains }: Slot) => strains.map((each) => each.burden).join();
  const kinds = [...new Map(slots.map((slot) => [name(slot), slot])).values()];
  const best = new Set(kinds.filter((slot) => !kinds.some((other) => beats(other, slot))).map(name));
  return slots.filter((slot) => best.has(name(slot)));
}

function beats(one: Slot, other: Slot): boolean {
  const than = other.strains.map(({ burden }, i) => (one.strains[i]?.burden ?? 0) - burden);
  return than.every((each) => each <= 0) && than.some((each) => each < 0);
}

/** Slots on other days than those chosen; where there are none left, slots that do not run into them. */
function freeIn(front: readonly Slot[], chosen: readonly Slot[]): readonly Slot[] {
  const elsewhere = front.filter((slot) => !chosen.some((each) => each.day === slot.day));
  return elsewhere.length > 0 ? elsewhere : front.filter((slot) => !chosen.some((each) => overlap(each, slot)));
}

function cheapest(slots: readonly Slot[], chosen: readonly Slot[], groups: readonly Group[]): Slot | undefined {
  const shares = groups.map((_, i) => chosen.reduce((sum, { strains }) => sum + (strains[i]?.burden ?? 0), 0));
  const expecting = after(groups, shares);
  const price = (slot: Slot) => [
    costOf(expecting, slot.strains),
    chosen.filter((each) => Math.abs(each.hour - slot.hour) < SAME_HOUR).length,
    slot.unease,
    slot.startsAt.getTime(),
  ];
  const priced = slots.map((slot) => ({ slot, price: price(slot) }));
  return priced.toSorted((a, b) => compare(a.price, b.price))[0]?.slot;
}

/** The first figure that differs decides. */
function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((each, at) => each !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}
