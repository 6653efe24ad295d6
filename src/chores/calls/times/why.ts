import type { TimeZone } from '../../../surface/identity.ts';
import type { Strain } from './burden.ts';
import type { Group } from './fairness.ts';

/** Why a slot was proposed, as plain data: told by zones, never by names. */
export interface Why {
  /** For whom it is outside 08:00-20:00, the most people first. */
  readonly outside: readonly Outside[];
  /** For whom the last calls were outside their hours and this one is not. */
  readonly relieved: readonly Relieved[];
}

export interface Outside {
  readonly zone: TimeZone;
  readonly people: number;
  readonly minutes: number;
}

export interface Relieved {
  readonly zone: TimeZone;
  /** How many calls in a row, counted back from the last. */
  readonly times: number;
  /** When the last of them began, ISO. */
  readonly at: string;
}

/** A call that was held, and the zones for whose members it was outside their hours. */
export interface Past {
  readonly startsAt: Date;
  readonly outside: readonly TimeZone[];
}

/** `past` with the last call first. */
export function whyOf(strains: readonly Strain[], groups: readonly Group[], past: readonly Past[]): Why {
  const strained = groups.map(({ zone, people }, i) => ({ zone, people, minutes: strains[i]?.outside ?? 0 }));
  return {
    outside: strained
      .filter((each) => each.minutes > 0)
      .toSorted((a, b) => b.people - a.people || b.minutes - a.minutes),
    relieved: strained.filter((each) => each.minutes === 0).flatMap(({ zone }) => relief(zone, past)),
  };
}

function relief(zone: TimeZone, past: readonly Past[]): readonly Relieved[] {
  const spared = past.findIndex((call) => !call.outside.includes(zone));
  const times = spared < 0 ? past.length : spared;
  const [last] = past;
  return last && times > 0 ? [{ zone, times, at: last.startsAt.toISOString() }] : [];
}
