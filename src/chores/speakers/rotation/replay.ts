import type { MemberId } from '../../../surface/identity.ts';
import { departed, emptyQueue, joined, type Queue, taken } from './queue.ts';

/** A time for which somebody volunteers. */
export interface Spell {
  readonly member: MemberId;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
}

/** `from` up to, not including, `until`; null until further notice. */
export interface Absence {
  readonly member: MemberId;
  readonly from: Date;
  readonly until: Date | null;
  readonly saidAt: Date;
}

/** A turn that counts: promised or held, and not as somebody's substitute. */
export interface PastTurn {
  readonly member: MemberId;
  readonly call: string;
  readonly startsAt: Date;
  /** When they were asked. */
  readonly at: Date;
}

/** Somebody was not to be had for a call: they declined, did not answer, gave the turn away, or were passed over. */
export interface Pass {
  readonly member: MemberId;
  readonly call: string;
}

/** All that the order of speakers follows from. In what order the rows stand makes no difference. */
export interface History {
  readonly spells: readonly Spell[];
  readonly absences: readonly Absence[];
  readonly turns: readonly PastTurn[];
  readonly passes: readonly Pass[];
}

interface Step {
  readonly at: Date;
  /** Of what happens at one moment, leaving comes first and taking a turn last. */
  readonly rank: number;
  readonly name: string;
  readonly apply: (queue: Queue) => Queue;
}

/** The queue as the history has made it. */
export function replay(history: History): Queue {
  const steps = [...history.spells.flatMap((each) => stepsOf(each, history)), ...turnsOf(history)];
  const inOrder = steps.toSorted((a, b) => +a.at - +b.at || a.rank - b.rank || compare(a.name, b.name));
  return inOrder.reduce((queue, step) => step.apply(queue), emptyQueue);
}

function stepsOf({ member, joinedAt, leftAt }: Spell, { absences }: History): readonly Step[] {
  if (leftAt && leftAt <= joinedAt) return [];
  const away = awayOn(absences, joinedAt, joinedAt);
  return [
    { at: joinedAt, rank: 1, name: member, apply: (queue) => joined(queue, { member, at: joinedAt, away }) },
    ...(leftAt ? [{ at: leftAt, rank: 0, name: member, apply: (queue: Queue) => departed(queue, member) }] : []),
  ];
}

function turnsOf({ turns, passes, absences }: History): readonly Step[] {
  const passed = Map.groupBy(passes, (each) => each.call);
  return turns.map(({ member, call, startsAt, at }) => {
    const declined = (passed.get(call) ?? []).map((each) => each.member);
    const missing = new Set([...declined, ...awayOn(absences, startsAt, at)]);
    const name = `${startsAt.toISOString()} ${call} ${member}`;
    return { at, rank: 2, name, apply: (queue) => taken(queue, { member, startsAt, missing }) };
  });
}

/** Who was away on a day, as far as was known at the time. */
export const awayOn = (absences: readonly Absence[], day: Date, known: Date): ReadonlySet<MemberId> =>
  new Set(
    absences
      .filter(({ from, until, saidAt }) => saidAt <= known && from <= day && (until === null || day < until))
      .map((each) => each.member),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
